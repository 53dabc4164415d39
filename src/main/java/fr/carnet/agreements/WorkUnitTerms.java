package fr.carnet.agreements;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a lot's catalogue, as orders read it (domain.md § 2).
 *
 * @param phase the only phase it may be ordered in, or null for any
 * @param days man-days of one unit, or null where no day is logged against it
 * @param maximumMonths a hard limit of an order's duration, or null
 * @param minimumStartups the smallest number of startups in the incubators covered, or null
 * @param withdrawal null while it is offered
 * @param requiredInPhase an order in its phase must carry it, or an open order of the startup must (A-2016 § 4.3.4)
 */
public record WorkUnitTerms(
        WorkUnitId id,
        String code,
        String title,
        String description,
        String clause,
        Scope scope,
        @Nullable Phase phase,
        @Nullable ManDays days,
        boolean daysAssumed,
        Pricing pricing,
        BigDecimal quantityStep,
        @Nullable Integer nominalMinMonths,
        @Nullable Integer nominalMaxMonths,
        @Nullable Integer maximumMonths,
        @Nullable Integer minimumStartups,
        @Nullable Integer maximumStartups,
        boolean requiredInPhase,
        Availability available,
        List<RequiredProfile> profiles,
        List<ExpectedDeliverable> deliverables,
        @Nullable Withdrawal withdrawal) {

    /** Since when and why it is no longer offered, though orders may carry it. */
    public record Withdrawal(LocalDate on, String reason) {}
}
