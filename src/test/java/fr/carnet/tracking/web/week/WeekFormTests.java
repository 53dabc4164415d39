package fr.carnet.tracking.web.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.tracking.days.DayEntry;
import fr.carnet.tracking.web.week.WeekForm.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class WeekFormTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Row ROW = new Row(OrderLineId.random(), PersonId.random(), 3, false);

    private final LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();

    WeekFormTests() {
        sent.add("semaine", "2026-W47");
    }

    private void row(int number, String key, String... cells) {
        sent.add("r." + number, key);
        for (int day = 0; day < cells.length; day++) {
            sent.add("c." + number + "." + day, cells[day]);
        }
    }

    private static DayCell cell(int day) {
        return ROW.on(MONDAY.plusDays(day));
    }

    @Test
    void onlyCellsThatChangedAreEntries() {
        row(0, WeekForm.key(ROW) + ";1.00;0.50;;;;;", "1", "1", "", "0,25", "", "", "");
        var entries = WeekForm.of(sent).entries(new LinkedHashMap<>());
        assertThat(entries)
                .containsExactly(
                        new DayEntry(cell(1), ManDays.of("0.5"), ManDays.ONE),
                        new DayEntry(cell(3), ManDays.ZERO, ManDays.of("0.25")));
    }

    @Test
    void theSameDaysWrittenOtherwiseAreNoChange() {
        row(0, WeekForm.key(ROW) + ";1.00;0.50;;;;;", " 1,00 ", "½", "0", "", "", "", "");
        assertThat(WeekForm.of(sent).typed()).isEmpty();
    }

    @Test
    void anEmptiedCellGivesItsDaysBack() {
        row(0, WeekForm.key(ROW) + ";1.00;;;;;;", "");
        assertThat(WeekForm.of(sent).entries(new LinkedHashMap<>()))
                .singleElement()
                .extracting(DayEntry::quantity)
                .isEqualTo(ManDays.ZERO);
    }

    @Test
    void aCellWithoutAFieldIsLeftAlone() {
        row(0, WeekForm.key(ROW) + ";1.00;0.50;;;;;", "1");
        assertThat(WeekForm.of(sent).typed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "'0,5', 0.5",
        ".25, 0.25",
        "½, 0.5",
        "¼, 0.25",
        "¾, 0.75",
        "1/4, 0.25",
        "1/2, 0.5",
        "3/4, 0.75",
        "' 0,75 ', 0.75",
        "'1,0', 1"
    })
    void aCellReadsWhatPeopleType(String text, String days) {
        row(0, WeekForm.key(ROW) + ";;;;;;;", text);
        assertThat(WeekForm.of(sent).entries(new LinkedHashMap<>()))
                .singleElement()
                .extracting(DayEntry::quantity)
                .isEqualTo(ManDays.of(days));
    }

    @ParameterizedTest
    @CsvSource({"huit, day.number", "1/3, day.number", "'0,3', days.quarter", "8, day.quantity", "-1, day.quantity"})
    void whatIsNoQuantityKeepsItsTextAndGetsItsReason(String text, String code) {
        row(0, WeekForm.key(ROW) + ";;;;;;;", text);
        var refused = new LinkedHashMap<DayCell, Typed>();
        assertThat(WeekForm.of(sent).entries(refused)).isEmpty();
        assertThat(refused.get(cell(0)).text()).isEqualTo(text);
        assertThat(refused.get(cell(0)).refused().code()).isEqualTo(code);
    }

    @Test
    void knowsTheRowsWithoutAnyDay() {
        var training = new Row(ROW.line(), ROW.person(), ROW.activity(), true);
        var other = new Row(ROW.line(), ROW.person(), ROW.activity() + 1, false);
        row(0, WeekForm.key(ROW) + ";1.00;;;;;;", "1");
        row(1, WeekForm.key(training) + ";;;;;;;", "", "0,5");
        row(2, WeekForm.key(other) + ";;;;;;;", "", "");
        assertThat(WeekForm.of(sent).emptyRows()).containsExactly(other);
    }

    @Test
    void findsWhatOthersChangedInCellsThatWereLeftAlone() {
        row(0, WeekForm.key(ROW) + ";1.00;0.50;;;;;", "1", "0,25", "", "", "", "", "");
        var form = WeekForm.of(sent);
        assertThat(form.changedByOthers(Map.of(cell(0), ManDays.ONE, cell(1), ManDays.of("0.25"))))
                .isEmpty();
        assertThat(form.changedByOthers(Map.of(cell(1), ManDays.of("0.25"), cell(3), ManDays.of("0.75"))))
                .containsOnly(Map.entry(cell(0), ManDays.ONE), Map.entry(cell(3), ManDays.ZERO));
    }

    @Test
    void isReadAsItWasWritten() {
        var shown = List.of(
                ManDays.ONE, ManDays.ZERO, ManDays.of("0.25"), ManDays.ZERO, ManDays.ZERO, ManDays.ZERO, ManDays.ZERO);
        row(0, WeekForm.row(ROW, shown), "1", "", "0,25", "", "", "", "");
        var form = WeekForm.of(sent);
        assertThat(form.rows()).containsExactly(ROW);
        assertThat(form.typed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x;;;;;;;",
                "a.b.c.d;;;;;;;",
                "00000000-0000-0000-0000-000000000001.00000000-0000-0000-0000-000000000002.1.;;;",
                "00000000-0000-0000-0000-000000000001.00000000-0000-0000-0000-000000000002.1.;x;;;;;;",
                "00000000-0000-0000-0000-000000000001.00000000-0000-0000-0000-000000000002.1.;0.3;;;;;;"
            })
    void aForgedRowIsAbsent(String key) {
        row(0, key, "1");
        assertThatThrownBy(() -> WeekForm.of(sent)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRowSentTwiceIsAbsent() {
        row(0, WeekForm.key(ROW) + ";;;;;;;", "1");
        row(1, WeekForm.key(ROW) + ";;;;;;;", "0,5");
        assertThatThrownBy(() -> WeekForm.of(sent)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWeekIsNeeded() {
        sent.set("semaine", "2026-W99");
        assertThatThrownBy(() -> WeekForm.of(sent)).isInstanceOf(NotFound.class);
    }
}
