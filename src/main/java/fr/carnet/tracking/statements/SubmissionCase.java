package fr.carnet.tracking.statements;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import fr.carnet.tracking.MonthOfOrder;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month that someone wants to submit, and all that decides whether they may.
 *
 * @param number the order's
 * @param ordered the order's days
 * @param days what the month holds
 * @param tracking where the agreement asks for the days, e.g. {@code A-2016, § 7.2}
 */
record SubmissionCase(
        String number,
        OrderState state,
        Period period,
        ManDays ordered,
        YearMonth month,
        MonthDays days,
        LocalDate today,
        String tracking) {

    MonthOfOrder ofOrder() {
        return new MonthOfOrder(month, period, state);
    }
}
