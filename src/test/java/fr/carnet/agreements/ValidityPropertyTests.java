package fr.carnet.agreements;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import fr.carnet.shared.Days;
import fr.carnet.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

@DisplayName("A-2016 § 2.4, whatever the durations and the day of notification")
class ValidityPropertyTests {

    @Test
    void periodsFollowOneAnotherFromTheNotification() {
        holds((validity, on) -> {
            List<Period> periods = validity.periods();
            boolean contiguous = periods.get(0).start().equals(validity.notifiedOn());
            for (int i = 1; i < periods.size(); i++) {
                contiguous &=
                        periods.get(i).start().equals(periods.get(i - 1).end().plusDays(1));
            }
            return contiguous && periods.size() <= validity.renewalCount() + 1;
        });
    }

    @Test
    void itNeverLastsLongerThanItsMaximum() {
        holds((validity, on) ->
                validity.lastDay().isBefore(validity.notifiedOn().plusMonths(validity.maximumMonths())));
    }

    @Test
    @DisplayName("Lesson 16: a renewal adds its own months, not the first duration again")
    void eachRenewalEndsSoManyMonthsAfterTheNotification() {
        holds((validity, on) -> {
            List<Period> periods = validity.asRenewed().periods();
            boolean counted = true;
            for (int i = 0; i < periods.size(); i++) {
                int months = Math.min(validity.firmMonths() + i * validity.renewalMonths(), validity.maximumMonths());
                counted &= periods.get(i)
                        .end()
                        .plusDays(1)
                        .equals(validity.notifiedOn().plusMonths(months));
            }
            return counted;
        });
    }

    @Test
    @DisplayName("Lesson 6: the last day is included, the day after is not")
    void itIsInForceInEachOfItsPeriodsAndNowhereElse() {
        holds((validity, on) -> validity.covers(on) == validity.periodOn(on).isPresent()
                && validity.covers(validity.notifiedOn())
                && validity.covers(validity.lastDay())
                && !validity.covers(validity.lastDay().plusDays(1))
                && !validity.covers(validity.notifiedOn().minusDays(1)));
    }

    @Test
    @DisplayName("Lesson 15: the notice is that of the current period, not of the first")
    void theNextNoticeIsThatOfTheCurrentPeriodUntilItHasPassed() {
        holds((validity, on) -> {
            var current = validity.renewablePeriodOn(on);
            if (current.isEmpty()) {
                return true;
            }
            var deadline = validity.noticeDeadline(current.get());
            var next = validity.nextNoticeDeadline(on);
            return deadline.isBefore(on)
                    ? next.isEmpty() || next.get().isAfter(current.get().end().minusMonths(validity.noticeMonths()))
                    : next.get().equals(deadline)
                            || next.get().isBefore(deadline); // an earlier one, where notice is longer than the period
        });
    }

    @Test
    void aNonRenewalEndsItSoonerOrNotAtAllAndNeverBeforeTheNotice() {
        qt().forAll(validities(), integers().between(0, 3000)).check((validity, days) -> {
            LocalDate decided = validity.notifiedOn().plusDays(days);
            Validity ended = validity.notRenewed(decided);
            return !ended.lastDay().isAfter(validity.lastDay())
                    && validity.periods().containsAll(ended.periods())
                    && (ended.lastDay().equals(validity.lastDay())
                            || !decided.isAfter(ended.noticeDeadline(
                                    ended.periods().get(ended.periods().size() - 1))));
        });
    }

    private static void holds(BiPredicate<Validity, LocalDate> property) {
        qt().forAll(validities(), integers().between(-60, 3000))
                .check((validity, days) ->
                        property.test(validity, validity.notifiedOn().plusDays(days)));
    }

    private static Gen<Validity> validities() {
        Gen<LocalDate> notified = Days.of(2015, 2045);
        Gen<Integer> months = integers().between(1, 36);
        Gen<Integer> count = integers().between(0, 5);
        Gen<Integer> maximum = integers().between(1, 96);
        Gen<Integer> notice = integers().between(0, 6);
        return source -> new Validity(
                notified.generate(source),
                months.generate(source),
                months.generate(source),
                count.generate(source),
                maximum.generate(source),
                notice.generate(source),
                null);
    }
}
