package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.terms.AgreementUses;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Constraints;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does the buyers' acts on an agreement's lots and on the units of their catalogues (domain.md § 1 and 2). */
@Service
@Transactional
public class Catalogue {

    private final LotRepository lots;
    private final WorkUnitRepository units;
    private final AgreementUses uses;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Catalogue(LotRepository lots, WorkUnitRepository units, AgreementUses uses, AuditTrail auditTrail, Clock clock) {
        this.lots = lots;
        this.units = units;
        this.uses = uses;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A lot as a buyer typed it. */
    public record LotFound(LotId id, LotDetails details, long revision) {}

    /** A unit as a buyer typed it, and whether orders carry it. */
    public record UnitFound(WorkUnitId id, UnitContent content, long revision, boolean withdrawn, boolean ordered) {}

    /**
     * Adds a lot to an agreement.
     *
     * @throws RuleViolation {@code lot.number-taken}
     */
    public LotId addLot(AgreementId agreement, LotDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var lot = new Lot(LotId.random(), agreement, details);
        save(lot);
        record("lot.added", lot, viewer);
        return lot.id();
    }

    /**
     * Changes what is said of a lot.
     *
     * @throws RuleViolation {@code lot.number-taken}, or {@code lot.several-awards} for a single contractor where it has
     *     several
     */
    public void changeLot(LotId id, long seen, LotDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var lot = lots.findById(id).orElseThrow(NotFound::new);
        lot.mustBeAt(seen);
        lot.describe(details);
        save(lot);
        record("lot.changed", lot, viewer);
    }

    /**
     * Deletes a lot that no award and no order names, with the units of its catalogue.
     *
     * @throws RuleViolation {@code lot.has-orders}, {@code lot.has-awards}
     */
    public void deleteLot(LotId id, long seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var lot = lots.findById(id).orElseThrow(NotFound::new);
        lot.mustBeAt(seen);
        if (uses.hasOrders(id)) {
            throw new RuleViolation("lot.has-orders", lot.details().number());
        }
        if (uses.hasAwards(id)) {
            throw new RuleViolation("lot.has-awards", lot.details().number());
        }
        units.of(id).forEach(units::delete);
        units.flush();
        lots.delete(lot);
        lots.flush();
        record("lot.deleted", lot, viewer);
    }

    /**
     * Adds a unit to the catalogue of a lot.
     *
     * @throws RuleViolation {@code unit.code-taken}, or what its content refuses
     */
    public WorkUnitId addUnit(LotId lot, UnitContent content, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var unit = new WorkUnit(WorkUnitId.random(), lot, content);
        save(unit);
        record("unit.added", unit, viewer);
        return unit.id();
    }

    /**
     * Changes what a unit says, for orders to come: issued orders keep what they were issued with.
     *
     * @throws RuleViolation {@code unit.code-taken}, or what its content refuses
     */
    public void changeUnit(LotId lot, WorkUnitId id, long seen, UnitContent content, Viewer viewer) {
        var unit = unit(lot, id, seen, viewer);
        unit.describe(content);
        save(unit);
        record("unit.changed", unit, viewer);
    }

    /** Stops offering a unit; the orders that carry it keep it. */
    public void withdrawUnit(LotId lot, WorkUnitId id, long seen, String reason, Viewer viewer) {
        var unit = unit(lot, id, seen, viewer);
        unit.withdraw(LocalDate.now(clock), reason.strip());
        save(unit);
        record("unit.withdrawn", unit, viewer);
    }

    /** Offers a withdrawn unit again. */
    public void offerUnitAgain(LotId lot, WorkUnitId id, long seen, Viewer viewer) {
        var unit = unit(lot, id, seen, viewer);
        unit.offerAgain();
        save(unit);
        record("unit.offered-again", unit, viewer);
    }

    /**
     * Deletes a unit that no order carries, with its prices.
     *
     * @throws RuleViolation {@code unit.ordered}
     */
    public void deleteUnit(LotId lot, WorkUnitId id, long seen, Viewer viewer) {
        var unit = unit(lot, id, seen, viewer);
        if (uses.hasOrders(id)) {
            throw new RuleViolation("unit.ordered", unit.code());
        }
        uses.dropPrices(id);
        units.delete(unit);
        units.flush();
        record("unit.deleted", unit, viewer);
    }

    /**
     * A lot by its number, for its form.
     *
     * @throws NotFound where the agreement has no lot of that number
     */
    @Transactional(readOnly = true)
    public LotFound lot(AgreementId agreement, int number, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return lots.find(agreement, number)
                .map(lot -> new LotFound(lot.id(), lot.details(), lot.revision()))
                .orElseThrow(NotFound::new);
    }

    /**
     * A unit of a lot, for its form.
     *
     * @throws NotFound where the lot has no such unit
     */
    @Transactional(readOnly = true)
    public UnitFound unit(LotId lot, WorkUnitId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return units.find(id, lot)
                .map(unit -> new UnitFound(id, unit.content(), unit.revision(), unit.isWithdrawn(), uses.hasOrders(id)))
                .orElseThrow(NotFound::new);
    }

    private WorkUnit unit(LotId lot, WorkUnitId id, long seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var unit = units.find(id, lot).orElseThrow(NotFound::new);
        unit.mustBeAt(seen);
        return unit;
    }

    private void save(Lot lot) {
        try {
            lots.saveAndFlush(lot);
        } catch (DataIntegrityViolationException e) {
            if (Constraints.isViolated("lot_agreement_id_number_key", e)) {
                throw new RuleViolation("lot.number-taken", lot.details().number());
            }
            if (Constraints.isViolated("award_single", e)) {
                throw new RuleViolation("lot.several-awards", lot.details().number());
            }
            throw e;
        }
    }

    private void save(WorkUnit unit) {
        if (uses.isCodeTaken(unit)) {
            throw new RuleViolation("unit.code-taken", unit.code());
        }
        try {
            units.saveAndFlush(unit);
        } catch (DataIntegrityViolationException e) {
            throw Constraints.isViolated("work_unit_lot_id_code_key", e)
                    ? new RuleViolation("unit.code-taken", unit.code())
                    : e;
        }
    }

    private void record(String action, Lot lot, Viewer viewer) {
        var label = "Lot " + lot.details().number() + " – " + lot.details().title();
        record(action, "lot", lot.id().value(), label, viewer);
    }

    private void record(String action, WorkUnit unit, Viewer viewer) {
        record(action, "unit", unit.id().value(), unit.code(), viewer);
    }

    private void record(String action, String type, UUID id, String label, Viewer viewer) {
        auditTrail.record(viewer.actor(), action, type, id, label, Map.of());
    }
}
