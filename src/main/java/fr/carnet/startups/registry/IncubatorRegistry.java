package fr.carnet.startups.registry;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.TextKey;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupOrders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incubators as they are kept: buyers create, edit and archive them, coaches edit their own (domain.md § 6, § 8). */
@Service
@Transactional
public class IncubatorRegistry {

    private final IncubatorStore incubators;
    private final StartupOrders orders;
    private final Twin twin;
    private final AuditTrail auditTrail;
    private final Clock clock;

    IncubatorRegistry(IncubatorStore incubators, StartupOrders orders, Twin twin, AuditTrail auditTrail, Clock clock) {
        this.incubators = incubators;
        this.orders = orders;
        this.twin = twin;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @param typed its identifier in addresses, or empty for one made from the name
     * @return that identifier
     * @throws RuleViolation {@code incubator.name-taken}, {@code startup.slug-form}, {@code startup.slug-reserved},
     *     {@code startup.slug-taken}, {@code startup.slug-former}, {@code startup.sponsor-archived}
     */
    public String create(String typed, IncubatorDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        IncubatorId id = new IncubatorId(UUID.randomUUID());
        String slug = Slugs.of(typed, details.name());
        mustBeAlone(id, details);
        Slugs.refusal(slug).ifPresent(refusal -> {
            throw refusal.violation();
        });
        twin.refuse("startup.slug-taken", "select name, '/incubateurs/' || slug from incubator where slug = ?", slug);
        twin.refuse(
                "startup.slug-former",
                "select i.name, '/incubateurs/' || i.slug from incubator_former_address f"
                        + " join incubator i on i.id = f.incubator_id where f.slug = ?",
                slug);
        mustBeOffered(details);
        incubators.add(id, slug, details);
        record(viewer, "incubator.created", id, details, Map.of("slug", slug));
        return slug;
    }

    /**
     * Changes what is said of an incubator; only a buyer gives it another sponsor.
     *
     * @throws RuleViolation {@code incubator.name-taken}, {@code startup.sponsor-archived}
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(IncubatorId id, long seen, IncubatorDetails typed, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        if (!viewer.is(Role.BUYER) && !viewer.incubators().contains(id.value())) {
            throw new NotFound();
        }
        IncubatorDetails before = incubators.find(id).orElseThrow(NotFound::new);
        IncubatorDetails details = viewer.is(Role.BUYER) ? typed : typed.under(before);
        if (!TextKey.of(details.name()).equals(TextKey.of(before.name()))) {
            mustBeAlone(id, details);
        }
        if (!details.sponsor().equals(before.sponsor())) {
            mustBeOffered(details);
        }
        if (!incubators.change(id, seen, details)) {
            throw new OptimisticLockingFailureException(before.name() + " changed since revision " + seen);
        }
        FieldChanges changes = new FieldChanges()
                .compare("name", before.name(), details.name())
                .compare("sponsor", incubators.sponsorName(before), incubators.sponsorName(details))
                .compare("inCreation", before.inCreation(), details.inCreation())
                .compare("conditions", before.conditions(), details.conditions())
                .compare("criteria", before.criteria(), details.criteria());
        if (!changes.isEmpty()) {
            record(viewer, "incubator.changed", id, details, changes.all());
        }
    }

    /** What keeps an incubator from being archived, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(IncubatorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        long startups = incubators.startups(id);
        if (startups > 0) {
            return Optional.of(Refusal.of("incubator.in-use", startups));
        }
        return RunningOrders.refusal("incubator.orders-running", orders.unfinished(id));
    }

    /**
     * Offers the incubator no more; its page and its orders stay.
     *
     * @throws RuleViolation {@code incubator.in-use}, {@code incubator.orders-running}
     */
    public void archive(IncubatorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        IncubatorDetails details = incubators.lock(id).orElseThrow(NotFound::new);
        obstacle(id, viewer).ifPresent(refusal -> {
            throw refusal.violation();
        });
        if (incubators.archive(id, LocalDate.now(clock))) {
            record(viewer, "incubator.archived", id, details, Map.of());
        }
    }

    /**
     * Offers an archived incubator again.
     *
     * @throws RuleViolation {@code startup.sponsor-archived}
     */
    public void restore(IncubatorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        IncubatorDetails details = incubators.lock(id).orElseThrow(NotFound::new);
        mustBeOffered(details);
        if (incubators.archive(id, null)) {
            record(viewer, "incubator.restored", id, details, Map.of());
        }
    }

    private void mustBeAlone(IncubatorId id, IncubatorDetails details) {
        twin.waitForTurn();
        twin.refuse(
                "incubator.name-taken",
                "select name, '/incubateurs/' || slug from incubator where text_key(name) = text_key(?) and id <> ? limit 1",
                details.name(),
                id.value());
    }

    private void mustBeOffered(IncubatorDetails details) {
        if (!incubators.offersSponsor(details.sponsor())) {
            throw new RuleViolation("startup.sponsor-archived");
        }
    }

    private void record(Viewer viewer, String action, IncubatorId id, IncubatorDetails details, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "incubator", id.value(), details.name(), what);
    }
}
