package fr.carnet.tracking.statements;

import fr.carnet.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The facts that tell what is unusual in a submitted month.
 *
 * @param ordered of the whole order
 * @param consumed in the month, training apart
 * @param days the dates that hold days, training included, in their order
 * @param nearlyUsed the codes of the lines that have little or nothing left
 * @param sentBack whether it was sent back before
 */
public record MonthFacts(
        YearMonth month,
        Period period,
        BigDecimal ordered,
        BigDecimal consumed,
        List<LocalDate> days,
        List<String> nearlyUsed,
        boolean sentBack) {}
