package fr.carnet.orders;

import fr.carnet.shared.Period;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer states on an order beside its lines: complexity, execution period, beneficiary, place of work and billing
 * references (domain.md § 3). A draft may lack any of them; what was not stated is null, or empty for a text.
 *
 * @param complexityReasons which of the four criteria of A-2016 § 4.3.4 make it so
 */
@Embeddable
public record Mentions(
        @Enumerated(EnumType.STRING) @Nullable Complexity complexity,
        String complexityReasons,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String beneficiary,
        String beneficiaryAddress,
        String placeOfWork,
        String billingSiret,
        String billingService,
        String billingCommitment) {

    /**
     * @throws RuleViolation {@code period.reversed} where the end is before the start
     */
    public Mentions {
        if (startsOn != null && endsOn != null) {
            new Period(startsOn, endsOn);
        }
    }

    /** Nothing stated yet but who benefits. */
    public static Mentions of(String beneficiary, String beneficiaryAddress) {
        return new Mentions(null, "", null, null, beneficiary, beneficiaryAddress, "", "", "", "");
    }

    /** The execution period, once both ends are stated. */
    public Optional<Period> period() {
        return startsOn == null || endsOn == null ? Optional.empty() : Optional.of(new Period(startsOn, endsOn));
    }

    /** The same for another beneficiary. */
    Mentions benefiting(String name, String address) {
        return new Mentions(
                complexity,
                complexityReasons,
                startsOn,
                endsOn,
                name,
                address,
                placeOfWork,
                billingSiret,
                billingService,
                billingCommitment);
    }
}
