package fr.carnet.startups.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("domain.md § 6: where an item of the conformity checklist stands, with its date and its renewal")
class ConformityStatementTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @Test
    void needsNothingMoreWhereItIsNotBegunOrUnderWay() {
        assertThat(mistakes(ConformityStatement.NOTHING)).isEmpty();
        assertThat(mistakes(said(ConformityState.UNDER_WAY, TODAY, null, ""))).isEmpty();
        assertThat(mistakes(said(ConformityState.UNDER_WAY, null, TODAY.minusDays(3), "")))
                .isEmpty();
    }

    @Test
    void isDoneOnADayThatHasCome() {
        assertThat(mistakes(said(ConformityState.DONE, null, null, ""))).containsExactly("conformity.date-missing");
        assertThat(mistakes(said(ConformityState.DONE, TODAY.plusDays(1), null, "")))
                .containsExactly("conformity.in-the-future");
        assertThat(mistakes(said(ConformityState.DONE, TODAY, null, ""))).isEmpty();
    }

    @Test
    void doesNotApplyForAReason() {
        assertThat(mistakes(said(ConformityState.NOT_APPLICABLE, null, null, " ")))
                .containsExactly("conformity.reason-missing");
        assertThat(mistakes(said(ConformityState.NOT_APPLICABLE, null, TODAY, "Aucune donnée personnelle")))
                .containsExactly("conformity.renewal-of-nothing");
        assertThat(mistakes(said(ConformityState.NOT_APPLICABLE, TODAY, null, "Aucune donnée personnelle")))
                .isEmpty();
    }

    @Test
    void appliesAsLongAsARecommendationIsOpen() {
        var said = said(ConformityState.NOT_APPLICABLE, TODAY, null, "Service fermé");
        assertThat(said.mistakes(TODAY, 2)).containsExactly(Refusal.of("conformity.recommendations-open", 2L));
    }

    @Test
    void isRenewedAfterItWasDone() {
        assertThat(mistakes(said(ConformityState.DONE, TODAY, TODAY, "")))
                .containsExactly("conformity.renewal-not-later");
        assertThat(mistakes(said(ConformityState.DONE, TODAY, TODAY.plusDays(1), "")))
                .isEmpty();
    }

    @Test
    void saysThatADayIsNearOrHasPassed() {
        assertThat(new Deadline(TODAY, TODAY).overdue()).isFalse();
        assertThat(new Deadline(TODAY, TODAY).near()).isTrue();
        assertThat(new Deadline(TODAY.minusDays(1), TODAY).overdue()).isTrue();
        assertThat(new Deadline(TODAY.minusDays(1), TODAY).near()).isFalse();
        assertThat(new Deadline(TODAY.plusDays(Deadline.NEAR_DAYS), TODAY).near())
                .isTrue();
        assertThat(new Deadline(TODAY.plusDays(Deadline.NEAR_DAYS + 1), TODAY).near())
                .isFalse();
    }

    private static List<String> mistakes(ConformityStatement said) {
        return said.mistakes(TODAY, 0).stream().map(Refusal::code).toList();
    }

    private static ConformityStatement said(ConformityState state, LocalDate on, LocalDate renewBy, String note) {
        return new ConformityStatement(state, on, renewBy, note);
    }
}
