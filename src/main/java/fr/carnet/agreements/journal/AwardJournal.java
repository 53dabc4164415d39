package fr.carnet.agreements.journal;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.awards.AwardStore;
import fr.carnet.audit.AuditTrail;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the journal of the awards: refusals and incapacities for good, each with its reason (domain.md § 1). A contractor reads
 * the entries about itself only (§ 8).
 */
@Service
@Transactional
public class AwardJournal {

    private final JournalStore entries;
    private final AwardStore awards;
    private final StoredFiles files;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AwardJournal(JournalStore entries, AwardStore awards, StoredFiles files, AuditTrail auditTrail, Clock clock) {
        this.entries = entries;
        this.awards = awards;
        this.files = files;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** What the viewer may read of a lot's journal, the last first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> read(LotId lot, Viewer viewer) {
        return switch (viewer.role()) {
            case BUYER -> entries.ofLot(lot, null);
            case CORRESPONDENT -> viewer.contractor() == null ? List.of() : entries.ofLot(lot, viewer.contractor());
            case PRODUCT_OWNER, COACH, ADMINISTRATOR -> List.of();
        };
    }

    /** All entries of a lot's journal, the last first, for the allocation of its orders. */
    @Transactional(readOnly = true)
    public List<JournalEntry> entries(LotId lot) {
        return entries.ofLot(lot, null);
    }

    /**
     * Records a letter by which an awardee refuses, or that it is not able to do the work.
     *
     * @throws RuleViolation {@code journal.in-the-future}, {@code journal.before-agreement}, {@code journal.no-such-order} or
     *     {@code journal.order-waits}
     */
    public JournalEntryId record(LotId lot, AwardId award, JournalStatement statement, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var held = awards.find(award).filter(found -> found.lot().equals(lot)).orElseThrow(NotFound::new);
        checkDate(statement.happenedOn(), held.notifiedOn());
        UUID order = order(award, statement);
        FileId file = store(statement.letter(), viewer);
        var id =
                entries.insert(award, statement.kind(), false, order, statement, file, viewer.actor(), clock.instant());
        auditTrail.record(
                viewer.actor(),
                "award.held-against",
                "award",
                award.value(),
                held.label(),
                Map.of("kind", statement.kind(), "reason", statement.reason()));
        return id;
    }

    /**
     * Keeps the refusal of an order that ends with it, in the caller's transaction.
     *
     * @param byContractor whether the contractor refused in Carnet; otherwise a buyer received a letter
     * @throws RuleViolation {@code journal.in-the-future} or {@code journal.before-agreement}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalEntryId refused(
            AwardId award, UUID order, JournalStatement statement, boolean byContractor, Viewer viewer) {
        checkDate(
                statement.happenedOn(),
                awards.find(award).orElseThrow(NotFound::new).notifiedOn());
        FileId file = store(statement.letter(), viewer);
        return entries.insert(
                award, JournalKind.REFUSAL, byContractor, order, statement, file, viewer.actor(), clock.instant());
    }

    private void checkDate(LocalDate happenedOn, LocalDate notifiedOn) {
        if (happenedOn.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("journal.in-the-future", happenedOn);
        }
        if (happenedOn.isBefore(notifiedOn)) {
            throw new RuleViolation("journal.before-agreement", happenedOn, notifiedOn);
        }
    }

    private @Nullable UUID order(AwardId award, JournalStatement statement) {
        String number = statement.orderNumber();
        if (number.isEmpty()) {
            return null;
        }
        var order = entries.order(award, number).orElseThrow(() -> new RuleViolation("journal.no-such-order", number));
        if (statement.kind() == JournalKind.REFUSAL) {
            // Such a refusal ends the order, which is for the order's own page to do.
            throw new RuleViolation(order.waits() ? "journal.order-waits" : "journal.order-not-refusable", number);
        }
        return order.id();
    }

    private @Nullable FileId store(@Nullable Upload letter, Viewer viewer) {
        return letter == null ? null : files.store(letter, viewer);
    }
}
