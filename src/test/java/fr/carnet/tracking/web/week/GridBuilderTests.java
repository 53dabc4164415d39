package fr.carnet.tracking.web.week;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Refusal;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.tracking.web.days.WeekDay;
import fr.carnet.tracking.web.week.WeekData.Line;
import fr.carnet.tracking.web.week.WeekData.Member;
import fr.carnet.tracking.web.week.WeekData.MonthStatement;
import fr.carnet.tracking.web.week.WeekForm.Typed;
import fr.carnet.tracking.web.week.WeekGrid.Shut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridBuilderTests {

    /** With the Armistice on its Wednesday. */
    private static final Week WEEK = new Week(LocalDate.of(2026, 11, 9));

    private static final LocalDate TODAY = WEEK.monday().plusDays(3);

    private final List<Line> lines = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<DayCell, ManDays> days = new LinkedHashMap<>();
    private final List<MonthStatement> months = new ArrayList<>();
    private final Map<DayCell, Typed> typed = new LinkedHashMap<>();

    private final UUID order = UUID.randomUUID();
    private final UUID alix = member("Alix Martin");
    private final UUID bao = member("Bao Tran");
    private final UUID devops = line("UO-L2.2.2", 60, "12.5", OrderState.IN_PROGRESS);

    private String shownOrder = "";

    private UUID member(String name) {
        var id = UUID.randomUUID();
        members.add(new Member(order, id, name));
        return id;
    }

    private UUID line(String code, int ordered, String consumed, OrderState state) {
        var id = UUID.randomUUID();
        lines.add(new Line(
                id,
                order,
                "BC-2016-2026-0042",
                "Démarches vertes",
                null,
                state,
                WEEK.monday().plusDays(1),
                WEEK.monday().plusMonths(3),
                code,
                "Développement",
                DayFigures.net(BigDecimal.valueOf(ordered), new BigDecimal(consumed), null),
                10));
        return id;
    }

    private static Row row(UUID line, UUID person) {
        return new Row(new OrderLineId(line), new PersonId(person), 1, false);
    }

    private static DayCell cell(UUID line, UUID person, int day) {
        return row(line, person).on(WEEK.monday().plusDays(day));
    }

    private WeekData data() {
        return WeekData.of(WEEK, lines, members, days, new LinkedHashMap<>(Map.of(1, "Développement")), months);
    }

    private WeekGrid grid(Row... asked) {
        return new GridBuilder(data(), typed, TODAY).grid(Set.of(asked), shownOrder);
    }

    @Test
    void showsWhatIsStoredByPerson() {
        days.put(cell(devops, bao, 1), ManDays.of("0.5"));
        days.put(cell(devops, alix, 1), ManDays.ONE);
        days.put(cell(devops, alix, 3), ManDays.of("0.25"));
        var grid = grid();
        assertThat(grid.people()).extracting(WeekGrid.Person::name).containsExactly("Alix Martin", "Bao Tran");
        assertThat(grid.people().get(0).rows().get(0).cells())
                .extracting(WeekGrid.Cell::text)
                .containsExactly("", "1", "", "0,25", "", "", "");
        assertThat(grid.people().get(0).total()).isEqualByComparingTo("1.25");
        assertThat(grid.on(1)).isEqualByComparingTo("1.5");
        assertThat(grid.total()).isEqualByComparingTo("1.75");
        assertThat(grid.unsaved()).isZero();
    }

    @Test
    void theDaysOfOrdersThatAreNotShownCountInAPersonsTotals() {
        days.put(cell(devops, alix, 1), ManDays.of("0.5"));
        shownOrder = "bc-2018";
        var other = row(devops, alix);
        assertThat(grid().empty()).isTrue();
        var asked = new Row(other.line(), other.person(), 1, true);
        assertThat(grid(asked).people().get(0).on(1)).isEqualByComparingTo("0.5");
    }

    @Test
    void namesTheDaysThatAreNotWorked() {
        assertThat(grid().days())
                .extracting(WeekDay::off)
                .containsExactly(null, null, "Armistice", null, null, "Fin de semaine", "Fin de semaine");
    }

    @Test
    void aCellIsOpenWithinTheOrdersPeriodUpToToday() {
        assertThat(grid(row(devops, alix)).people().get(0).rows().get(0).cells())
                .extracting(WeekGrid.Cell::open)
                .containsExactly(false, true, true, true, false, false, false);
    }

    @Test
    void aCellThatIsShutSaysWhy() {
        assertThat(grid(row(devops, alix)).people().get(0).rows().get(0).cells())
                .extracting(WeekGrid.Cell::shut)
                .as("the order starts on Tuesday, today is Thursday")
                .containsExactly(Shut.BEFORE, null, null, null, Shut.FUTURE, Shut.FUTURE, Shut.FUTURE);
        var over = new Line(
                UUID.randomUUID(),
                order,
                "BC-2016-2026-0042",
                null,
                null,
                OrderState.IN_PROGRESS,
                WEEK.monday().minusMonths(1),
                WEEK.monday(),
                "UO-L2.2.1",
                "Design",
                DayFigures.net(BigDecimal.TEN, BigDecimal.ZERO, null),
                10);
        lines.add(over);
        var cells = grid(row(over.id(), alix)).people().get(0).rows().get(0).cells();
        assertThat(cells.get(0).open()).isTrue();
        assertThat(cells.get(1)).matches(WeekGrid.Cell::saysWhy).matches(cell -> cell.shut() == Shut.AFTER);
        assertThat(cells.get(6).shut()).isEqualTo(Shut.AFTER);
    }

    @Test
    void saysThatAllOfAWeekIsStillToCome() {
        assertThat(grid().ahead()).isFalse();
        var before = new GridBuilder(data(), typed, WEEK.monday().minusDays(1)).grid(Set.of(), "");
        assertThat(before.ahead()).isTrue();
    }

    @Test
    void oneGoesOnTypingInTheFirstOpenCellOfTheRowsThatWereAdded() {
        days.put(cell(devops, alix, 1), ManDays.ONE);
        var added = Set.of(row(devops, bao), new Row(new OrderLineId(devops), new PersonId(alix), 1, true));
        var focused = new GridBuilder(data(), typed, TODAY)
                .goingOnIn(added).grid(added, "").people().stream()
                        .flatMap(person -> person.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .filter(WeekGrid.Cell::focus)
                        .map(WeekGrid.Cell::name);
        assertThat(focused).as("Alix's training, Tuesday").containsExactly("c.1.1");
    }

    @Test
    void whatAnotherChangedIsMarked() {
        days.put(cell(devops, alix, 1), ManDays.ONE);
        var cells = new GridBuilder(data(), typed, TODAY)
                .marking(Set.of(cell(devops, alix, 1)))
                .grid(Set.of(), "")
                .people()
                .get(0)
                .rows()
                .get(0)
                .cells();
        assertThat(cells).filteredOn(WeekGrid.Cell::marked).containsExactly(cells.get(1));
        assertThat(cells.get(1).look()).contains("carnet-week-other");
    }

    @Test
    void aTelephoneShowsWhoAndWhenOneLookedAtAndTodayAtFirst() {
        days.put(cell(devops, alix, 1), ManDays.ONE);
        days.put(cell(devops, bao, 1), ManDays.ONE);
        assertThat(WeekView.FIRST.on(grid())).containsOnly(Map.entry("person", 0), Map.entry("day", 3));
        assertThat(WeekView.FIRST.at(cell(devops, bao, 1), WEEK).on(grid()))
                .containsOnly(Map.entry("person", 1), Map.entry("day", 1));
        assertThat(WeekView.FIRST.at(cell(devops, UUID.randomUUID(), 1), WEEK).on(grid()))
                .containsEntry("person", 0);
    }

    @Test
    void aTelephoneOpensOnTheLastWorkingDayAtTheWeekend() {
        days.put(cell(devops, alix, 1), ManDays.ONE);
        var sunday = new GridBuilder(data(), typed, WEEK.sunday()).grid(Set.of(), "");
        assertThat(WeekView.FIRST.on(sunday)).containsEntry("day", 4);
        var armistice = new GridBuilder(data(), typed, WEEK.monday().plusDays(2)).grid(Set.of(), "");
        assertThat(WeekView.FIRST.on(armistice)).containsEntry("day", 2);
    }

    private void statement(StatementState state) {
        months.add(new MonthStatement(
                order,
                "BC-2016-2026-0042",
                "Démarches vertes",
                OrderState.IN_PROGRESS,
                WEEK.monday().plusDays(1),
                WEEK.monday().plusMonths(3),
                WEEK.monday().withDayOfMonth(1),
                state));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED"})
    @DisplayName("domain.md § 4: closed months locked")
    void aClosedMonthIsReadOnly(StatementState state) {
        days.put(cell(devops, alix, 1), ManDays.ONE);
        statement(state);
        assertThat(grid().people().get(0).rows().get(0).cells())
                .allMatch(WeekGrid.Cell::kept)
                .extracting(WeekGrid.Cell::open)
                .containsOnly(false);
        assertThat(grid().people().get(0).rows().get(0).cells().get(1).closed()).isEqualTo("1");
        typed.put(cell(devops, alix, 2), new Typed("1", ManDays.ZERO, Refusal.of("day.month-submitted")));
        assertThat(grid().people().get(0).rows().get(0).cells().get(2))
                .as("what was typed is kept, with its reason")
                .matches(cell -> cell.open() && cell.wrong() && cell.text().equals("1"));
        days.put(cell(line("UO-L2.2.1", 5, "0", OrderState.IN_PROGRESS), alix, 2), ManDays.ONE);
        assertThat(grid().people().get(0).tooMuch())
                .as("its lock is the only reason")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SENT_BACK"})
    void aMonthSentBackOrTakenBackIsOpenAgain(StatementState state) {
        statement(state);
        assertThat(grid(row(devops, alix)).people().get(0).rows().get(0).cells())
                .noneMatch(WeekGrid.Cell::kept)
                .extracting(WeekGrid.Cell::open)
                .containsExactly(false, true, true, true, false, false, false);
    }

    @Test
    void nothingIsCopiedIntoAClosedMonth() {
        assertThat(copied()).isNotEmpty();
        statement(StatementState.SUBMITTED);
        assertThat(copied()).isEmpty();
    }

    @Test
    void onlyTheDaysOfTheClosedMonthAreLocked() {
        var straddling = new Week(LocalDate.of(2026, 11, 30));
        var november = new MonthStatement(
                order,
                "BC-2016-2026-0042",
                null,
                OrderState.IN_PROGRESS,
                WEEK.monday(),
                WEEK.monday().plusMonths(3),
                LocalDate.of(2026, 11, 1),
                StatementState.APPROVED);
        var data = WeekData.of(
                straddling, lines, members, days, new LinkedHashMap<>(Map.of(1, "Développement")), List.of(november));
        var cells = new GridBuilder(data, typed, LocalDate.of(2026, 12, 6))
                .grid(Set.of(row(devops, alix)), "")
                .people()
                .get(0)
                .rows()
                .get(0)
                .cells();
        assertThat(cells)
                .extracting(WeekGrid.Cell::kept)
                .containsExactly(true, false, false, false, false, false, false);
    }

    @Test
    void anOrderThatEndedIsRead() {
        var ended = line("UO-L2.3.2", 60, "60", OrderState.COMPLETED);
        days.put(cell(ended, alix, 1), ManDays.ONE);
        assertThat(grid().people().get(0).rows().get(0).cells())
                .extracting(WeekGrid.Cell::open)
                .containsOnly(false);
    }

    @Test
    void whatWasTypedStandsOverWhatIsStoredAndCountsInTheTotals() {
        days.put(cell(devops, alix, 1), ManDays.of("0.5"));
        typed.put(cell(devops, alix, 1), new Typed("1,00", ManDays.of("0.5"), Refusal.of("day.over-one", "§")));
        days.put(cell(line("UO-L2.2.1", 5, "0", OrderState.IN_PROGRESS), alix, 1), ManDays.of("0.5"));
        typed.put(cell(devops, alix, 4), new Typed("0,5", ManDays.ZERO, Refusal.of("day.future", "§")));
        var grid = grid();
        var cells = grid.people().get(0).rows().get(0).cells();
        assertThat(cells.get(1).text()).isEqualTo("1,00");
        assertThat(cells.get(4).open()).isTrue();
        assertThat(grid.people().get(0).tooMuch()).containsExactly(1);
        assertThat(grid.refused()).isEqualTo(2);
        assertThat(grid.unsaved()).isEqualTo(2);
        assertThat(grid.people().get(0).rows().get(0).refused()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "-1", "0,3", "1,25", "8", "une journée"})
    void whatNoCellCanHoldCountsForWhatTheCellShowed(String text) {
        days.put(cell(devops, alix, 1), ManDays.of("0.5"));
        typed.put(cell(devops, alix, 1), new Typed(text, ManDays.of("0.5"), Refusal.of("day.quantity", text)));
        typed.put(cell(devops, alix, 2), new Typed(text, ManDays.ZERO, Refusal.of("day.quantity", text)));
        var person = grid().people().get(0);
        assertThat(person.rows().get(0).cells()).extracting(WeekGrid.Cell::text).contains(text);
        assertThat(person.total()).isEqualByComparingTo("0.5");
        assertThat(person.tooMuch()).isEmpty();
    }

    @Test
    void aRowAskedForShowsEmpty() {
        assertThat(grid(row(devops, bao)).people()).singleElement().satisfies(person -> assertThat(person.total())
                .isZero());
    }

    @Test
    void aRowOfAnotherCompanyIsNotShown() {
        assertThat(grid(row(UUID.randomUUID(), alix), row(devops, UUID.randomUUID()))
                        .empty())
                .isTrue();
    }

    @Test
    void aLineWarnsOnceWhatItsAgreementSaysIsLeft() {
        line("UO-L2.3.1", 60, "53.75", OrderState.IN_PROGRESS);
        line("UO-L2.3.2", 60, "54", OrderState.IN_PROGRESS);
        line("UO-L2.3.3", 60, "60", OrderState.IN_PROGRESS);
        var rows = grid(
                        row(lines.get(1).id(), alix),
                        row(lines.get(2).id(), alix),
                        row(lines.get(3).id(), alix))
                .people()
                .get(0)
                .rows();
        assertThat(rows).extracting(WeekGrid.Row::nearlyUsed).containsExactly(false, true, true);
        assertThat(rows).extracting(WeekGrid.Row::used).containsExactly(false, false, true);
    }

    private Map<DayCell, Typed> copied() {
        var before = new LinkedHashMap<DayCell, ManDays>();
        for (int day = 0; day < 7; day++) {
            before.put(row(devops, alix).on(WEEK.previous().monday().plusDays(day)), ManDays.of("0.75"));
        }
        return PreviousWeek.copy(before, data(), typed, shownOrder, TODAY);
    }

    @Test
    void copyingProposesOnlyDaysThatTheCalendarAllows() {
        assertThat(copied()).containsOnlyKeys(cell(devops, alix, 1), cell(devops, alix, 3));
        assertThat(copied().values()).extracting(Typed::text).containsOnly("0,75");
    }

    @Test
    void copyingLeavesWhatIsThere() {
        days.put(cell(devops, alix, 1), ManDays.of("0.25"));
        typed.put(cell(devops, alix, 3), new Typed("1", ManDays.ZERO, null));
        assertThat(copied()).isEmpty();
    }

    @Test
    void copyingProposesNoMoreThanOneDayForAPersonAndADate() {
        var other = line("UO-L2.2.1", 5, "0", OrderState.IN_PROGRESS);
        days.put(cell(other, alix, 1), ManDays.of("0.5"));
        assertThat(copied()).containsOnlyKeys(cell(devops, alix, 3));
    }

    @Test
    void copyingForgetsOrdersThatEnded() {
        lines.clear();
        assertThat(copied()).isEmpty();
    }
}
