package fr.carnet.startups.sheets;

import fr.carnet.audit.AuditTrail;
import fr.carnet.documents.PdfRenderer;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.registry.FieldChanges;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The product sheets: buyers, the startup's product owners and its incubator's coaches write the draft and freeze versions of it;
 * the companies that work for the startup read the versions, and no draft (A-2016 § 4.2.4; domain.md § 6, § 8).
 */
@Service
@Transactional
public class ProductSheets {

    private static final Role[] WRITERS = {Role.BUYER, Role.PRODUCT_OWNER, Role.COACH};

    private final SheetStore sheets;
    private final PdfRenderer pdf;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ProductSheets(SheetStore sheets, PdfRenderer pdf, AuditTrail auditTrail, Clock clock) {
        this.sheets = sheets;
        this.pdf = pdf;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Whether the viewer writes the sheets of the startups within reach. */
    public static boolean writtenBy(Viewer viewer) {
        return viewer.is(WRITERS);
    }

    /** The startup with that address, within reach. */
    @Transactional(readOnly = true)
    public Optional<SheetSubject> subject(String slug, Viewer viewer) {
        return sheets.subject(slug, viewer.reach());
    }

    /**
     * The draft of a startup within reach, blank where nothing is written.
     *
     * @throws NotFound for whoever does not write it
     */
    @Transactional(readOnly = true)
    public SheetDraft draft(StartupId startup, Viewer viewer) {
        viewer.mustBe(WRITERS);
        SheetSubject subject = sheets.subject(startup, viewer.reach()).orElseThrow(NotFound::new);
        return sheets.draft(subject.startup());
    }

    /** The frozen versions of a startup, the last one first; none of one out of reach. */
    @Transactional(readOnly = true)
    public List<SheetVersionRow> versions(StartupId startup, Viewer viewer) {
        return sheets.subject(startup, viewer.reach()).isPresent() ? sheets.versions(startup) : List.of();
    }

    /** A frozen version of a startup within reach. */
    @Transactional(readOnly = true)
    public Optional<SheetVersion> version(StartupId startup, int number, Viewer viewer) {
        return sheets.subject(startup, viewer.reach()).flatMap(within -> sheets.version(startup, number));
    }

    /** What differs between two frozen versions, heading by heading. */
    @Transactional(readOnly = true)
    public List<SheetDifference> differences(SheetVersion before, SheetVersion after) {
        return SheetDifference.between(before.content(), after.content());
    }

    /**
     * Saves the draft; it may have empty headings.
     *
     * @param seen the revision that was read
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation {@code sheet.heading-too-long}
     * @throws OptimisticLockingFailureException where someone else saved it since
     */
    public void save(StartupId startup, int seen, SheetContent content, Viewer viewer) {
        viewer.mustBe(WRITERS);
        SheetSubject subject = sheets.lock(startup, viewer.reach()).orElseThrow(NotFound::new);
        RuleViolation.refuse(content.mistakes());
        SheetDraft before = current(subject, seen);
        FieldChanges changes = new FieldChanges();
        for (SheetHeading heading : SheetHeading.values()) {
            changes.compare(heading.field(), before.content().of(heading), content.of(heading));
        }
        if (!changes.isEmpty()) {
            sheets.save(startup, seen + 1, content, viewer.actor(), clock.instant());
            record("sheet.saved", subject, viewer, changes.all());
        }
    }

    /** What keeps the draft from being frozen as the next version; nothing where it can be. */
    @Transactional(readOnly = true)
    public List<Refusal> obstacles(StartupId startup, Viewer viewer) {
        return obstacles(draft(startup, viewer), sheets.last(startup));
    }

    /**
     * Freezes the draft as the next version, which can be presented and never changes.
     *
     * @param seen the revision that was read
     * @return the version's number
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation {@code sheet.heading-missing} for each heading without a text, {@code sheet.unchanged} where the
     *     last version says the same
     * @throws OptimisticLockingFailureException where someone else saved the draft since
     */
    public int freeze(StartupId startup, int seen, Viewer viewer) {
        viewer.mustBe(WRITERS);
        SheetSubject subject = sheets.lock(startup, viewer.reach()).orElseThrow(NotFound::new);
        SheetDraft draft = current(subject, seen);
        Optional<SheetVersion> last = sheets.last(startup);
        RuleViolation.refuse(obstacles(draft, last));
        int number = last.map(SheetVersion::number).orElse(0) + 1;
        sheets.freeze(startup, number, draft.content(), viewer.actor(), clock.instant());
        record("sheet.frozen", subject, viewer, Map.of("version", number));
        return number;
    }

    /** A frozen version as a tagged PDF, whole in memory: a few pages. */
    @Transactional(readOnly = true)
    public byte[] pdf(SheetSubject subject, SheetVersion version) {
        SheetVersionRow standing = sheets.versions(subject.startup()).stream()
                .filter(row -> row.number() == version.number())
                .findFirst()
                .orElseThrow(NotFound::new);
        var bytes = new ByteArrayOutputStream();
        try {
            pdf.render(
                    "startups/sheets/pdf",
                    Map.of(
                            "startup",
                            subject,
                            "version",
                            version,
                            "standing",
                            standing,
                            "headings",
                            SheetHeading.values()),
                    bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private SheetDraft current(SheetSubject subject, int seen) {
        SheetDraft draft = sheets.draft(subject.startup());
        if (draft.revision() != seen) {
            throw new OptimisticLockingFailureException(
                    "the product sheet of " + subject.name() + " changed since revision " + seen);
        }
        return draft;
    }

    private static List<Refusal> obstacles(SheetDraft draft, Optional<SheetVersion> last) {
        List<Refusal> obstacles = new ArrayList<>(draft.content().gaps());
        last.filter(version -> version.content().equals(draft.content()))
                .ifPresent(same -> obstacles.add(Refusal.of("sheet.unchanged", same.number())));
        return obstacles;
    }

    private void record(String action, SheetSubject subject, Viewer viewer, Map<String, ?> details) {
        auditTrail.record(viewer.actor(), action, "startup", subject.id(), subject.name(), details);
    }
}
