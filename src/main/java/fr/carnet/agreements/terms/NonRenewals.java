package fr.carnet.agreements.terms;

import fr.carnet.agreements.AgreementId;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that an agreement will not be renewed, and takes that back (A-2016 § 2.4). */
@Service
@Transactional
public class NonRenewals {

    private final FrameworkAgreementRepository agreements;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final Clock clock;

    NonRenewals(FrameworkAgreementRepository agreements, JdbcClient jdbc, AuditTrail auditTrail, Clock clock) {
        this.agreements = agreements;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A line of an agreement's history of non-renewals. */
    public record Act(
            boolean undone, LocalDate notifiedOn, String proof, String reason, String actor, OffsetDateTime actedAt) {}

    /**
     * Records a non-renewal: the agreement ends with the period in which the contractor was notified.
     *
     * @throws RuleViolation see {@link NonRenewal#refusal}
     */
    public void decide(AgreementId id, long seen, NonRenewal act, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var agreement = locked(id, seen);
        agreement.notRenew(act, LocalDate.now(clock));
        agreements.saveAndFlush(agreement);
        keep(id, "RECORDED", act, viewer);
        record(agreement, "agreement.not-renewed", act.notifiedOn(), viewer);
    }

    /**
     * Takes a non-renewal back while its deadline has not passed.
     *
     * @throws RuleViolation {@code agreement.no-non-renewal}, {@code agreement.non-renewal-final}
     */
    public void undo(AgreementId id, long seen, String reason, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var agreement = locked(id, seen);
        var notifiedOn = agreement.renewAfterAll(LocalDate.now(clock));
        agreements.saveAndFlush(agreement);
        keep(id, "UNDONE", new NonRenewal(notifiedOn, "", reason), viewer);
        record(agreement, "agreement.renewed-after-all", notifiedOn, viewer);
    }

    /**
     * The non-renewals of an agreement and their withdrawals, the last first; the caller has checked that the viewer may read
     * it.
     */
    @Transactional(readOnly = true)
    public List<Act> history(AgreementId id) {
        return jdbc.sql("""
                select act = 'UNDONE' as undone, notified_on, proof, reason, actor, acted_at
                from non_renewal_act where agreement_id = :agreement order by id desc""").param("agreement", id.value()).query(Act.class).list();
    }

    /** Why {@link #decide} would refuse today, for the page before it. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(AgreementId id, NonRenewal act, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var agreement = agreements.findById(id).orElseThrow(NotFound::new);
        return act.refusal(agreement, LocalDate.now(clock));
    }

    private FrameworkAgreement locked(AgreementId id, long seen) {
        var agreement = agreements.lock(id).orElseThrow(NotFound::new);
        agreement.mustBeAt(seen);
        return agreement;
    }

    private void keep(AgreementId id, String act, NonRenewal said, Viewer viewer) {
        jdbc.sql("""
                insert into non_renewal_act (agreement_id, act, notified_on, proof, reason, account_id, actor, acted_at)
                values (:agreement, :act, :notifiedOn, :proof, :reason, :account, :actor, :at)""")
                .param("agreement", id.value())
                .param("act", act)
                .param("notifiedOn", said.notifiedOn())
                .param("proof", said.proof())
                .param("reason", said.reason())
                .param("account", viewer.accountId())
                .param("actor", viewer.actor().name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void record(FrameworkAgreement agreement, String action, LocalDate notifiedOn, Viewer viewer) {
        auditTrail.record(
                viewer.actor(),
                action,
                "agreement",
                agreement.id().value(),
                agreement.reference(),
                Map.of("notifiedOn", notifiedOn.toString()));
    }
}
