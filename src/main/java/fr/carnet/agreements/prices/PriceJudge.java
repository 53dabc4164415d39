package fr.carnet.agreements.prices;

import fr.carnet.agreements.prices.PricePreview.Row;
import fr.carnet.agreements.prices.PricePreview.RowOutcome;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.TextKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Judges the rows of an uploaded schedule one after the other, each by the rules that hold for a price typed by hand. */
final class PriceJudge {

    /** An award, by the lot's number and the company's name as files write them. */
    record Held(UUID award, int lot, String contractor) {}

    /** A unit of a lot. */
    record Listed(UUID unit, int lot, String code) {}

    private final LocalDate notifiedOn;
    private final List<Held> awards;
    private final List<Listed> units;
    private final Map<PriceStore.Key, PriceHistory> histories;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<PriceStore.Written> written = new ArrayList<>();

    PriceJudge(
            LocalDate notifiedOn, List<Held> awards, List<Listed> units, Map<PriceStore.Key, PriceHistory> histories) {
        this.notifiedOn = notifiedOn;
        this.awards = awards;
        this.units = units;
        this.histories = new HashMap<>(histories);
    }

    List<Row> judge(List<PriceLine> lines) {
        return lines.stream().map(this::judge).toList();
    }

    /** The prices that the rows judged so far would write. */
    List<PriceStore.Written> written() {
        return written;
    }

    private Row judge(PriceLine line) {
        if (line.saysNothing()) {
            return new Row(line, RowOutcome.IGNORED, null, null, null, null);
        }
        try {
            var award = award(line);
            var unit = unit(line, award.lot());
            if (line.amount().isEmpty()) {
                throw new RuleViolation("price.row.no-amount");
            }
            var amount = UnitPrice.typed(line.amount()).amount();
            var from = from(line);
            return judge(line, new PriceStore.Key(award.award(), unit.unit()), from, amount);
        } catch (RuleViolation refused) {
            return new Row(line, RowOutcome.REFUSED, null, null, null, refused.refusal());
        }
    }

    private Row judge(PriceLine line, PriceStore.Key key, LocalDate from, Money amount) {
        var first = seen.putIfAbsent(key + " " + from, line.line());
        if (first != null) {
            throw new RuleViolation("price.row.twice", first);
        }
        var history = histories.computeIfAbsent(key, none -> new PriceHistory(Map.of(), List.of()));
        var verdict = history.judge(from, amount);
        if (verdict.effect() != PriceHistory.Effect.UNCHANGED) {
            history.accept(from, amount);
            written.add(new PriceStore.Written(key, from, amount));
        }
        return new Row(line, RowOutcome.valueOf(verdict.effect().name()), verdict.before(), amount, from, null);
    }

    private Held award(PriceLine line) {
        var company = awards.stream()
                .filter(award -> TextKey.of(award.contractor()).equals(TextKey.of(line.contractor())))
                .toList();
        if (company.isEmpty()) {
            throw new RuleViolation("price.row.unknown-company", line.contractor());
        }
        var lots = units.stream().map(Listed::lot).collect(Collectors.toSet());
        if (line.lot().isEmpty() && lots.size() > 1) {
            throw new RuleViolation("price.row.no-lot");
        }
        return company.stream()
                .filter(award -> line.lot().isEmpty() || isLot(line.lot(), award.lot()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("price.row.not-awarded", line.contractor(), line.lot()));
    }

    private Listed unit(PriceLine line, int lot) {
        var named = units.stream()
                .filter(unit -> TextKey.of(unit.code()).equals(TextKey.of(line.unit())))
                .toList();
        return named.stream()
                .filter(unit -> unit.lot() == lot)
                .findFirst()
                .orElseThrow(() -> named.isEmpty()
                        ? new RuleViolation("price.row.unknown-unit", line.unit())
                        : new RuleViolation(
                                "price.row.other-lot", line.unit(), named.get(0).lot(), lot));
    }

    private LocalDate from(PriceLine line) {
        if (line.from().isEmpty()) {
            throw new RuleViolation("price.row.no-date");
        }
        var from = FrenchInput.date(line.from()).orElseThrow(() -> new RuleViolation("price.row.date", line.from()));
        if (from.isBefore(notifiedOn)) {
            throw new RuleViolation("price.before-notification", from, notifiedOn);
        }
        return from;
    }

    private static boolean isLot(String typed, int lot) {
        return TextKey.of(typed).replaceFirst("^lot ?", "").equals(Integer.toString(lot));
    }
}
