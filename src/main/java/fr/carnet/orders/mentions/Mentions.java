package fr.carnet.orders.mentions;

import fr.carnet.shared.Period;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mentions are what the buyer states on an order beside its lines: complexity, execution period, beneficiary, place of work
 * and billing references (domain.md § 3). A draft may lack any of them; what was not stated is null, or empty for a text.
 *
 * @param complexityReasons in the buyer's words, beside the criteria
 * @param criteria none on orders issued before they were asked for
 */
@Embeddable
public record Mentions(
        @Enumerated(EnumType.STRING) @Nullable Complexity complexity,
        String complexityReasons,
        @Embedded ComplexityCriteria criteria,
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
    @SuppressWarnings("ConstantValue") // null in documents frozen before there were criteria
    public Mentions {
        criteria = criteria == null ? ComplexityCriteria.NONE : criteria;
        if (startsOn != null && endsOn != null) {
            new Period(startsOn, endsOn);
        }
    }

    /** Without an assessment of its complexity. */
    public Mentions(
            @Nullable Complexity complexity,
            String complexityReasons,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String beneficiary,
            String beneficiaryAddress,
            String placeOfWork,
            String billingSiret,
            String billingService,
            String billingCommitment) {
        this(
                complexity,
                complexityReasons,
                ComplexityCriteria.NONE,
                startsOn,
                endsOn,
                beneficiary,
                beneficiaryAddress,
                placeOfWork,
                billingSiret,
                billingService,
                billingCommitment);
    }

    /** Nothing stated yet but who benefits. */
    public static Mentions of(String beneficiary, String beneficiaryAddress) {
        return new Mentions(null, "", null, null, beneficiary, beneficiaryAddress, "", "", "", "");
    }

    /** The execution period, once both ends are stated. */
    public Optional<Period> period() {
        return startsOn == null || endsOn == null ? Optional.empty() : Optional.of(new Period(startsOn, endsOn));
    }

    /** The same, from that day on at the earliest: a period that begins before it moves there, as long as it is. */
    public Mentions from(LocalDate earliest) {
        if (startsOn == null || !startsOn.isBefore(earliest)) {
            return this;
        }
        LocalDate to = endsOn == null ? null : endsOn.plusDays(ChronoUnit.DAYS.between(startsOn, earliest));
        return with(
                earliest,
                to,
                beneficiary,
                beneficiaryAddress,
                placeOfWork,
                billingSiret,
                billingService,
                billingCommitment);
    }

    /** What another order for the same may state again: neither its dates nor its commitment. */
    public Mentions again() {
        return with(null, null, beneficiary, beneficiaryAddress, placeOfWork, billingSiret, billingService, "");
    }

    /** The same with the address, the place of work and the billing references that another order states. */
    public Mentions borrowing(String address, String place, String siret, String service) {
        return with(startsOn, endsOn, beneficiary, address, place, siret, service, billingCommitment);
    }

    private Mentions with(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String name,
            String address,
            String place,
            String siret,
            String service,
            String commitment) {
        return new Mentions(
                complexity, complexityReasons, criteria, from, to, name, address, place, siret, service, commitment);
    }

    /** The same for another beneficiary. */
    public Mentions benefiting(String name, String address) {
        return with(startsOn, endsOn, name, address, placeOfWork, billingSiret, billingService, billingCommitment);
    }
}
