package fr.carnet.startups.registry;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrations that carry incubators and startups: buyers create, edit and archive them. */
@Service
@Transactional
public class SponsorRegistry {

    private final SponsorStore sponsors;
    private final Twin twin;
    private final AuditTrail auditTrail;
    private final Clock clock;

    SponsorRegistry(SponsorStore sponsors, Twin twin, AuditTrail auditTrail, Clock clock) {
        this.sponsors = sponsors;
        this.twin = twin;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @throws RuleViolation {@code sponsor.name-taken}
     */
    public SponsorId create(SponsorDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        SponsorId id = SponsorId.random();
        mustBeAlone(id, details);
        sponsors.add(id, details);
        record(viewer, "sponsor.created", id, details, Map.of());
        return id;
    }

    /**
     * Changes what is said of a sponsor from now on: an issued order keeps what it was issued with.
     *
     * @throws RuleViolation {@code sponsor.name-taken}
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(SponsorId id, long seen, SponsorDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        SponsorDetails before = sponsors.find(id).orElseThrow(NotFound::new).details();
        mustBeAlone(id, details);
        if (!sponsors.change(id, seen, details)) {
            throw new OptimisticLockingFailureException(before.name() + " changed since revision " + seen);
        }
        FieldChanges changes = new FieldChanges()
                .compare("name", before.name(), details.name())
                .compare("postalAddress", before.address(), details.address())
                .compare("siret", before.siret(), details.siret());
        if (!changes.isEmpty()) {
            record(viewer, "sponsor.changed", id, details, changes.all());
        }
    }

    /** What keeps a sponsor from being archived, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(SponsorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        SponsorStore.Uses uses = sponsors.uses(id);
        return uses.incubators() + uses.startups() == 0
                ? Optional.empty()
                : Optional.of(Refusal.of("sponsor.in-use", uses.incubators(), uses.startups()));
    }

    /**
     * Offers the sponsor no more; what names it stays.
     *
     * @throws RuleViolation {@code sponsor.in-use} while an incubator or a startup that is not archived names it
     */
    public void archive(SponsorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        SponsorDetails details = sponsors.lock(id).orElseThrow(NotFound::new).details();
        obstacle(id, viewer).ifPresent(refusal -> {
            throw refusal.violation();
        });
        if (sponsors.archive(id, LocalDate.now(clock))) {
            record(viewer, "sponsor.archived", id, details, Map.of());
        }
    }

    /** Offers an archived sponsor again. */
    public void restore(SponsorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        SponsorDetails details = sponsors.lock(id).orElseThrow(NotFound::new).details();
        if (sponsors.archive(id, null)) {
            record(viewer, "sponsor.restored", id, details, Map.of());
        }
    }

    private void mustBeAlone(SponsorId id, SponsorDetails details) {
        RuleViolation.refuse(details.mistakes());
        twin.waitForTurn();
        twin.refuse(
                "sponsor.name-taken",
                "select name, '/administrations-porteuses/' || id || '/modification' from sponsor"
                        + " where text_key(name) = text_key(?) and id <> ?",
                details.name(),
                id.value());
    }

    private void record(Viewer viewer, String action, SponsorId id, SponsorDetails details, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "sponsor", id.value(), details.name(), what);
    }
}
