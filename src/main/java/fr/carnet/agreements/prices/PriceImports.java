package fr.carnet.agreements.prices;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.prices.PricePreview.RowOutcome;
import fr.carnet.audit.AuditTrail;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a price schedule from a spreadsheet: it is uploaded, previewed, then written whole or not at all
 * (docs/decisions/011). Importing the same file twice changes nothing.
 */
@Service
@Transactional
public class PriceImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PriceImportStore imports;
    private final PriceStore prices;
    private final AuditTrail auditTrail;
    private final Clock clock;

    PriceImports(PriceImportStore imports, PriceStore prices, AuditTrail auditTrail, Clock clock) {
        this.imports = imports;
        this.prices = prices;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Keeps the rows of a file until they are confirmed, for a day, in place of the viewer's earlier ones.
     *
     * @return the id of the upload
     * @throws RuleViolation {@code sheet.…} for a file that is no price schedule
     */
    public UUID upload(AgreementId agreement, Upload file, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        if (prices.notifiedOn(agreement.value()).isEmpty()) {
            throw new NotFound();
        }
        var lines = PriceSheet.read(file);
        var now = OffsetDateTime.now(clock);
        imports.forget(agreement.value(), viewer.accountId(), now.minus(KEPT));
        var id = UUID.randomUUID();
        imports.add(id, agreement.value(), viewer.accountId(), file.name(), lines, now);
        return id;
    }

    /** What the upload would change now; only who uploaded it finds it. */
    @Transactional(readOnly = true)
    public PricePreview preview(AgreementId agreement, UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var waiting = imports.find(id, agreement.value(), viewer.accountId()).orElseThrow(NotFound::new);
        return new PricePreview(id, waiting.fileName(), judge(agreement.value()).judge(waiting.lines()));
    }

    /**
     * Writes all rows, or none.
     *
     * @param seen {@link PricePreview#seen} of the preview that was read
     * @return how many prices were written; none where the file says what holds already
     * @throws RuleViolation {@code price.import-refused} while a row is refused, {@code price.import-changed} where a row
     *     would no longer do what was shown
     */
    public long confirm(AgreementId agreement, UUID id, String seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var waiting = imports.find(id, agreement.value(), viewer.accountId()).orElseThrow(NotFound::new);
        if (prices.lock(agreement.value()).isEmpty()) {
            throw new NotFound();
        }
        var judge = judge(agreement.value());
        var preview = new PricePreview(id, waiting.fileName(), judge.judge(waiting.lines()));
        if (preview.refused()) {
            throw new RuleViolation("price.import-refused", preview.count(RowOutcome.REFUSED));
        }
        if (!preview.seen().equals(seen)) {
            throw new RuleViolation("price.import-changed");
        }
        if (!judge.written().isEmpty()) {
            prices.write(judge.written());
            record(agreement.value(), preview, viewer);
        }
        imports.remove(id);
        return preview.written();
    }

    private PriceJudge judge(UUID agreement) {
        return new PriceJudge(
                prices.notifiedOn(agreement).orElseThrow(NotFound::new),
                imports.awards(agreement),
                imports.units(agreement),
                prices.histories(agreement));
    }

    private void record(UUID agreement, PricePreview preview, Viewer viewer) {
        auditTrail.record(
                viewer.actor(),
                "price.imported",
                "agreement",
                agreement,
                imports.reference(agreement).orElseThrow(NotFound::new),
                Map.of(
                        "file",
                        preview.fileName(),
                        "added",
                        preview.count(RowOutcome.NEW),
                        "changed",
                        preview.count(RowOutcome.CHANGED),
                        "units",
                        changed(preview)));
    }

    /** The codes of the first thirty units whose price changed: the trail needs no more, as prices keep their history. */
    private static List<String> changed(PricePreview preview) {
        return preview.rows().stream()
                .filter(row -> row.outcome() == RowOutcome.NEW || row.outcome() == RowOutcome.CHANGED)
                .map(row -> row.line().unit())
                .distinct()
                .limit(30)
                .toList();
    }
}
