package fr.carnet.agreements.terms;

import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.Pricing;
import fr.carnet.agreements.Scope;
import fr.carnet.agreements.Typed;
import fr.carnet.agreements.Validity;
import fr.carnet.agreements.catalogue.UnitContent;
import fr.carnet.agreements.catalogue.UnitDetails;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkAgreementTests {

    @Nested
    class Details {

        @ParameterizedTest
        @ValueSource(strings = {"", "bc-2025", "BC 2025", "BC_2025", "BCÉ"})
        void refuseAPrefixThatIsNotOfCapitalsFiguresAndHyphens(String prefix) {
            assertThat(codes(Typed.agreement("X", prefix, null))).containsExactly("agreement.number-prefix");
        }

        @Test
        @DisplayName("A-2016 § 2.3: without maximum is none, never a zero")
        void refuseAZeroForNone() {
            assertThat(codes(Typed.agreement("X", "X", "0"))).containsExactly("agreement.maximum-zero");
            assertThat(codes(Typed.agreement("X", "X", null))).isEmpty();
        }

        @Test
        void refuseAMinimumAboveTheMaximum() {
            assertThat(codes(limited("100.01", "100"))).containsExactly("agreement.minimum-above-maximum");
            assertThat(codes(limited("100", "100"))).isEmpty();
            assertThat(codes(limited("0", null))).containsExactly("agreement.minimum-zero");
        }

        @ParameterizedTest
        @CsvSource({
            "12, 12, 48, 1, ",
            "12, 12, 11, 1, agreement.maximum-months",
            "12, 6, 48, 6, agreement.notice-months"
        })
        void refuseAValidityThatCannotBe(int firm, int renewal, int maximum, int notice, String code) {
            var details = Typed.with(
                    Typed.agreement(), new Validity(Typed.NOTIFIED, firm, renewal, 3, maximum, notice, null));
            assertThat(codes(details)).isEqualTo(code == null ? List.of() : List.of(code));
        }

        @Test
        @DisplayName("Code de la commande publique, R. 2162-4: a warning from 2022-01-01 on")
        void warnOfALackingMaximum() {
            assertThat(AmountLimits.lacksMaximum(true, LocalDate.of(2021, 12, 31)))
                    .isFalse();
            assertThat(AmountLimits.lacksMaximum(true, LocalDate.of(2022, 1, 1)))
                    .isTrue();
            assertThat(AmountLimits.lacksMaximum(false, LocalDate.of(2022, 1, 1)))
                    .isFalse();
        }

        private static AgreementDetails limited(String minimum, String maximum) {
            var d = Typed.agreement();
            var limits = new AmountLimits(new BigDecimal(minimum), maximum == null ? null : new BigDecimal(maximum));
            return new AgreementDetails(d.text(), limits, d.validity(), d.execution(), d.clauses(), d.alertDays());
        }

        private static List<String> codes(AgreementDetails details) {
            return details.refusals().stream().map(Refusal::code).toList();
        }
    }

    @Nested
    class NotRenewing {

        /** Both agreements, and a third with two months' notice, each on its deadline, the day after, and the period's end. */
        private static final String EACH = """
                2024-02-01, 12, 1, 2027-01-01, 2027-01-31
                2025-03-15, 12, 1, 2027-02-15, 2027-03-14
                2025-03-31, 12, 2, 2027-01-31, 2027-03-30
                """;

        @ParameterizedTest
        @CsvSource(textBlock = EACH)
        @DisplayName("A-2016 § 2.4: notified on the deadline, the agreement ends with its period")
        void endsThePeriodWhenNotifiedOnTheDeadline(
                LocalDate from, int firm, int notice, LocalDate deadline, LocalDate end) {
            var agreement = agreement(from, firm, notice);
            agreement.notRenew(new NonRenewal(deadline, "", "Nouveau marché"), deadline);
            assertThat(agreement.validity().lastDay()).isEqualTo(end);
            assertThat(agreement.validity().nonRenewalDecidedOn()).isEqualTo(deadline);
        }

        @ParameterizedTest
        @CsvSource(textBlock = EACH)
        @DisplayName("A-2016 § 2.4: notified a day later, it is refused with clause and deadline")
        void refusesOneNotifiedADayLate(LocalDate from, int firm, int notice, LocalDate deadline, LocalDate end) {
            var late = deadline.plusDays(1);
            assertThatThrownBy(() ->
                            agreement(from, firm, notice).notRenew(new NonRenewal(late, "AR 1", "Trop tard"), late))
                    .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                        assertThat(refused.code()).isEqualTo("agreement.non-renewal-late");
                        assertThat(refused.args()).contains(deadline, "X, § 2.4", end.plusDays(1));
                    });
        }

        @ParameterizedTest
        @CsvSource(textBlock = EACH)
        void writesDownLaterWhatWasNotifiedInTimeOnlyWithItsProof(
                LocalDate from, int firm, int notice, LocalDate deadline, LocalDate end) {
            var late = deadline.plusDays(1);
            assertRefused(
                    () -> agreement(from, firm, notice).notRenew(new NonRenewal(deadline, " ", "Notifiée hier"), late),
                    "agreement.non-renewal-proof");
            var agreement = agreement(from, firm, notice);
            agreement.notRenew(new NonRenewal(deadline, "LRAR 1A 234", "Notifiée hier"), late);
            assertThat(agreement.validity().lastDay()).isEqualTo(end);
        }

        @Test
        void refusesOneOfAPeriodGoneBy() {
            assertRefused(
                    () -> agreement(LocalDate.of(2024, 2, 1), 12, 1)
                            .notRenew(new NonRenewal(LocalDate.of(2026, 1, 1), "AR", "x"), LocalDate.of(2026, 11, 22)),
                    "agreement.non-renewal-earlier-period");
        }

        @Test
        void refusesOneToBeNotified() {
            assertRefused(
                    () -> agreement(LocalDate.of(2024, 2, 1), 12, 1)
                            .notRenew(new NonRenewal(LocalDate.of(2026, 11, 23), "", "x"), LocalDate.of(2026, 11, 22)),
                    "agreement.non-renewal-ahead");
        }

        @Test
        void refusesOneInTheLastPeriodAndBeforeTheFirst() {
            for (var day : List.of(LocalDate.of(2027, 2, 1), LocalDate.of(2028, 2, 1), LocalDate.of(2024, 1, 31))) {
                assertRefused(
                        () -> agreement(LocalDate.of(2024, 2, 1), 12, 1).notRenew(new NonRenewal(day, "", "x"), day),
                        "agreement.no-renewal-follows");
            }
        }

        @Test
        void refusesASecondOne() {
            var today = LocalDate.of(2026, 11, 22);
            var agreement = agreement(LocalDate.of(2024, 2, 1), 12, 1);
            agreement.notRenew(new NonRenewal(today, "", "x"), today);
            assertRefused(
                    () -> agreement.notRenew(new NonRenewal(today, "", "x"), today), "agreement.non-renewal-recorded");
        }

        @Test
        void isUndoneUntilTheDeadlineIncluded() {
            var today = LocalDate.of(2026, 11, 22);
            var agreement = agreement(LocalDate.of(2024, 2, 1), 12, 1);
            assertRefused(() -> agreement.renewAfterAll(today), "agreement.no-non-renewal");
            agreement.notRenew(new NonRenewal(today, "", "x"), today);
            assertRefused(() -> agreement.renewAfterAll(LocalDate.of(2027, 1, 2)), "agreement.non-renewal-final");
            assertThat(agreement.renewAfterAll(LocalDate.of(2027, 1, 1))).isEqualTo(today);
            assertThat(agreement.validity().lastDay()).isEqualTo(LocalDate.of(2028, 1, 31));
        }

        @Test
        void keepsItsValidityFromBeingChangedMeanwhile() {
            var today = LocalDate.of(2026, 11, 22);
            var agreement = agreement(LocalDate.of(2024, 2, 1), 12, 1);
            agreement.notRenew(new NonRenewal(today, "", "x"), today);
            var unused = new AgreementUse(false, BigDecimal.ZERO, null, null);
            var longer =
                    Typed.with(agreement.details(), new Validity(LocalDate.of(2024, 2, 1), 24, 12, 3, 48, 1, null));
            assertRefused(() -> agreement.describe(longer, unused), "agreement.validity-not-renewed");
            var same = Typed.with(agreement.details(), new Validity(LocalDate.of(2024, 2, 1), 12, 12, 3, 48, 1, null));
            agreement.describe(same, unused);
            assertThat(agreement.validity().nonRenewalDecidedOn()).isEqualTo(today);
        }

        private static FrameworkAgreement agreement(LocalDate notifiedOn, int firm, int notice) {
            var d = Typed.agreement("X", "X", null);
            return new FrameworkAgreement(
                    AgreementId.random(),
                    new AgreementDetails(
                            d.text(),
                            d.limits(),
                            new Validity(notifiedOn, firm, 12, 3, 48, notice, null),
                            d.execution(),
                            Map.of("validity", "§ 2.4"),
                            d.alertDays()));
        }
    }

    @Nested
    class Units {

        @Test
        void countTheirDaysByQuarters() {
            assertThat(codes(Typed.details("U", "20.1", "1"))).containsExactly("unit.days-quarter");
            assertThat(codes(Typed.details("U", "20.25", "1"))).isEmpty();
        }

        @Test
        @DisplayName("A step that gives half quarters of a day could not be ordered")
        void haveAStepThatGivesQuartersOfADay() {
            assertThat(codes(Typed.details("U", "20", "0.5"))).isEmpty();
            assertThat(codes(Typed.details("U", "5", "0.5"))).isEmpty();
            assertThat(codes(Typed.details("U", "5", "0.01"))).containsExactly("unit.step-days");
        }

        @Test
        void haveDaysWhereTheyArePaidByTheDayAndNoneForFees() {
            assertThat(codes(unit(null, Pricing.DAYS, Scope.STARTUP, null, false, null)))
                    .containsExactly("unit.days-missing");
            assertThat(codes(unit("5", Pricing.FEES, Scope.STARTUP, null, false, null)))
                    .containsExactly("unit.days-on-fees");
            assertThat(codes(unit("5", Pricing.FLAT, Scope.STARTUP, null, false, null)))
                    .isEmpty();
        }

        @Test
        void areRequiredInAPhaseOfAStartupOnly() {
            assertThat(codes(unit("5", Pricing.DAYS, Scope.STARTUP, null, true, null)))
                    .containsExactly("unit.required-phase");
            assertThat(codes(unit("5", Pricing.DAYS, Scope.STARTUP, Phase.CONSTRUCTION, true, null)))
                    .isEmpty();
        }

        @Test
        void areSizedByStartupsForIncubatorsOnly() {
            assertThat(codes(unit(null, Pricing.FLAT, Scope.STARTUP, null, false, 5)))
                    .containsExactly("unit.startups-scope");
            assertThat(codes(unit(null, Pricing.FLAT, Scope.INCUBATORS, null, false, 5)))
                    .isEmpty();
        }

        @Test
        void nameADeliverableOnce() {
            var twice = new UnitContent(
                    Typed.details("U", "20", "1"),
                    List.of(),
                    List.of(
                            new ExpectedDeliverable("Code", "", false),
                            new ExpectedDeliverable("code", "", false),
                            new ExpectedDeliverable("Code", "", true)));
            assertThat(twice.refusals()).extracting(Refusal::code).containsExactly("unit.deliverable-twice");
        }

        private static UnitDetails unit(
                String days, Pricing pricing, Scope scope, Phase phase, boolean required, Integer startups) {
            return Typed.details("U", days, "1", pricing, scope, phase, required, startups);
        }

        private static List<String> codes(UnitDetails details) {
            return details.refusals().stream().map(Refusal::code).toList();
        }
    }
}
