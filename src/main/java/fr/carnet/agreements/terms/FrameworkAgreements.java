package fr.carnet.agreements.terms;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.Validity;
import fr.carnet.agreements.catalogue.Catalogue;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Constraints;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does the buyers' acts on agreements; those on their lots and units are {@link Catalogue}'s. */
@Service
@Transactional
public class FrameworkAgreements {

    private final FrameworkAgreementRepository agreements;
    private final AgreementUses uses;
    private final AuditTrail auditTrail;

    FrameworkAgreements(FrameworkAgreementRepository agreements, AgreementUses uses, AuditTrail auditTrail) {
        this.agreements = agreements;
        this.uses = uses;
        this.auditTrail = auditTrail;
    }

    /** An agreement as a buyer changes it, with the revision that was read, and whether its orders are numbered. */
    public record Described(AgreementDetails details, long revision, boolean numbered) {}

    /**
     * Creates an agreement.
     *
     * @throws RuleViolation {@code agreement.reference-taken}, {@code agreement.prefix-taken}, or what its details refuse
     */
    public AgreementId create(AgreementDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var agreement = new FrameworkAgreement(AgreementId.random(), details);
        save(agreement);
        record(agreement, "agreement.created", Map.of(), viewer);
        return agreement.id();
    }

    /**
     * Changes what an agreement says.
     *
     * @throws RuleViolation those of {@link #create}, or of {@link AgreementUse#refusal}
     */
    public void describe(AgreementId id, long seen, AgreementDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var agreement = agreements.lock(id).orElseThrow(NotFound::new);
        agreement.mustBeAt(seen);
        var before = agreement.details();
        agreement.describe(details, uses.of(id));
        save(agreement);
        var changes = differences(before, agreement.details());
        if (!changes.isEmpty()) {
            record(agreement, "agreement.changed", changes, viewer);
        }
    }

    /**
     * Deletes an agreement that nothing refers to.
     *
     * @throws RuleViolation {@code agreement.has-lots}, {@code agreement.has-history}
     */
    public void delete(AgreementId id, long seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var agreement = agreements.lock(id).orElseThrow(NotFound::new);
        agreement.mustBeAt(seen);
        if (uses.hasLots(id)) {
            throw new RuleViolation("agreement.has-lots", agreement.reference());
        }
        if (uses.hasNonRenewals(id)) {
            throw new RuleViolation("agreement.has-history", agreement.reference());
        }
        agreements.delete(agreement);
        agreements.flush();
        record(agreement, "agreement.deleted", Map.of(), viewer);
    }

    /**
     * An agreement, for its form.
     *
     * @throws NotFound where there is no such agreement
     */
    @Transactional(readOnly = true)
    public Described find(AgreementId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var agreement = agreements.findById(id).orElseThrow(NotFound::new);
        return new Described(
                agreement.details(), agreement.revision(), uses.of(id).numbered());
    }

    private void save(FrameworkAgreement agreement) {
        try {
            agreements.saveAndFlush(agreement);
        } catch (DataIntegrityViolationException e) {
            var text = agreement.details().text();
            if (Constraints.isViolated("framework_agreement_reference_key", e)) {
                throw new RuleViolation("agreement.reference-taken", text.reference());
            }
            if (Constraints.isViolated("framework_agreement_number_prefix_key", e)) {
                throw new RuleViolation("agreement.prefix-taken", text.numberPrefix());
            }
            throw e;
        }
    }

    private void record(FrameworkAgreement agreement, String action, Map<String, ?> details, Viewer viewer) {
        auditTrail.record(viewer.actor(), action, "agreement", agreement.id().value(), agreement.reference(), details);
    }

    private static Map<String, Object> differences(AgreementDetails before, AgreementDetails after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        note(changes, "reference", before.text().reference(), after.text().reference());
        note(changes, "numberPrefix", before.text().numberPrefix(), after.text().numberPrefix());
        note(changes, "title", before.text().title(), after.text().title());
        note(changes, "minimum", before.limits().minimumAmount(), after.limits().minimumAmount());
        note(changes, "maximum", before.limits().maximumAmount(), after.limits().maximumAmount());
        note(changes, "validity", shape(before.validity()), shape(after.validity()));
        note(changes, "execution", shape(before.execution()), shape(after.execution()));
        note(changes, "alertDays", before.alertDays(), after.alertDays());
        if (changes.isEmpty() && !before.equals(after)) {
            changes.put("wording", "changed");
        }
        return changes;
    }

    /** As a contract would write it: {@code 2024-02-01 : 12 + 3 × 12 mois, 48 au plus, préavis 1}. */
    private static String shape(Validity v) {
        return "%s : %d + %d × %d mois, %d au plus, préavis %d"
                .formatted(
                        v.notifiedOn(),
                        v.firmMonths(),
                        v.renewalCount(),
                        v.renewalMonths(),
                        v.maximumMonths(),
                        v.noticeMonths());
    }

    private static String shape(ExecutionTerms e) {
        return "TVA %s %%, vérification %d j%s, récusation %d j %s, %d mauvaises exécutions, alertes %d semaines et %d %%%s"
                .formatted(
                        e.vatRate().toPlainString(),
                        e.reviewDays(),
                        e.tacitAcceptance() ? " (tacite)" : "",
                        e.objectionDays(),
                        e.objectionWorkingDays() ? "ouvrés" : "calendaires",
                        e.poorExecutionLimit(),
                        e.tracking().estimateWeeks(),
                        e.tracking().balanceAlertPercent(),
                        e.ordersProjects() ? ", projets numériques" : "");
    }

    private static void note(
            Map<String, Object> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(what, Map.of("before", word(before), "after", word(after)));
        }
    }

    private static Object word(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
