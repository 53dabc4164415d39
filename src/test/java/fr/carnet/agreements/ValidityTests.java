package fr.carnet.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidityTests {

    /** One year, renewed three times twelve months, four years at most, one month's notice (A-2016 § 2.4). */
    private static Validity from(String notifiedOn) {
        return new Validity(date(notifiedOn), 12, 12, 3, 48, 1, null);
    }

    private static final Validity A_2016 = from("2024-02-01");
    private static final Validity A_2018 = from("2025-03-15");

    @Nested
    class Periods {

        @Test
        @DisplayName("A-2016 § 2.4: one year, then three times twelve months")
        void followEachOtherFromTheNotification() {
            assertThat(A_2016.periods())
                    .containsExactly(
                            period("2024-02-01", "2025-01-31"),
                            period("2025-02-01", "2026-01-31"),
                            period("2026-02-01", "2027-01-31"),
                            period("2027-02-01", "2028-01-31"));
        }

        @Test
        @DisplayName("A-2018: the same shape, assumed")
        void followEachOtherFromTheMiddleOfAMonth() {
            assertThat(A_2018.periods())
                    .containsExactly(
                            period("2025-03-15", "2026-03-14"),
                            period("2026-03-15", "2027-03-14"),
                            period("2027-03-15", "2028-03-14"),
                            period("2028-03-15", "2029-03-14"));
        }

        @Test
        void comeBackTo29FebruaryInALeapYear() {
            assertThat(from("2024-02-29").periods())
                    .containsExactly(
                            period("2024-02-29", "2025-02-27"),
                            period("2025-02-28", "2026-02-27"),
                            period("2026-02-28", "2027-02-27"),
                            period("2027-02-28", "2028-02-28"));
        }

        @Test
        void doNotDriftFromA31st() {
            var halfYears = new Validity(date("2024-08-31"), 6, 6, 3, 48, 1, null);
            assertThat(halfYears.periods())
                    .containsExactly(
                            period("2024-08-31", "2025-02-27"),
                            period("2025-02-28", "2025-08-30"),
                            period("2025-08-31", "2026-02-27"),
                            period("2026-02-28", "2026-08-30"));
        }

        @Test
        void addTheRenewalAndNotTheFirstDuration() {
            var threeYearsThenYearly = new Validity(date("2024-01-01"), 36, 12, 2, 60, 3, null);
            assertThat(threeYearsThenYearly.periods())
                    .containsExactly(
                            period("2024-01-01", "2026-12-31"),
                            period("2027-01-01", "2027-12-31"),
                            period("2028-01-01", "2028-12-31"));
        }

        @Test
        void areCutByTheMaximum() {
            var capped = new Validity(date("2024-01-01"), 12, 12, 3, 30, 1, null);
            assertThat(capped.periods())
                    .containsExactly(
                            period("2024-01-01", "2024-12-31"),
                            period("2025-01-01", "2025-12-31"),
                            period("2026-01-01", "2026-06-30"));
        }

        @Test
        void areOneWhereNoRenewalIsForeseen() {
            assertThat(new Validity(date("2024-01-01"), 12, 12, 0, 48, 1, null).periods())
                    .containsExactly(period("2024-01-01", "2024-12-31"));
        }

        @ParameterizedTest
        @MethodSource("fr.carnet.agreements.ValidityTests#anyShape")
        void areContiguousAndNeverExceedTheMaximum(Validity validity) {
            var periods = validity.periods();
            assertThat(periods.get(0).start()).isEqualTo(validity.notifiedOn());
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).start())
                        .isEqualTo(periods.get(i - 1).end().plusDays(1));
            }
            assertThat(validity.lastDay()).isBefore(validity.notifiedOn().plusMonths(validity.maximumMonths()));
            assertThat(periods).hasSizeLessThanOrEqualTo(1 + validity.renewalCount());
        }

        @ParameterizedTest
        @MethodSource("fr.carnet.agreements.ValidityTests#anyShape")
        void holdEachDayOfTheValidityOnceAndNoOther(Validity validity) {
            var day = validity.notifiedOn().minusDays(2);
            for (var last = validity.lastDay().plusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
                var asked = day;
                long holding = validity.periods().stream()
                        .filter(period -> period.covers(asked))
                        .count();
                assertThat(holding).isEqualTo(validity.covers(day) ? 1 : 0);
            }
        }
    }

    @Nested
    class InForce {

        @ParameterizedTest
        @CsvSource({
            "2024-01-31, false",
            "2024-02-01, true",
            "2025-01-31, true",
            "2025-02-01, true",
            "2028-01-31, true",
            "2028-02-01, false"
        })
        @DisplayName("The day of notification and the last day are included")
        void includesItsFirstAndLastDay(LocalDate day, boolean inForce) {
            assertThat(A_2016.covers(day)).isEqualTo(inForce);
        }

        @Test
        void endsOn28FebruaryForOneNotifiedOn29() {
            assertThat(from("2024-02-29").lastDay()).isEqualTo(date("2028-02-28"));
        }
    }

    @Nested
    class Notice {

        @ParameterizedTest
        @CsvSource({
            "2024-02-01, 2025-01-01",
            "2025-01-01, 2025-01-01",
            "2025-01-02, 2026-01-01",
            "2026-11-22, 2027-01-01",
            "2027-01-01, 2027-01-01"
        })
        @DisplayName("A-2016 § 2.4: one month before the anniversary of the current period")
        void isCountedFromTheCurrentPeriod(LocalDate today, LocalDate deadline) {
            assertThat(A_2016.nextNoticeDeadline(today)).contains(deadline);
        }

        @ParameterizedTest
        @CsvSource({"2026-11-22, 2027-02-15", "2027-02-16, 2028-02-15"})
        void isCountedFromTheMiddleOfAMonth(LocalDate today, LocalDate deadline) {
            assertThat(A_2018.nextNoticeDeadline(today)).contains(deadline);
        }

        @Test
        void isNotAskedForOnceNoRenewalFollows() {
            assertThat(A_2016.nextNoticeDeadline(date("2027-01-02"))).isEmpty();
            assertThat(A_2016.nextNoticeDeadline(date("2030-01-01"))).isEmpty();
        }

        @Test
        void isTheFirstOneBeforeTheAgreementBegins() {
            assertThat(A_2016.nextNoticeDeadline(date("2023-12-01"))).contains(date("2025-01-01"));
        }

        @ParameterizedTest
        @CsvSource({
            "2024-03-31, 1, 2025-02-28",
            "2023-03-31, 1, 2024-02-29",
            "2024-02-29, 1, 2025-01-28",
            "2024-01-01, 3, 2024-10-01",
            "2024-01-01, 0, 2024-12-31"
        })
        void keepsToTheEndOfAShorterMonth(LocalDate notifiedOn, int noticeMonths, LocalDate deadline) {
            var validity = new Validity(notifiedOn, 12, 12, 3, 48, noticeMonths, null);
            assertThat(validity.nextNoticeDeadline(notifiedOn)).contains(deadline);
        }
    }

    @Nested
    class NonRenewal {

        @Test
        @DisplayName("A-2016 § 2.4: notified on the very last day, it ends the period")
        void decidedOnTheDeadlineEndsThePeriod() {
            var ended = decided("2026-01-01");
            assertThat(ended.lastDay()).isEqualTo(date("2026-01-31"));
            assertThat(ended.covers(date("2026-02-01"))).isFalse();
            assertThat(ended.nextNoticeDeadline(date("2026-01-01"))).isEmpty();
        }

        @Test
        void decidedADayTooLateLeavesTheNextPeriodToRun() {
            assertThat(decided("2026-01-02").lastDay()).isEqualTo(date("2027-01-31"));
        }

        @Test
        void decidedInTheFirstPeriodEndsIt() {
            assertThat(decided("2024-06-01").periods()).containsExactly(period("2024-02-01", "2025-01-31"));
        }

        @Test
        void decidedInTheLastPeriodChangesNothing() {
            assertThat(decided("2027-06-01").lastDay()).isEqualTo(date("2028-01-31"));
        }

        private static Validity decided(String on) {
            return new Validity(date("2024-02-01"), 12, 12, 3, 48, 1, date(on));
        }
    }

    @Nested
    class Ending {

        @ParameterizedTest
        @CsvSource({"2024-02-01, false", "2027-01-31, false", "2027-02-01, true", "2028-01-31, true", "2028-02-01, true"
        })
        @DisplayName("A-2016 § 4.5.2, A-2018 § 2.5: handover is offered once no renewal follows")
        void beginsWithTheLastPeriod(LocalDate day, boolean ending) {
            assertThat(A_2016.isEnding(day)).isEqualTo(ending);
        }

        @Test
        void beginsAsSoonAsANonRenewalIsRecorded() {
            var today = date("2026-11-22");
            assertThat(A_2018.isEnding(today)).isFalse();
            assertThat(new Validity(A_2018.notifiedOn(), 12, 12, 3, 48, 1, today).isEnding(today))
                    .isTrue();
        }
    }

    /** What other products get wrong, over both agreements and a third (lessons 4, 5, 6, 14 to 16). */
    @Nested
    class WhereOtherProductsFail {

        /** Firm for two years, renewed twice by twelve months, two months' notice. */
        private static final Validity THIRD = new Validity(date("2024-03-31"), 24, 12, 2, 48, 2, null);

        @Test
        @DisplayName("A notice is counted from the current period, not from the first")
        void countsTheNoticeFromTheCurrentPeriod() {
            assertThat(A_2016.nextNoticeDeadline(date("2026-11-22"))).contains(date("2027-01-01"));
            assertThat(A_2018.nextNoticeDeadline(date("2026-11-22"))).contains(date("2027-02-15"));
            assertThat(THIRD.nextNoticeDeadline(date("2026-11-22"))).contains(date("2027-01-31"));
        }

        @Test
        @DisplayName("A renewal adds twelve months, not the first duration again")
        void renewsByTheRenewalAndNotByTheFirstDuration() {
            assertThat(A_2016.periods().get(1)).isEqualTo(period("2025-02-01", "2026-01-31"));
            assertThat(A_2018.periods().get(1)).isEqualTo(period("2026-03-15", "2027-03-14"));
            assertThat(THIRD.periods())
                    .containsExactly(
                            period("2024-03-31", "2026-03-30"),
                            period("2026-03-31", "2027-03-30"),
                            period("2027-03-31", "2028-03-30"));
        }

        @Test
        @DisplayName("The last day of the validity is included, the next is not")
        void includesTheLastDay() {
            assertThat(A_2016.covers(date("2028-01-31"))).isTrue();
            assertThat(A_2016.covers(date("2028-02-01"))).isFalse();
            assertThat(A_2018.covers(date("2029-03-14"))).isTrue();
            assertThat(A_2018.covers(date("2029-03-15"))).isFalse();
            assertThat(THIRD.covers(date("2028-03-30"))).isTrue();
            assertThat(THIRD.covers(date("2028-03-31"))).isFalse();
        }

        @Test
        @DisplayName("An anniversary on 29 February falls on the 28th in a common year, and comes back to the 29th")
        void keepsAnAnniversaryOn29February() {
            var leap = from("2024-02-29");
            assertThat(leap.periods().get(0).end()).isEqualTo(date("2025-02-27"));
            assertThat(leap.nextNoticeDeadline(date("2024-03-01"))).contains(date("2025-01-28"));
            assertThat(leap.nextNoticeDeadline(date("2027-01-29"))).isEmpty();
            assertThat(new Validity(date("2024-02-29"), 12, 12, 4, 60, 1, null).periods())
                    .last()
                    .isEqualTo(period("2028-02-29", "2029-02-27"));
        }

        @ParameterizedTest
        @CsvSource({
            "2025-05-31, 1, 2026-04-30",
            "2025-08-31, 2, 2026-06-30",
            "2025-03-31, 1, 2026-02-28",
            "2027-03-31, 1, 2028-02-29",
            "2025-12-31, 3, 2026-09-30"
        })
        @DisplayName("A notice before the 31st falls on the last day of a shorter month")
        void keepsToMonthEnds(LocalDate notifiedOn, int noticeMonths, LocalDate deadline) {
            var validity = new Validity(notifiedOn, 12, 12, 3, 48, noticeMonths, null);
            assertThat(validity.nextNoticeDeadline(notifiedOn)).contains(deadline);
        }

        @Test
        @DisplayName(
                "A deadline on a public holiday or a Sunday stays the date; one notifies safely on the working day before")
        void keepsADeadlineThatIsNoWorkingDay() {
            assertThat(alert(A_2016, "2026-11-22", 90)).hasValueSatisfying(alert -> {
                assertThat(alert.deadline()).isEqualTo(date("2027-01-01"));
                assertThat(alert.safeDay()).isEqualTo(date("2026-12-31"));
            });
            assertThat(alert(A_2018, "2026-01-20", 90)).hasValueSatisfying(alert -> {
                assertThat(alert.deadline()).isEqualTo(date("2026-02-15"));
                assertThat(alert.safeDay()).isEqualTo(date("2026-02-13"));
            });
            assertThat(alert(THIRD, "2027-01-15", 90)).hasValueSatisfying(alert -> {
                assertThat(alert.deadline()).isEqualTo(date("2027-01-31"));
                assertThat(alert.safeDay()).isEqualTo(date("2027-01-29"));
            });
        }

        @Test
        @DisplayName("The state is right on each day though no job ever ran")
        void isComputedWhenRead() {
            for (var day = date("2025-02-01"); day.isBefore(date("2028-02-01")); day = day.plusDays(1)) {
                assertThat(A_2016.periodOn(day)).isPresent();
            }
            assertThat(A_2016.periodOn(date("2027-06-15"))).contains(period("2027-02-01", "2028-01-31"));
            assertThat(A_2018.periodOn(date("2028-12-24"))).contains(period("2028-03-15", "2029-03-14"));
            assertThat(THIRD.periodOn(date("2026-03-31"))).contains(period("2026-03-31", "2027-03-30"));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-10-02, ",
            "2026-10-03, 90",
            "2026-11-01, 90",
            "2026-11-02, 60",
            "2026-12-01, 60",
            "2026-12-02, 30",
            "2027-01-01, 30",
            "2027-01-02, ",
            "2027-02-01, "
        })
        @DisplayName("domain.md § 1: an alert 90, 60 and 30 days before the notice deadline")
        void alertsAtEachDelay(String on, Integer delay) {
            assertThat(alert(A_2016, on, 90, 60, 30).map(NoticeAlert::delay)).isEqualTo(Optional.ofNullable(delay));
        }

        @Test
        @DisplayName("The delays are data of the agreement")
        void alertsAtTheDelaysOfTheAgreement() {
            assertThat(alert(A_2018, "2026-11-22", 90, 60, 30))
                    .as("85 days before")
                    .isPresent();
            assertThat(alert(A_2018, "2026-11-22", 60, 30)).isEmpty();
            assertThat(alert(A_2018, "2026-11-22", 100))
                    .map(NoticeAlert::urgent)
                    .contains(true);
            assertThat(alert(A_2018, "2026-11-22")).isEmpty();
        }

        @Test
        void isSilentOnceANonRenewalIsRecordedAndInTheLastPeriod() {
            assertThat(alert(A_2016.notRenewed(date("2026-11-22")), "2026-11-22", 90))
                    .isEmpty();
            assertThat(alert(A_2016, "2027-12-15", 90)).isEmpty();
        }

        private static Optional<NoticeAlert> alert(Validity validity, String on, Integer... delays) {
            return NoticeAlert.of(validity, List.of(delays), date(on));
        }
    }

    /** Two hundred shapes from a fixed seed, month ends and leap days among them. */
    static Stream<Validity> anyShape() {
        var random = new Random(20161118);
        return IntStream.range(0, 200).mapToObj(i -> {
            var notifiedOn = i % 4 == 0
                    ? date("2024-01-31").plusMonths(random.nextInt(24)).plusDays(random.nextInt(2))
                    : date("2023-12-01").plusDays(random.nextInt(800));
            int firm = 1 + random.nextInt(24);
            var decidedOn = random.nextInt(3) == 0 ? notifiedOn.plusDays(random.nextInt(1500)) : null;
            return new Validity(
                    notifiedOn,
                    firm,
                    1 + random.nextInt(18),
                    random.nextInt(5),
                    firm + random.nextInt(48),
                    random.nextInt(4),
                    decidedOn);
        });
    }

    private static Period period(String start, String end) {
        return new Period(date(start), date(end));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }
}
