package fr.carnet.agreements.awards;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.LotId;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which companies hold a lot, in which order, and which of them get no order for a time (domain.md § 1). An issued order
 * keeps the company and the rank that it was issued with; a change of ranks concerns later orders only.
 */
@Service
@Transactional
public class Awards {

    private final AwardStore awards;
    private final ContractorStore contractors;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Awards(AwardStore awards, ContractorStore contractors, AuditTrail auditTrail, Clock clock) {
        this.awards = awards;
        this.contractors = contractors;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Gives a company a lot, at a rank.
     *
     * @throws RuleViolation {@code award.single}, {@code award.company-twice} or {@code award.rank-taken}
     */
    public AwardId add(LotId lotId, ContractorId company, int rank, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var lot = awards.lockedLot(lotId).orElseThrow(NotFound::new);
        var name = contractors.find(company).orElseThrow(NotFound::new).name();
        if (awards.holds(lotId, company)) {
            throw new RuleViolation("award.company-twice", name, lot.label());
        }
        if (lot.rule() == AllocationRule.SINGLE && awards.hasAward(lotId)) {
            throw new RuleViolation("award.single", lot.label());
        }
        if (awards.isTaken(lotId, rank)) {
            throw new RuleViolation("award.rank-taken", rank);
        }
        var id = AwardId.random();
        awards.add(id, lotId, company, rank);
        record(viewer, "award.added", id, name + " · " + lot.label(), Map.of("rank", rank));
        return id;
    }

    /**
     * Swaps an award with the one before it in rank.
     *
     * @throws RuleViolation {@code award.first} where none is before it
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void moveUp(AwardId id, long seen, Viewer viewer) {
        move(id, seen, true, "award.first", viewer);
    }

    /**
     * Swaps an award with the one after it in rank; refuses as {@link #moveUp} does, with {@code award.last} where none is
     * after it.
     */
    public void moveDown(AwardId id, long seen, Viewer viewer) {
        move(id, seen, false, "award.last", viewer);
    }

    private void move(AwardId id, long seen, boolean up, String refusal, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.locked(id);
        award.mustBeAt(seen);
        var neighbour = awards.neighbour(award, up).orElseThrow(() -> new RuleViolation(refusal));
        awards.swap(id, neighbour);
        int after = awards.find(id).orElseThrow(NotFound::new).rank();
        record(
                viewer,
                "award.moved",
                id,
                award.label(),
                Map.of("rank", Map.of("before", award.rank(), "after", after)));
    }

    /**
     * Gives an award no order until a day included; a suspension that runs is replaced.
     *
     * @throws RuleViolation {@code award.suspension-past}
     */
    public void suspend(AwardId id, long seen, LocalDate until, String reason, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.locked(id);
        award.mustBeAt(seen);
        if (until.isBefore(LocalDate.now(clock))) {
            throw new RuleViolation("award.suspension-past", until);
        }
        awards.suspend(id, until, reason, viewer.actor(), OffsetDateTime.now(clock));
        var what = Map.of("until", until.toString(), "reason", reason);
        record(viewer, "award.suspended", id, award.label(), what);
    }

    /**
     * Ends a suspension before its day.
     *
     * @throws RuleViolation {@code award.not-suspended}
     */
    public void lift(AwardId id, long seen, String reason, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.locked(id);
        award.mustBeAt(seen);
        var until = award.suspendedUntil();
        if (until == null || until.isBefore(LocalDate.now(clock))) {
            throw new RuleViolation("award.not-suspended");
        }
        awards.suspend(id, null, reason, viewer.actor(), OffsetDateTime.now(clock));
        record(viewer, "award.lifted", id, award.label(), Map.of("reason", reason));
    }

    /**
     * Deletes an award that was never used, with its prices and correspondents.
     *
     * @throws RuleViolation {@code award.used} where an order, a draft, a meeting or a journal names it
     */
    public void remove(AwardId id, long seen, String reason, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.locked(id);
        award.mustBeAt(seen);
        try {
            awards.remove(id);
        } catch (DataIntegrityViolationException used) {
            throw new RuleViolation("award.used", award.label());
        }
        record(viewer, "award.removed", id, award.label(), Map.of("rank", award.rank(), "reason", reason));
    }

    private void record(Viewer viewer, String action, AwardId id, String label, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "award", id.value(), label, what);
    }
}
