package fr.carnet.tracking.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.DayEntry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayNamesTests {

    private static final PersonId CHLOE = PersonId.random();
    private static final OrderLineId DEVOPS = OrderLineId.random();

    private final DayNames names = new DayNames(
            List.of(
                    new DayNames.Person(CHLOE, "Chloé d’Arc"),
                    new DayNames.Person(PersonId.random(), "Bao Tran"),
                    new DayNames.Person(PersonId.random(), "bao  tran")),
            List.of(new DayNames.Line(DEVOPS, "BC-2018-2026-0042", "DEVOPS")),
            List.of(new DayNames.Activity(1, "Développement"), new DayNames.Activity(2, "Conception et design")));

    private static DayFileRow row(String day, String person, String order, String unit, String activity, String days) {
        return new DayFileRow(7, day, person, order, unit, activity, days, "");
    }

    @ParameterizedTest
    @CsvSource({
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Développement, '0,5', 0.5",
        "2026-11-22, CHLOE D'ARC, bc-2018-2026-0042, devops, developpement, .25, 0.25",
        "22.11.2026, ' chloé  d’arc ', BC-2018-2026-0042, DEVOPS, DÉVELOPPEMENT, ½, 0.5"
    })
    void readsWhatPeopleWrite(
            String day, String person, String order, String unit, String activity, String days, String quantity) {
        var entry = names.entry(row(day, person, order, unit, activity, days));
        assertThat(entry)
                .isEqualTo(new DayEntry(
                        DEVOPS, CHLOE, 1, false, LocalDate.of(2026, 11, 22), ManDays.ZERO, ManDays.of(quantity)));
    }

    @ParameterizedTest
    @CsvSource({
        "demain, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Développement, 1, day.import.date",
        "30/02/2026, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Développement, 1, day.import.date",
        "22/11/2026, Chloé, BC-2018-2026-0042, DEVOPS, Développement, 1, day.import.unknown-person",
        "22/11/2026, d’Arc Chloé, BC-2018-2026-0042, DEVOPS, Développement, 1, day.import.name-turned-round",
        "22/11/2026, Bao Tran, BC-2018-2026-0042, DEVOPS, Développement, 1, day.import.two-people",
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0043, DEVOPS, Développement, 1, day.import.unknown-order",
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0042, DESIGN, Développement, 1, day.import.unknown-unit",
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Jardinage, 1, day.import.unknown-activity",
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Développement, un, day.number",
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Développement, '', day.import.empty",
        "22/11/2026, '', BC-2018-2026-0042, DEVOPS, Développement, 1, day.import.empty",
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Développement, '0,3', days.quarter",
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Développement, 2, day.quantity",
        "22/11/2026, Chloé d’Arc, BC-2018-2026-0042, DEVOPS, Développement, -1, day.quantity"
    })
    void namesWhatIsWrong(
            String day, String person, String order, String unit, String activity, String days, String code) {
        var refused = catchThrowableOfType(
                RuleViolation.class, () -> names.entry(row(day, person, order, unit, activity, days)));
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void refusesARowThatSaysAgainWhatAnEarlierOneSaid() {
        var row = row("22/11/2026", "Chloé d’Arc", "BC-2018-2026-0042", "DEVOPS", "Développement", "0,5");
        names.entry(row);
        var refused = catchThrowableOfType(RuleViolation.class, () -> names.entry(row));
        assertThat(refused.code()).isEqualTo("day.import.twice");
        assertThat(refused.args()).containsExactly(7);
    }

    @ParameterizedTest
    @CsvSource({"oui, true", "X, true", "Non, false", "'', false"})
    void readsWhatIsTraining(String formation, boolean training) {
        assertThat(names.entry(training(formation)).training()).isEqualTo(training);
    }

    @Test
    void refusesATrainingThatSaysNeitherYesNorNo() {
        assertThatThrownBy(() -> names.entry(training("peut-être")))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("day.import.training");
                    assertThat(refused.args()).containsExactly("peut-être");
                });
    }

    private static DayFileRow training(String formation) {
        return new DayFileRow(
                7, "22/11/2026", "Chloé d’Arc", "BC-2018-2026-0042", "DEVOPS", "Développement", "1", formation);
    }
}
