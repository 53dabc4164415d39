package fr.carnet.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.agreements.Profile;
import fr.carnet.shared.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequirementsTests {

    private static final Requirements A_2016 = new Requirements(List.of(
            new Requirement("BC-2016-2026-0001", "UO-L2.2.1", Profile.DESIGNER, 0, "A-2016, § 5"),
            new Requirement("BC-2016-2026-0001", "UO-L2.2.2", Profile.DEVOPS, 3, "A-2016, § 5"),
            new Requirement("BC-2016-2026-0001", "UO-L1.2", Profile.COACH, 10, "A-2016, § 3.3")));

    private static PersonDetails someone(Profile profile, int years) {
        return new PersonDetails("Alix Martin", profile, years);
    }

    @Test
    @DisplayName("A-2016 § 5: a devops developer has three years of experience at least")
    void refusesADevopsOfTwoYears() {
        assertThatThrownBy(() -> A_2016.check(someone(Profile.DEVOPS, 2)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("team.experience");
                    assertThat(refused.args()).contains("Alix Martin", "UO-L2.2.2", "A-2016, § 5");
                });
        assertThatCode(() -> A_2016.check(someone(Profile.DEVOPS, 3))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("A-2016 § 3.3: a coach has ten years of experience at least")
    void refusesACoachOfNineYears() {
        assertThatThrownBy(() -> A_2016.check(someone(Profile.COACH, 9))).isInstanceOf(RuleViolation.class);
        assertThatCode(() -> A_2016.check(someone(Profile.COACH, 10))).doesNotThrowAnyException();
    }

    @Test
    void aProfileWithoutAMinimumIsAlwaysWelcome() {
        assertThatCode(() -> A_2016.check(someone(Profile.DESIGNER, 0))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("A-2016 § 5: public agents, developers and designers mix in one team")
    void aProfileThatNoUnitNamesIsWelcomeToo() {
        assertThatCode(() -> A_2016.check(someone(Profile.PROJECT_MANAGER, 0))).doesNotThrowAnyException();
    }

    @Test
    void namesTheHighestRequirementMissed() {
        var twice = new Requirements(List.of(
                new Requirement("BC-1", "A", Profile.DEVOPS, 3, "§ 5"),
                new Requirement("BC-1", "B", Profile.DEVOPS, 5, "§ 5")));
        assertThatThrownBy(() -> twice.check(someone(Profile.DEVOPS, 1)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.args())
                        .contains("B"));
    }
}
