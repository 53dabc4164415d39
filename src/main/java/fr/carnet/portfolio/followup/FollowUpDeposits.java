package fr.carnet.portfolio.followup;

import fr.carnet.audit.AuditTrail;
import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.deliverables.Deposit;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deposit of a follow-up by a coach whom the contractor employs (A-2016 § 3.2.2, domain.md § 8). */
@Service
@Transactional
public class FollowUpDeposits {

    private final FollowUps followUps;
    private final FollowUpStore store;
    private final Deliverables deliverables;
    private final AuditTrail auditTrail;
    private final Clock clock;

    FollowUpDeposits(
            FollowUps followUps, FollowUpStore store, Deliverables deliverables, AuditTrail auditTrail, Clock clock) {
        this.followUps = followUps;
        this.store = store;
        this.deliverables = deliverables;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Deposits the follow-up of today as a version of a deliverable, in one act: the file, the version, and what was noted,
     * which the next follow-up begins without.
     *
     * @param note what is said to the reader of the version
     * @return the version's number
     * @throws RuleViolation {@code followup.incubator-missing} without any incubator; what {@link Deliverables#deposit} refuses
     * @throws NotFound where the coach's contractor does not owe that deliverable for all of these incubators
     */
    public int deposit(Collection<String> incubators, DeliverableId deliverable, String note, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        if (incubators.isEmpty()) {
            throw new RuleViolation("followup.incubator-missing");
        }
        for (String slug : incubators) {
            if (store.lock(slug, viewer.reach()).isEmpty()) {
                throw new NotFound();
            }
        }
        FollowUp followUp = followUps.asDeposited(incubators, deliverable, viewer);
        var file = new Upload(FollowUps.name(followUp), new ByteArrayResource(followUps.pdf(followUp)));
        int version = deliverables.deposit(deliverable, new Deposit(List.of(file), null, note), viewer);
        store.keep(followUp, deliverable, version, viewer.actor(), clock.instant());
        for (var part : followUp.parts()) {
            auditTrail.record(
                    viewer.actor(),
                    "followup.deposited",
                    "incubator",
                    part.id(),
                    part.name(),
                    Map.of("on", followUp.on().toString(), "version", version));
        }
        return version;
    }
}
