package fr.carnet.agreements.awards;

import fr.carnet.agreements.ContractorId;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Constraints;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the companies that hold awards: buyers add and change them to give awards, administrators to give accounts to their
 * correspondents (docs/decisions/011). An issued order keeps the name and number it was issued with.
 */
@Service
@Transactional
public class Contractors {

    /** Who may add and change companies. */
    public static final Role[] KEEPERS = {Role.BUYER, Role.ADMINISTRATOR};

    private final ContractorStore contractors;
    private final AuditTrail auditTrail;

    Contractors(ContractorStore contractors, AuditTrail auditTrail) {
        this.contractors = contractors;
        this.auditTrail = auditTrail;
    }

    /**
     * Adds a company.
     *
     * @throws RuleViolation {@code contractor.siret-taken} or {@code contractor.name-taken}
     */
    public ContractorId create(ContractorDetails details, Viewer viewer) {
        viewer.mustBe(KEEPERS);
        var id = ContractorId.random();
        mustBeAlone(id, details);
        try {
            contractors.add(id, details);
        } catch (DuplicateKeyException takenMeanwhile) {
            throw taken(takenMeanwhile, details);
        }
        record(
                viewer,
                "contractor.created",
                id,
                details,
                Map.of("siret", details.siret().value()));
        return id;
    }

    /**
     * Changes what is said of a company from now on. Refuses as {@link #create} does.
     *
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(ContractorId id, long seen, ContractorDetails details, Viewer viewer) {
        viewer.mustBe(KEEPERS);
        var before = contractors.find(id).orElseThrow(NotFound::new);
        mustBeAlone(id, details);
        try {
            if (!contractors.change(id, seen, details)) {
                throw new OptimisticLockingFailureException(before.name() + " changed since revision " + seen);
            }
        } catch (DuplicateKeyException takenMeanwhile) {
            throw taken(takenMeanwhile, details);
        }
        var changes = new LinkedHashMap<String, Object>();
        compare(changes, "name", before.name(), details.name());
        compare(changes, "siret", before.siret().value(), details.siret().value());
        compare(changes, "postalAddress", before.address(), details.address());
        if (!changes.isEmpty()) {
            record(viewer, "contractor.changed", id, details, changes);
        }
    }

    private void mustBeAlone(ContractorId id, ContractorDetails details) {
        contractors.holderOf(details.siret(), id).ifPresent(other -> {
            throw new RuleViolation("contractor.siret-taken", details.siret().value(), other);
        });
        if (contractors.isNamed(details.name(), id)) {
            throw new RuleViolation("contractor.name-taken", details.name());
        }
    }

    private static RuleViolation taken(DuplicateKeyException meanwhile, ContractorDetails details) {
        return Constraints.isViolated("contractor_siret_once", meanwhile)
                ? new RuleViolation("contractor.siret-taken", details.siret().value(), details.name())
                : new RuleViolation("contractor.name-taken", details.name());
    }

    private static void compare(Map<String, Object> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.put(what, Map.of("before", before, "after", after));
        }
    }

    private void record(Viewer viewer, String action, ContractorId id, ContractorDetails details, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "contractor", id.value(), details.name(), what);
    }
}
