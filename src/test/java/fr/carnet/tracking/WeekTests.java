package fr.carnet.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.French;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTests {

    private static final Week WEEK_47 = new Week(LocalDate.of(2026, 11, 16));

    @Test
    void isReadFromAnAddress() {
        assertThat(Week.parse("2026-W47")).contains(WEEK_47);
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(WEEK_47).hasToString("2026-W47");
    }

    @Test
    void aYearMayHave53Weeks() {
        assertThat(Week.parse("2026-W53")).contains(new Week(LocalDate.of(2026, 12, 28)));
        assertThat(Week.parse("2025-W53")).isEmpty();
    }

    @Test
    void theFirstDaysOfJanuaryMayBelongToTheYearBefore() {
        assertThat(Week.of(LocalDate.of(2027, 1, 1))).hasToString("2026-W53");
    }

    @Test
    void theLastDaysOfDecemberMayBelongToTheYearAfter() {
        assertThat(Week.of(LocalDate.of(2025, 12, 29))).hasToString("2026-W01");
        assertThat(Week.parse("2026-W01")).contains(new Week(LocalDate.of(2025, 12, 29)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-47",
                "2026-W00",
                "2026-W54",
                "2026-W4",
                "aaaa-Wbb",
                "0026-W01",
                "2026-W47; drop"
            })
    void nonsenseIsNoWeek(String text) {
        assertThat(Week.parse(text)).isEmpty();
    }

    @Test
    void hasSevenDaysFromMondayToSunday() {
        assertThat(WEEK_47.days())
                .hasSize(7)
                .startsWith(LocalDate.of(2026, 11, 16))
                .endsWith(LocalDate.of(2026, 11, 22));
        assertThat(WEEK_47.covers(LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(WEEK_47.covers(LocalDate.of(2026, 11, 23))).isFalse();
    }

    @Test
    void neighboursFollowOneAnotherOverTheYear() {
        assertThat(new Week(LocalDate.of(2025, 12, 22)).next()).hasToString("2026-W01");
        assertThat(new Week(LocalDate.of(2025, 12, 29)).previous()).hasToString("2025-W52");
    }

    @Test
    void isNamedInFrench() {
        assertThat(French.week(WEEK_47.monday())).isEqualTo("Semaine 47, du 16 au 22 nov. 2026");
    }
}
