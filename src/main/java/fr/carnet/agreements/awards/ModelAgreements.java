package fr.carnet.agreements.awards;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.Validity;
import fr.carnet.agreements.terms.AgreementDetails;
import fr.carnet.agreements.terms.FrameworkAgreements;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns an agreement that Carnet was delivered with into one of a service's own: its catalogue and terms stay, what is fictitious in
 * it goes (domain.md § 1).
 */
@Service
@Transactional
public class ModelAgreements {

    /** The topic under which a model says that its date of notification is fictitious. */
    private static final String DATE_NOTE = "notified_on_note";

    private final FrameworkAgreements agreements;
    private final AwardStore awards;
    private final ContractorStore contractors;
    private final AuditTrail auditTrail;

    ModelAgreements(
            FrameworkAgreements agreements, AwardStore awards, ContractorStore contractors, AuditTrail auditTrail) {
        this.agreements = agreements;
        this.awards = awards;
        this.contractors = contractors;
        this.auditTrail = auditTrail;
    }

    /** A model's revision, and the names of its fictitious companies; an agreement without any is no model. */
    public record Model(String reference, long revision, List<String> companies) {}

    /**
     * A model, for its form.
     *
     * @throws NotFound where there is no such agreement
     */
    @Transactional(readOnly = true)
    public Model find(AgreementId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var found = agreements.find(id, viewer);
        var companies = awards.fictitious(id).values().stream().distinct().toList();
        return new Model(found.details().text().reference(), found.revision(), companies);
    }

    /**
     * Removes the awards of fictitious companies with their prices and correspondents, and those companies that hold none any more,
     * and gives the agreement the day on which it was really notified.
     *
     * @throws RuleViolation {@code agreement.no-model} where it has no such company, {@code agreement.model-used} where an order, a
     *     draft or a meeting names one
     * @throws OptimisticLockingFailureException where someone else changed the agreement since
     */
    public void putInService(AgreementId id, long seen, LocalDate notifiedOn, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var model = find(id, viewer);
        if (model.companies().isEmpty()) {
            throw new RuleViolation("agreement.no-model", model.reference());
        }
        try {
            awards.fictitious(id).keySet().forEach(awards::remove);
            contractors.removeFictitious();
        } catch (DataIntegrityViolationException used) {
            throw new RuleViolation("agreement.model-used", model.reference());
        }
        var details = agreements.find(id, viewer).details();
        agreements.describe(id, seen, notified(details, notifiedOn), viewer);
        auditTrail.record(
                viewer.actor(),
                "agreement.put-in-service",
                "agreement",
                id.value(),
                model.reference(),
                Map.of("companies", String.join(", ", model.companies())));
    }

    private static AgreementDetails notified(AgreementDetails model, LocalDate notifiedOn) {
        var validity = model.validity();
        var clauses = new HashMap<>(model.clauses());
        clauses.remove(DATE_NOTE);
        return new AgreementDetails(
                model.text(),
                model.limits(),
                new Validity(
                        notifiedOn,
                        validity.firmMonths(),
                        validity.renewalMonths(),
                        validity.renewalCount(),
                        validity.maximumMonths(),
                        validity.noticeMonths(),
                        validity.nonRenewalDecidedOn()),
                model.execution(),
                clauses,
                model.alertDays());
    }
}
