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
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The digital projects that orders may be for beside startups (A-2018 § 1.2; domain.md § 2, § 6): buyers create, edit, rename
 * and archive them; their product owners edit them. A project is in no phase, and no committee decides on it.
 */
@Service
@Transactional
public class DigitalProjects {

    private final ProjectStore projects;
    private final StartupOrders orders;
    private final Twin twin;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DigitalProjects(ProjectStore projects, StartupOrders orders, Twin twin, AuditTrail auditTrail, Clock clock) {
        this.projects = projects;
        this.orders = orders;
        this.twin = twin;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @param typed its identifier in addresses, or empty for one made from the name
     * @return that identifier
     * @throws RuleViolation {@code project.name-taken}, the refusals of {@link #rename}, those of links, {@code
     *     startup.incubator-archived}, {@code startup.sponsor-archived}
     */
    public String create(String typed, ProjectDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        RuleViolation.refuse(details.mistakes());
        StartupId id = StartupId.random();
        String slug = Slugs.of(typed, details.name());
        mustBeAlone(id, details);
        twin.mustBeFree(id, slug);
        mustBeOffered(details);
        projects.add(id, slug, details);
        record(viewer, "project.created", id, details, Map.of("slug", slug));
        return slug;
    }

    /**
     * Changes what is said of a project within reach; only a buyer gives it another sponsor or incubator.
     *
     * @throws NotFound where there is no such project within reach
     * @throws RuleViolation as {@link #create} does, but for the address
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(StartupId id, long seen, ProjectDetails typed, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        ProjectDetails before =
                projects.find(id, viewer.reach()).orElseThrow(NotFound::new).details();
        ProjectDetails details = viewer.is(Role.BUYER) ? typed : typed.under(before);
        RuleViolation.refuse(details.mistakes());
        if (!TextKey.of(details.name()).equals(TextKey.of(before.name()))) {
            mustBeAlone(id, details);
        }
        boolean moved =
                !details.sponsor().equals(before.sponsor()) || !Objects.equals(details.incubator(), before.incubator());
        if (moved) {
            mustBeOffered(details);
        }
        if (!projects.change(id, seen, details)) {
            throw stale(before, seen);
        }
        FieldChanges changes = before.changesTo(details);
        if (moved) {
            changes.compare("sponsor", projects.sponsorName(before), projects.sponsorName(details))
                    .compare("incubator", projects.incubatorName(before), projects.incubatorName(details));
        }
        if (!changes.isEmpty()) {
            record(viewer, "project.changed", id, details, changes.all());
        }
    }

    /**
     * Gives a project another address; the former one leads to it.
     *
     * @throws RuleViolation {@code startup.slug-form}, {@code startup.slug-reserved}, {@code startup.slug-taken}, {@code
     *     startup.slug-former} where another project, or a startup, had it
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void rename(StartupId id, long seen, String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        ProjectStore.Kept kept = projects.find(id, viewer.reach()).orElseThrow(NotFound::new);
        if (kept.slug().equals(slug)) {
            return;
        }
        twin.waitForTurn();
        twin.mustBeFree(id, slug);
        if (!projects.rename(id, seen, kept.slug(), slug, LocalDate.now(clock))) {
            throw stale(kept.details(), seen);
        }
        FieldChanges changes = new FieldChanges().compare("slug", kept.slug(), slug);
        record(viewer, "project.renamed", id, kept.details(), changes.all());
    }

    /** What keeps a project from being archived, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(StartupId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return RunningOrders.refusal("project.orders-running", orders.unfinished(id));
    }

    /**
     * Takes the project off the lists and offers it to no order any more; its page and its orders stay.
     *
     * @throws RuleViolation {@code project.orders-running} while an order for it is not over
     */
    public void archive(StartupId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        ProjectDetails details = projects.lock(id).orElseThrow(NotFound::new).details();
        RuleViolation.refuse(obstacle(id, viewer));
        if (projects.archive(id, LocalDate.now(clock))) {
            record(viewer, "project.archived", id, details, Map.of());
        }
    }

    /**
     * Puts an archived project back on the lists.
     *
     * @throws RuleViolation {@code startup.incubator-archived}, {@code startup.sponsor-archived}
     */
    public void restore(StartupId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        ProjectDetails details = projects.lock(id).orElseThrow(NotFound::new).details();
        mustBeOffered(details);
        if (projects.archive(id, null)) {
            record(viewer, "project.restored", id, details, Map.of());
        }
    }

    private void mustBeAlone(StartupId id, ProjectDetails details) {
        twin.waitForTurn();
        twin.mustBeAlone("project.name-taken", StartupKind.PROJECT, id, details.name());
    }

    private void mustBeOffered(ProjectDetails details) {
        if (details.incubator() != null && !projects.offersIncubator(details.incubator())) {
            throw new RuleViolation("startup.incubator-archived");
        }
        if (!projects.offersSponsor(details.sponsor())) {
            throw new RuleViolation("startup.sponsor-archived");
        }
    }

    private static OptimisticLockingFailureException stale(ProjectDetails before, long seen) {
        return new OptimisticLockingFailureException(before.name() + " changed since revision " + seen);
    }

    private void record(Viewer viewer, String action, StartupId id, ProjectDetails details, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "project", id.value(), details.name(), what);
    }
}
