package fr.carnet.tracking.days;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.statements.StatementState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All that a save touches, as it stands under lock; each entry accepted changes what the next one finds. */
public final class Ledger {

    /** Someone of the company and the orders they are presented for. */
    record Teammate(String name, Set<OrderId> orders) {}

    /** One person's date. */
    record Date(PersonId person, LocalDate day) {}

    /** A calendar month of an order. */
    record Month(OrderId order, YearMonth month) {}

    /** Where an entry stands: at most one row of the database. */
    public record Place(OrderLineId line, PersonId person, int activity, boolean training, LocalDate day) {

        public static Place of(DayEntry entry) {
            return new Place(entry.line(), entry.person(), entry.activity(), entry.training(), entry.day());
        }
    }

    /**
     * A row of the database.
     *
     * @param by who wrote it last
     */
    record Stored(UUID id, ManDays quantity, String by) {}

    private final Map<OrderLineId, LineStanding> lines;
    private final Map<PersonId, Teammate> people;
    private final Map<Place, Stored> stored;
    private final Map<Month, StatementState> statements;
    private final Map<OrderLineId, ManDays> consumed = new HashMap<>();
    private final Map<Date, ManDays> totals;

    Ledger(
            Map<OrderLineId, LineStanding> lines,
            Map<PersonId, Teammate> people,
            Map<Date, ManDays> totals,
            Map<Place, Stored> stored,
            Map<Month, StatementState> statements) {
        this.lines = lines;
        this.people = people;
        this.stored = stored;
        this.statements = statements;
        this.totals = new HashMap<>(totals);
        lines.forEach((id, line) -> consumed.put(id, line.consumed()));
    }

    /** Entries that give days back come first, so that moving a day from one cell to another is one save; then as given. */
    SavedDays accept(Collection<DayEntry> entries, LocalDate today, boolean confirmed) {
        var saved = new ArrayList<DayEntry>();
        var refused = new LinkedHashMap<DayEntry, Refusal>();
        entries.stream()
                .sorted(Comparator.comparing(entry -> !added(entry).isNegative()))
                .forEach(entry -> {
                    Optional<Refusal> refusal =
                            added(entry).equals(ManDays.ZERO) ? Optional.empty() : refusal(entry, today, confirmed);
                    refusal.ifPresentOrElse(reason -> refused.put(entry, reason), () -> {
                        saved.add(entry);
                        move(entry);
                    });
                });
        return new SavedDays(saved, refused);
    }

    LineStanding line(DayEntry entry) {
        return Optional.ofNullable(lines.get(entry.line())).orElseThrow(NotFound::new);
    }

    Optional<Stored> stored(DayEntry entry) {
        return Optional.ofNullable(stored.get(Place.of(entry)));
    }

    private Optional<Refusal> refusal(DayEntry entry, LocalDate today, boolean confirmed) {
        LineStanding line = line(entry);
        Teammate person = Optional.ofNullable(people.get(entry.person())).orElseThrow(NotFound::new);
        return DayRules.refusal(new DayCase(
                entry,
                line,
                person.name(),
                person.orders().contains(line.order()),
                quantity(entry),
                stored(entry).map(Stored::by).orElse(null),
                consumed.getOrDefault(line.id(), ManDays.ZERO),
                totals.getOrDefault(date(entry), ManDays.ZERO),
                statements.getOrDefault(new Month(line.order(), YearMonth.from(entry.day())), StatementState.DRAFT),
                today,
                confirmed));
    }

    private void move(DayEntry entry) {
        totals.merge(date(entry), added(entry), ManDays::plus);
        if (!entry.training()) {
            consumed.merge(entry.line(), added(entry), ManDays::plus);
        }
    }

    private ManDays added(DayEntry entry) {
        return entry.quantity().minus(quantity(entry));
    }

    private ManDays quantity(DayEntry entry) {
        return stored(entry).map(Stored::quantity).orElse(ManDays.ZERO);
    }

    private static Date date(DayEntry entry) {
        return new Date(entry.person(), entry.day());
    }
}
