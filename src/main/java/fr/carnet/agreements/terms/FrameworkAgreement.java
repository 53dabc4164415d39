package fr.carnet.agreements.terms;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.Validity;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A framework agreement is the contract under which orders are issued (domain.md § 1). A change of it does not change what
 * issued orders say.
 */
@Entity
class FrameworkAgreement {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AgreementId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private AgreementText text;

    @Embedded
    private @Nullable AmountLimits limits;

    @Embedded
    private Validity validity;

    @Embedded
    private ExecutionTerms execution;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> clauses;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Integer> alertDays;

    protected FrameworkAgreement() {}

    FrameworkAgreement(AgreementId id, AgreementDetails details) {
        details.mustHold();
        this.id = id;
        text = details.text();
        limits = details.limits();
        validity = details.validity().notRenewed(null);
        execution = details.execution();
        clauses = details.clauses();
        alertDays = details.alertDays();
    }

    /**
     * Changes what the agreement says, for the orders to come.
     *
     * @throws RuleViolation where a rule refuses it, see {@link AgreementDetails#refusals} and {@link AgreementUse}
     */
    void describe(AgreementDetails details, AgreementUse use) {
        details.mustHold();
        var described = details.validity().notRenewed(validity.nonRenewalDecidedOn());
        RuleViolation.refuse(use.refusal(this, details, described));
        text = details.text();
        limits = details.limits();
        validity = described;
        execution = details.execution();
        clauses = details.clauses();
        alertDays = details.alertDays();
    }

    /**
     * Records that the agreement ends with the period in which the contractor was notified.
     *
     * @throws RuleViolation see {@link NonRenewal#refusal}
     */
    void notRenew(NonRenewal act, LocalDate today) {
        RuleViolation.refuse(act.refusal(this, today));
        validity = validity.notRenewed(act.notifiedOn());
    }

    /**
     * Takes the non-renewal back, while its deadline has not passed.
     *
     * @return the day on which the non-renewal had been notified
     * @throws RuleViolation {@code agreement.no-non-renewal}, {@code agreement.non-renewal-final}
     */
    LocalDate renewAfterAll(LocalDate today) {
        var notifiedOn = validity.nonRenewalDecidedOn();
        if (notifiedOn == null) {
            throw new RuleViolation("agreement.no-non-renewal", text.reference());
        }
        var deadline = validity.notRenewed(null)
                .renewablePeriodOn(notifiedOn)
                .map(validity::noticeDeadline)
                .orElse(notifiedOn);
        if (today.isAfter(deadline)) {
            throw new RuleViolation("agreement.non-renewal-final", text.reference(), clause("validity"), deadline);
        }
        validity = validity.notRenewed(null);
        return notifiedOn;
    }

    /** Where the contract says it, after its own name: {@code A-2016, § 2.4}. */
    String clause(String topic) {
        var clause = clauses.get(topic);
        return clause == null || clause.isBlank() ? text.reference() : text.reference() + ", " + clause;
    }

    void mustBeAt(long seen) {
        if (seen != revision()) {
            throw new OptimisticLockingFailureException(text.reference() + " changed since revision " + seen);
        }
    }

    AgreementId id() {
        return id;
    }

    long revision() {
        return Objects.requireNonNullElse(version, 0L);
    }

    String reference() {
        return text.reference();
    }

    Validity validity() {
        return validity;
    }

    @Nullable
    BigDecimal maximum() {
        return limits == null ? null : limits.maximumAmount();
    }

    AgreementDetails details() {
        return new AgreementDetails(
                text, limits == null ? AmountLimits.NONE : limits, validity, execution, clauses, alertDays);
    }
}
