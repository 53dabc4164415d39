package fr.carnet.tracking.days;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.days.DayRules.DayCase;
import fr.carnet.tracking.days.Timesheets.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines, people, dates, cells and statements that a save touches, as the database holds them under lock. It judges entries
 * and changes nothing: asked twice, it answers the same.
 */
public final class StoredDays {

    /**
     * An order line, with its order.
     *
     * @param ordered null for a flat unit, which takes no days
     * @param tracking where the agreement asks for the days, e.g. {@code A-2016 § 7.2}
     * @param teamRule where it speaks of the teams presented
     */
    public record Line(
            OrderLineId id,
            OrderId order,
            String number,
            OrderState state,
            Period period,
            String code,
            @Nullable ManDays ordered,
            ManDays consumed,
            String tracking,
            String teamRule) {}

    /** Someone of the company and the orders they are presented for. */
    record Teammate(String name, Set<OrderId> orders) {}

    /** A date of one person. */
    record PersonDate(PersonId person, LocalDate day) {

        static PersonDate of(DayEntry entry) {
            return new PersonDate(entry.person(), entry.day());
        }
    }

    /** A calendar month of an order. */
    record Month(OrderId order, YearMonth month) {}

    /**
     * What a cell holds: a row of the database.
     *
     * @param by who wrote it last; null where nobody knows any more
     */
    record Stored(UUID id, ManDays quantity, @Nullable String by) {}

    private final Map<OrderLineId, Line> lines;
    private final Map<PersonId, Teammate> people;
    private final Map<PersonDate, ManDays> totals;
    private final Map<DayCell, Stored> cells;
    private final Map<Month, StatementState> statements;

    StoredDays(
            Map<OrderLineId, Line> lines,
            Map<PersonId, Teammate> people,
            Map<PersonDate, ManDays> totals,
            Map<DayCell, Stored> cells,
            Map<Month, StatementState> statements) {
        this.lines = Map.copyOf(lines);
        this.people = Map.copyOf(people);
        this.totals = Map.copyOf(totals);
        this.cells = Map.copyOf(cells);
        this.statements = Map.copyOf(statements);
    }

    Line line(DayEntry entry) {
        return Optional.ofNullable(lines.get(entry.line())).orElseThrow(NotFound::new);
    }

    Optional<Stored> stored(DayEntry entry) {
        return Optional.ofNullable(cells.get(entry.cell()));
    }

    /**
     * Which of the entries may stand together, and why not the others. Those that give days back are judged first, so that
     * moving a day from one cell to another is one save; then as given.
     */
    Outcome judge(Collection<DayEntry> entries, LocalDate today, boolean confirmed) {
        return new Judgement(today, confirmed)
                .of(entries.stream()
                        .sorted(Comparator.comparing(entry -> !added(entry).isNegative()))
                        .toList());
    }

    private ManDays added(DayEntry entry) {
        return entry.quantity().minus(quantity(entry));
    }

    private ManDays quantity(DayEntry entry) {
        return stored(entry).map(Stored::quantity).orElse(ManDays.ZERO);
    }

    /** Judges entries one after the other; each that may stand counts in the sums that the next one meets. */
    private final class Judgement {

        private final LocalDate today;
        private final boolean confirmed;
        private final Map<OrderLineId, ManDays> addedToLines = new HashMap<>();
        private final Map<PersonDate, ManDays> addedToDates = new HashMap<>();

        Judgement(LocalDate today, boolean confirmed) {
            this.today = today;
            this.confirmed = confirmed;
        }

        Outcome of(List<DayEntry> entries) {
            var allowed = new ArrayList<DayEntry>();
            var refused = new LinkedHashMap<DayEntry, Refusal>();
            for (var entry : entries) {
                Optional<Refusal> refusal =
                        added(entry).equals(ManDays.ZERO) ? Optional.empty() : DayRules.refusal(dayCase(entry));
                refusal.ifPresentOrElse(reason -> refused.put(entry, reason), () -> {
                    allowed.add(entry);
                    count(entry);
                });
            }
            return new Outcome(allowed, refused);
        }

        private void count(DayEntry entry) {
            addedToDates.merge(PersonDate.of(entry), added(entry), ManDays::plus);
            if (!entry.training()) {
                addedToLines.merge(entry.line(), added(entry), ManDays::plus);
            }
        }

        private DayCase dayCase(DayEntry entry) {
            Line line = line(entry);
            Teammate person = Optional.ofNullable(people.get(entry.person())).orElseThrow(NotFound::new);
            var date = PersonDate.of(entry);
            return new DayCase(
                    entry,
                    line,
                    person.name(),
                    person.orders().contains(line.order()),
                    quantity(entry),
                    stored(entry)
                            .flatMap(cell -> Optional.ofNullable(cell.by()))
                            .orElse(null),
                    line.consumed().plus(addedToLines.getOrDefault(line.id(), ManDays.ZERO)),
                    totals.getOrDefault(date, ManDays.ZERO).plus(addedToDates.getOrDefault(date, ManDays.ZERO)),
                    statements.getOrDefault(new Month(line.order(), YearMonth.from(entry.day())), StatementState.DRAFT),
                    today,
                    confirmed);
        }
    }
}
