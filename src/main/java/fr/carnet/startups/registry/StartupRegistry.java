package fr.carnet.startups.registry;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.TextKey;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.StartupOrders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The startups as they are kept: buyers create, edit, rename and archive them; product owners and coaches edit their own
 * (domain.md § 6, § 8).
 */
@Service
@Transactional
public class StartupRegistry {

    private final StartupStore startups;
    private final StartupOrders orders;
    private final Twin twin;
    private final AuditTrail auditTrail;
    private final Clock clock;

    StartupRegistry(StartupStore startups, StartupOrders orders, Twin twin, AuditTrail auditTrail, Clock clock) {
        this.startups = startups;
        this.orders = orders;
        this.twin = twin;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @param typed its identifier in addresses, or empty for one made from the name
     * @return that identifier
     * @throws RuleViolation {@code startup.name-taken}, the refusals of {@link #rename}, those of links, {@code
     *     startup.incubator-archived}, {@code startup.sponsor-archived}
     */
    public String create(String typed, StartupDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        RuleViolation.refuse(details.mistakes());
        StartupId id = StartupId.random();
        String slug = Slugs.of(typed, details.name());
        mustBeAlone(id, details);
        twin.mustBeFree(id, slug);
        mustBeOffered(details);
        startups.add(id, slug, details);
        record(viewer, "startup.created", id, details, Map.of("slug", slug));
        return slug;
    }

    /**
     * Changes what is said of a startup within reach; only a buyer gives it another incubator or sponsor.
     *
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation as {@link #create} does, but for the address
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(StartupId id, long seen, StartupDetails typed, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        StartupStore.Kept kept = startups.find(id, viewer.reach()).orElseThrow(NotFound::new);
        StartupDetails before = kept.details();
        StartupDetails details = viewer.is(Role.BUYER) ? typed : typed.under(before);
        RuleViolation.refuse(details.mistakes());
        if (!TextKey.of(details.name()).equals(TextKey.of(before.name()))) {
            mustBeAlone(id, details);
        }
        boolean moved = !details.incubator().equals(before.incubator())
                || !details.sponsor().equals(before.sponsor());
        if (moved) {
            mustBeOffered(details);
        }
        if (!startups.change(id, seen, details)) {
            throw stale(before, seen);
        }
        FieldChanges changes = StartupChanges.between(before, details);
        if (moved) {
            StartupStore.Names former = startups.names(before);
            StartupStore.Names present = startups.names(details);
            changes.compare("incubator", former.incubator(), present.incubator())
                    .compare("sponsor", former.sponsor(), present.sponsor());
        }
        if (!changes.isEmpty()) {
            record(viewer, "startup.changed", id, details, changes.all());
        }
    }

    /**
     * Gives a startup another address; the former one leads to it.
     *
     * @throws RuleViolation {@code startup.slug-form}, {@code startup.slug-reserved}, {@code startup.slug-taken}, {@code
     *     startup.slug-former} where another startup had it
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void rename(StartupId id, long seen, String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        StartupStore.Kept kept = startups.find(id, viewer.reach()).orElseThrow(NotFound::new);
        if (kept.slug().equals(slug)) {
            return;
        }
        twin.waitForTurn();
        twin.mustBeFree(id, slug);
        if (!startups.rename(id, seen, slug)) {
            throw stale(kept.details(), seen);
        }
        startups.leave(id, kept.slug(), slug, LocalDate.now(clock));
        FieldChanges changes = new FieldChanges().compare("slug", kept.slug(), slug);
        record(viewer, "startup.renamed", id, kept.details(), changes.all());
    }

    /** What keeps a startup from being archived, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(StartupId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return RunningOrders.refusal("startup.orders-running", orders.unfinished(id));
    }

    /**
     * Takes the startup off the lists and offers it to no order any more; its page and its orders stay.
     *
     * @throws RuleViolation {@code startup.orders-running} while an order for it is not over
     */
    public void archive(StartupId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        StartupDetails details = startups.lock(id).orElseThrow(NotFound::new).details();
        obstacle(id, viewer).ifPresent(refusal -> {
            throw refusal.violation();
        });
        if (startups.archive(id, LocalDate.now(clock))) {
            record(viewer, "startup.archived", id, details, Map.of());
        }
    }

    /**
     * Puts an archived startup back on the lists.
     *
     * @throws RuleViolation {@code startup.incubator-archived}, {@code startup.sponsor-archived}
     */
    public void restore(StartupId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        StartupDetails details = startups.lock(id).orElseThrow(NotFound::new).details();
        mustBeOffered(details);
        if (startups.archive(id, null)) {
            record(viewer, "startup.restored", id, details, Map.of());
        }
    }

    private void mustBeAlone(StartupId id, StartupDetails details) {
        twin.waitForTurn();
        twin.mustBeAlone("startup.name-taken", StartupKind.STARTUP, id, details.name());
    }

    private void mustBeOffered(StartupDetails details) {
        if (!startups.offersIncubator(details.incubator())) {
            throw new RuleViolation("startup.incubator-archived");
        }
        if (!startups.offersSponsor(details.sponsor())) {
            throw new RuleViolation("startup.sponsor-archived");
        }
    }

    private static OptimisticLockingFailureException stale(StartupDetails before, long seen) {
        return new OptimisticLockingFailureException(before.name() + " changed since revision " + seen);
    }

    private void record(Viewer viewer, String action, StartupId id, StartupDetails details, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "startup", id.value(), details.name(), what);
    }
}
