package fr.carnet.startups.conformity;

import fr.carnet.audit.AuditTrail;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.registry.FieldChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the conformity checklist of each startup: buyers all, product owners and coaches their own (domain.md § 6, § 8). */
@Service
@Transactional
public class ConformityChecklists {

    private final ConformityStore items;
    private final StoredFiles files;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ConformityChecklists(ConformityStore items, StoredFiles files, AuditTrail auditTrail, Clock clock) {
        this.items = items;
        this.files = files;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Says where an item of a startup within reach stands; files are added to those that are there.
     *
     * @param seen the revision that was read; 0 where nobody had said anything
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation {@code conformity.date-missing}, {@code conformity.in-the-future}, {@code
     *     conformity.reason-missing}, {@code conformity.renewal-not-later}, {@code conformity.renewal-of-nothing}, {@code
     *     conformity.recommendations-open}, or for what {@link StoredFiles#store} refuses
     * @throws OptimisticLockingFailureException where someone else said it since
     */
    public void state(
            StartupId startup,
            ConformityItem item,
            long seen,
            ConformityStatement said,
            List<Upload> uploads,
            Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        String name = items.startupName(startup, viewer.reach()).orElseThrow(NotFound::new);
        items.lock(startup);
        RuleViolation.refuse(said.mistakes(LocalDate.now(clock), items.openRecommendations(startup, item)));
        ConformityStatement before = items.find(startup, item);
        if (!items.write(startup, item, seen, said)) {
            throw new OptimisticLockingFailureException(item + " of " + name + " changed since revision " + seen);
        }
        for (Upload upload : uploads) {
            items.attach(startup, item, files.store(upload, viewer), viewer.displayName(), clock.instant());
        }
        FieldChanges changes = new FieldChanges()
                .compare("conformityState", before.state().name(), said.state().name())
                .compare("statedOn", before.on(), said.on())
                .compare("renewBy", before.renewBy(), said.renewBy())
                .compare("note", before.note(), said.note());
        if (!uploads.isEmpty()) {
            changes.compare("filesAdded", null, uploads.size());
        }
        if (!changes.isEmpty()) {
            changes.is("conformityItem", item.name());
            auditTrail.record(viewer.actor(), "conformity.stated", "startup", startup.value(), name, changes.all());
        }
    }

    /**
     * Deletes a file of an item.
     *
     * @throws NotFound where it is not a file of that item of a startup within reach
     */
    public void removeFile(StartupId startup, ConformityItem item, FileId file, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        String name = items.startupName(startup, viewer.reach()).orElseThrow(NotFound::new);
        String fileName = items.detach(startup, item, file).orElseThrow(NotFound::new);
        files.discard(file);
        auditTrail.record(
                viewer.actor(),
                "conformity.file-removed",
                "startup",
                startup.value(),
                name,
                Map.of("conformityItem", item.name(), "file", fileName));
    }
}
