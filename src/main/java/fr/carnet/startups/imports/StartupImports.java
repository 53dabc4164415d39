package fr.carnet.startups.imports;

import fr.carnet.audit.AuditTrail;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Actor;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * The public portfolio's file of startups: uploaded, previewed as often as one likes, then all that is not refused written in
 * one transaction, or nothing. The same file twice changes nothing (domain.md § 6).
 */
@Service
@Transactional
public class StartupImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final StartupImportStore store;
    private final StartupImportWriter writer;
    private final AuditTrail auditTrail;
    private final DataSize maximum;
    private final Clock clock;

    StartupImports(
            StartupImportStore store,
            StartupImportWriter writer,
            AuditTrail auditTrail,
            @Value("${carnet.import.max-size:60MB}") DataSize maximum,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.auditTrail = auditTrail;
        this.maximum = maximum;
        this.clock = clock;
    }

    /** The largest file that is read. */
    public DataSize maximum() {
        return maximum;
    }

    /**
     * Keeps what a file says until it is confirmed, for a day, in place of the viewer's earlier one.
     *
     * @return what to ask its preview by
     * @throws RuleViolation {@code startups.import.…} for a file that is no portfolio
     */
    public UUID upload(Upload file, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.ADMINISTRATOR);
        PortfolioFile content = PortfolioReader.read(file, maximum);
        var now = OffsetDateTime.now(clock);
        store.forget(viewer.accountId(), now.minus(KEPT));
        var id = UUID.randomUUID();
        store.add(id, viewer.accountId(), file.name(), content, now);
        return id;
    }

    /** What the file would do now. Whoever may import finds it: one may prepare what another confirms. */
    @Transactional(readOnly = true)
    public StartupImportPreview preview(UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.ADMINISTRATOR);
        var waiting = store.find(id).orElseThrow(NotFound::new);
        return new StartupImportPreview(id, waiting.fileName(), judge(waiting.content()));
    }

    /**
     * Writes all that is not refused, or nothing where that fails.
     *
     * @param seen {@link StartupImportPreview#seen} of the preview that was read
     * @param taken {@link ImportRow#key} of each field typed here that is to have the file's value
     * @return how many startups, incubators and sponsors were created or changed
     * @throws RuleViolation {@code startups.import.changed} where it would no longer do what was shown
     */
    public int confirm(UUID id, String seen, Set<String> taken, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.ADMINISTRATOR);
        var waiting = store.find(id).orElseThrow(NotFound::new);
        store.lock();
        var preview = new StartupImportPreview(id, waiting.fileName(), judge(waiting.content()));
        if (!preview.seen().equals(seen)) {
            throw new RuleViolation("startups.import.changed");
        }
        int written = write(preview, taken, viewer.actor());
        store.remove(id);
        return written;
    }

    /** What a file of whoever runs Carnet would do: nothing is kept nor written. */
    @Transactional(readOnly = true)
    StartupImportPreview preview(Upload file) {
        return new StartupImportPreview(UUID.randomUUID(), file.name(), judge(PortfolioReader.read(file, maximum)));
    }

    /** Writes a file of whoever runs Carnet, fields typed here left as they are. */
    StartupImportPreview apply(Upload file) {
        PortfolioFile content = PortfolioReader.read(file, maximum);
        store.lock();
        var preview = new StartupImportPreview(UUID.randomUUID(), file.name(), judge(content));
        write(preview, Set.of(), Actor.SYSTEM);
        return preview;
    }

    private List<ImportRow> judge(PortfolioFile content) {
        return PortfolioJudge.judge(content, store.held(), LocalDate.now(clock));
    }

    private int write(StartupImportPreview preview, Set<String> taken, Actor by) {
        int written = writer.write(preview.rows(), taken, by);
        if (written > 0) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("file", preview.fileName());
            details.put("added", preview.count(ImportKind.STARTUP, ImportOutcome.CREATED));
            details.put("rows", written);
            auditTrail.record(by, "startups.imported", "startup-import", preview.id(), preview.fileName(), details);
        }
        return written;
    }
}
