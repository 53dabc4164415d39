package fr.carnet.startups.indicators;

import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.TextKey;
import fr.carnet.startups.indicators.ValueStore.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges the rows of a file of values against the startups that its reader may edit, their indicators and their values. */
final class ValueJudge {

    /** A startup by its identifier and its name. */
    record HeldStartup(UUID id, String slug, String name) {}

    /** An indicator of one of them. */
    record HeldIndicator(UUID id, UUID startup, String name, boolean archived) {}

    /** A row that stands for a value. */
    private record Meant(HeldStartup startup, HeldIndicator indicator, Cell cell, IndicatorValue value) {}

    private final Map<String, List<HeldStartup>> bySlug = new HashMap<>();
    private final Map<String, List<HeldStartup>> byName = new HashMap<>();
    private final Map<UUID, Map<String, HeldIndicator>> indicators = new HashMap<>();
    private final Map<Cell, Integer> seen = new HashMap<>();
    private final LocalDate today;

    ValueJudge(List<HeldStartup> startups, List<HeldIndicator> indicators, LocalDate today) {
        this.today = today;
        for (HeldStartup startup : startups) {
            bySlug.merge(TextKey.of(startup.slug()), List.of(startup), ValueJudge::both);
            byName.merge(TextKey.of(startup.name()), List.of(startup), ValueJudge::both);
        }
        indicators.forEach(indicator -> this.indicators
                .computeIfAbsent(indicator.startup(), startup -> new HashMap<>())
                .put(TextKey.of(indicator.name()), indicator));
    }

    /** @param held finds the values that these places have */
    List<ValueRow> judge(List<FileValue> rows, Function<Collection<Cell>, Map<Cell, ValueStore.Kept>> held) {
        Map<FileValue, Meant> meant = new HashMap<>();
        Map<FileValue, ValueRow> refused = new HashMap<>();
        for (FileValue row : rows) {
            try {
                meant.put(row, meant(row));
            } catch (RuleViolation refusal) {
                refused.put(row, ValueRow.refused(row, row.startup(), row.indicator(), refusal.refusal()));
            }
        }
        Map<Cell, ValueStore.Kept> kept =
                held.apply(meant.values().stream().map(Meant::cell).toList());
        return rows.stream()
                .map(row -> {
                    Meant said = meant.get(row);
                    return said == null ? refused.get(row) : row(row, said, kept.get(said.cell()));
                })
                .filter(row -> row != null)
                .toList();
    }

    private static ValueRow row(FileValue written, Meant meant, ValueStore.@Nullable Kept kept) {
        IndicatorValue before = kept == null ? null : kept.value();
        IndicatorValue after = before != null && meant.value().comment().isEmpty()
                ? new IndicatorValue(meant.cell().day(), meant.value().value(), before.comment())
                : meant.value();
        ValueOutcome outcome = before == null
                ? ValueOutcome.ADDED
                : before.equals(after) ? ValueOutcome.UNCHANGED : ValueOutcome.CHANGED;
        return new ValueRow(
                written, outcome, meant.startup().name(), meant.indicator().name(), meant.cell(), before, after, null);
    }

    private Meant meant(FileValue row) {
        mustBeFilled(row);
        HeldStartup startup = startup(row.startup());
        HeldIndicator indicator = Optional.ofNullable(
                        indicators.getOrDefault(startup.id(), Map.of()).get(TextKey.of(row.indicator())))
                .orElseThrow(
                        () -> new RuleViolation("indicator.import.unknown-indicator", startup.name(), row.indicator()));
        if (indicator.archived()) {
            throw new RuleViolation("indicator.archived", indicator.name());
        }
        LocalDate day =
                FrenchInput.date(row.day()).orElseThrow(() -> new RuleViolation("indicator.import.date", row.day()));
        var value = new IndicatorValue(
                day,
                FrenchInput.number(row.value())
                        .orElseThrow(() -> new RuleViolation("indicator.import.number", row.value())),
                comment(row.comment()));
        List<Refusal> mistakes = value.mistakes(today);
        RuleViolation.refuse(mistakes.stream().limit(1).toList());
        var cell = new Cell(indicator.id(), day);
        Integer first = seen.putIfAbsent(cell, row.line());
        if (first != null) {
            throw new RuleViolation("indicator.import.twice", first);
        }
        return new Meant(startup, indicator, cell, value);
    }

    private static void mustBeFilled(FileValue row) {
        if (row.startup().isEmpty()
                || row.indicator().isEmpty()
                || row.day().isEmpty()
                || row.value().isEmpty()) {
            throw new RuleViolation("indicator.import.incomplete");
        }
    }

    /** Its identifier tells it for sure; its name, where no other one has the same. */
    private HeldStartup startup(String written) {
        List<HeldStartup> found = bySlug.getOrDefault(TextKey.of(written), List.of());
        if (found.size() != 1) {
            found = found.stream().filter(one -> one.slug().equals(written)).toList();
        }
        if (found.isEmpty()) {
            found = byName.getOrDefault(TextKey.of(written), List.of());
        }
        if (found.isEmpty()) {
            throw new RuleViolation("indicator.import.unknown-startup", written);
        }
        if (found.size() > 1) {
            throw new RuleViolation("indicator.import.several-startups", written);
        }
        return found.get(0);
    }

    /** Exports put an apostrophe before a text that a spreadsheet would run as a formula. */
    private static String comment(String written) {
        return written.length() > 1 && written.charAt(0) == '\'' && "=+-@".indexOf(written.charAt(1)) >= 0
                ? written.substring(1)
                : written;
    }

    private static List<HeldStartup> both(List<HeldStartup> some, List<HeldStartup> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}
