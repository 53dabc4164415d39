package fr.carnet.tracking.days;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.StoredDays.Line;
import fr.carnet.tracking.days.StoredDays.PersonDate;
import fr.carnet.tracking.days.StoredDays.Stored;
import fr.carnet.tracking.days.StoredDays.Teammate;
import fr.carnet.tracking.days.Timesheets.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredDaysTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TODAY = MONDAY.plusDays(4);
    private static final Period PERIOD = new Period(MONDAY.minusMonths(1), MONDAY.plusMonths(1));

    private final OrderId order = OrderId.random();
    private final PersonId alix = PersonId.random();
    private final PersonId bao = PersonId.random();
    private final Map<OrderLineId, Line> lines = new HashMap<>();
    private final Map<DayCell, Stored> stored = new HashMap<>();
    private final Map<PersonDate, ManDays> totals = new HashMap<>();

    private OrderLineId line(String ordered, String consumed) {
        var id = OrderLineId.random();
        lines.put(
                id,
                new Line(
                        id,
                        order,
                        "BC-1",
                        OrderState.IN_PROGRESS,
                        PERIOD,
                        "UO",
                        ManDays.of(ordered),
                        ManDays.of(consumed),
                        "§",
                        "§"));
        return id;
    }

    private void stands(OrderLineId line, PersonId person, LocalDate day, String quantity) {
        stored.put(
                new DayCell.Row(line, person, 1, false).on(day),
                new Stored(UUID.randomUUID(), ManDays.of(quantity), "Corinne Petit"));
        totals.merge(new PersonDate(person, day), ManDays.of(quantity), ManDays::plus);
    }

    private static DayEntry entry(OrderLineId line, PersonId person, LocalDate day, String before, String quantity) {
        return new DayEntry(line, person, 1, false, day, ManDays.of(before), ManDays.of(quantity));
    }

    private Outcome accept(DayEntry... entries) {
        var team = Map.of(alix, new Teammate("Alix", Set.of(order)), bao, new Teammate("Bao", Set.of(order)));
        return new StoredDays(lines, team, totals, stored, Map.of()).judge(List.of(entries), TODAY, false);
    }

    @Test
    void keepsWhatFitsAndRefusesTheRest() {
        var line = line("60", "59.5");
        var first = entry(line, alix, MONDAY, "0", "0.5");
        var second = entry(line, bao, MONDAY, "0", "0.25");
        var outcome = accept(first, second);
        assertThat(outcome.saved()).containsExactly(first);
        assertThat(outcome.refused().get(second).code()).isEqualTo("day.over-balance.none");
    }

    @Test
    void countsWhatTheSameSaveAlreadyPutOnTheDate() {
        var line = line("60", "0");
        var other = line("60", "0");
        var first = entry(line, alix, MONDAY, "0", "0.75");
        var second = entry(other, alix, MONDAY, "0", "0.5");
        var outcome = accept(first, second);
        assertThat(outcome.saved()).containsExactly(first);
        assertThat(outcome.refused().get(second).code()).isEqualTo("day.over-one");
    }

    @Test
    void movesADayFromOneLineToAnotherInOneSave() {
        var from = line("60", "60");
        var to = line("60", "0");
        stands(from, alix, MONDAY, "1");
        var outcome = accept(entry(to, alix, MONDAY, "0", "1"), entry(from, alix, MONDAY, "1", "0"));
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.saved()).hasSize(2);
    }

    @Test
    void whatIsGivenBackOnOnePersonServesAnother() {
        var line = line("60", "60");
        stands(line, alix, MONDAY, "1");
        var outcome = accept(entry(line, bao, MONDAY, "0", "1"), entry(line, alix, MONDAY, "1", "0"));
        assertThat(outcome.refused()).isEmpty();
    }

    @Test
    void whatStandsAlreadyIsSavedWhoeverPutItThere() {
        var line = line("60", "1");
        stands(line, alix, MONDAY, "1");
        assertThat(accept(entry(line, alix, MONDAY, "0", "1")).refused()).isEmpty();
    }

    @Test
    void judgingChangesNothing() {
        var line = line("60", "59.5");
        var team = Map.of(alix, new Teammate("Alix", Set.of(order)));
        var days = new StoredDays(lines, team, totals, stored, Map.of());
        var entries = List.of(entry(line, alix, MONDAY, "0", "0.5"));
        assertThat(days.judge(entries, TODAY, false)).isEqualTo(days.judge(entries, TODAY, false));
    }
}
