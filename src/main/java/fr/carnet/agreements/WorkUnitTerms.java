package fr.carnet.agreements;

import fr.carnet.agreements.catalogue.UnitContent;
import fr.carnet.agreements.catalogue.UnitDetails;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms are a unit of a lot's catalogue, as orders read it (domain.md § 2).
 *
 * @param content what buyers wrote of it
 * @param withdrawal null while it is offered
 */
public record WorkUnitTerms(
        WorkUnitId id, UnitContent content, @Nullable Withdrawal withdrawal) {

    /** Since when and why it is no longer offered, though orders may carry it. */
    public record Withdrawal(LocalDate on, String reason) {}

    private UnitDetails details() {
        return content.details();
    }

    public String code() {
        return details().code();
    }

    public String title() {
        return details().title();
    }

    public String description() {
        return details().description();
    }

    public String clause() {
        return details().clause();
    }

    public Scope scope() {
        return details().scope();
    }

    /** The only phase that it may be ordered in, or null for any. */
    public @Nullable Phase phase() {
        return details().phase();
    }

    /** The man-days of one unit, or null where no day is logged against it. */
    public @Nullable ManDays days() {
        var days = details().days();
        return days == null ? null : new ManDays(days);
    }

    /** Whether the contract does not give its days: Carnet assumes them. */
    public boolean daysAssumed() {
        return details().daysAssumed();
    }

    public Pricing pricing() {
        return details().pricing();
    }

    /** What an ordered quantity is a multiple of. */
    public BigDecimal quantityStep() {
        return details().quantityStep();
    }

    public @Nullable Integer nominalMinMonths() {
        return details().nominalMinMonths();
    }

    public @Nullable Integer nominalMaxMonths() {
        return details().nominalMaxMonths();
    }

    /** The longest that an order with it may last, or null. */
    public @Nullable Integer maximumMonths() {
        return details().maximumMonths();
    }

    /** The smallest number of startups in the incubators covered, or null. */
    public @Nullable Integer minimumStartups() {
        return details().minimumStartups();
    }

    /** The largest number of startups in the incubators covered, or null. */
    public @Nullable Integer maximumStartups() {
        return details().maximumStartups();
    }

    /** Whether an order in its phase must carry it, or an open order of the startup must (A-2016 § 4.3.4). */
    public boolean requiredInPhase() {
        return details().requiredInPhase();
    }

    /** Whether it sets up an incubator, and so is ordered only for one in creation (A-2016 § 3.1). */
    public boolean forCreation() {
        return details().forCreation();
    }

    public Availability available() {
        return details().available();
    }

    public List<RequiredProfile> profiles() {
        return content.profiles();
    }

    public List<ExpectedDeliverable> deliverables() {
        return content.deliverables();
    }
}
