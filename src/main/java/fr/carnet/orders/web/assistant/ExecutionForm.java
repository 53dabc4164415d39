package fr.carnet.orders.web.assistant;

import fr.carnet.orders.issuing.MentionRules;
import fr.carnet.orders.mentions.Assessment;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.ComplexityCriteria;
import fr.carnet.orders.mentions.ComplexityCriterion;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.French;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.Refusal;
import fr.carnet.web.FormRefusals;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Takes the fourth step of an order as typed. Nothing is required yet: what is missing is said before issuing. */
record ExecutionForm(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Complexity complexity,
        @Size(max = 2000) @Nullable String complexityReasons,
        @Nullable Complexity stakeholdersLevel,
        @Size(max = NOTE) @Nullable String stakeholdersNote,
        @Nullable Complexity productLevel,
        @Size(max = NOTE) @Nullable String productNote,
        @Nullable Complexity serviceLevel,
        @Size(max = NOTE) @Nullable String serviceNote,
        @Nullable Complexity impactsLevel,
        @Size(max = NOTE) @Nullable String impactsNote,
        @Size(max = 300) @Nullable String placeOfWork,
        @Size(max = 300) @Nullable String beneficiary,
        @Size(max = 500) @Nullable String beneficiaryAddress,
        @Size(max = NOTE) @Nullable String billingSiret,
        @Size(max = NOTE) @Nullable String billingService,
        @Size(max = NOTE) @Nullable String billingCommitment,
        long seen) {

    private static final int NOTE = 300;

    /** What the draft states; a level not decided yet begins with the one that the criteria lead to. */
    static ExecutionForm of(PurchaseOrder draft) {
        var mentions = draft.mentions();
        var criteria = mentions.criteria();
        return new ExecutionForm(
                mentions.startsOn(),
                mentions.endsOn(),
                Optional.ofNullable(mentions.complexity())
                        .or(criteria::proposal)
                        .orElse(null),
                mentions.complexityReasons(),
                criteria.stakeholders().level(),
                criteria.stakeholders().note(),
                criteria.product().level(),
                criteria.product().note(),
                criteria.service().level(),
                criteria.service().note(),
                criteria.impacts().level(),
                criteria.impacts().note(),
                mentions.placeOfWork(),
                mentions.beneficiary(),
                mentions.beneficiaryAddress(),
                mentions.billingSiret(),
                mentions.billingService(),
                mentions.billingCommitment(),
                draft.revision());
    }

    /** What was typed, as far as it can be so; all that cannot is said at its field, beside what could not be read. */
    Optional<Mentions> read(BindingResult errors) {
        boolean reversed = startsOn != null && endsOn != null && endsOn.isBefore(startsOn);
        if (reversed) {
            FormRefusals.say(Refusal.of("period.reversed"), errors);
        }
        var mentions = reversed ? mentions(null, null) : mentions(startsOn, endsOn);
        FormRefusals.say(MentionRules.malformed(mentions), errors);
        return errors.hasErrors() ? Optional.empty() : Optional.of(mentions);
    }

    /** Where what is stored now is not what was typed. */
    List<StaleStep.Difference> differencesFrom(ExecutionForm stored, AssistantPage page) {
        List<StaleStep.@Nullable Difference> all = new ArrayList<>();
        all.add(dates("Début", stored.startsOn, startsOn));
        all.add(dates("Fin (incluse)", stored.endsOn, endsOn));
        all.add(texts("Lieu d’exécution", stored.placeOfWork, placeOfWork));
        for (var criterion : ComplexityCriterion.values()) {
            var was = stored.criteria().of(criterion);
            var is = criteria().of(criterion);
            all.add(levels(page.label(criterion), was.level(), is.level(), page));
            all.add(texts("En quelques mots – " + page.label(criterion), was.note(), is.note()));
        }
        all.add(levels("Niveau de complexité", stored.complexity, complexity, page));
        all.add(texts("Ce qui le justifie", stored.complexityReasons, complexityReasons));
        all.add(texts("Administration bénéficiaire", stored.beneficiary, beneficiary));
        all.add(texts("Adresse", stored.beneficiaryAddress, beneficiaryAddress));
        all.add(texts("SIRET", stored.billingSiret, billingSiret));
        all.add(texts("Code service", stored.billingService, billingService));
        all.add(texts("Numéro d’engagement juridique", stored.billingCommitment, billingCommitment));
        return all.stream().filter(Objects::nonNull).toList();
    }

    private static StaleStep.@Nullable Difference texts(String field, @Nullable String stored, @Nullable String typed) {
        return StaleStep.Difference.between(field, text(stored), text(typed));
    }

    private static StaleStep.@Nullable Difference dates(
            String field, @Nullable LocalDate stored, @Nullable LocalDate typed) {
        return StaleStep.Difference.between(
                field, stored == null ? "" : French.longDate(stored), typed == null ? "" : French.longDate(typed));
    }

    private static StaleStep.@Nullable Difference levels(
            String field, @Nullable Complexity stored, @Nullable Complexity typed, AssistantPage page) {
        return StaleStep.Difference.between(
                field, stored == null ? "" : page.label(stored), typed == null ? "" : page.label(typed));
    }

    private Mentions mentions(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Mentions(
                complexity,
                text(complexityReasons),
                criteria(),
                from,
                to,
                text(beneficiary),
                text(beneficiaryAddress),
                text(placeOfWork),
                text(billingSiret).replaceAll("[ .]", ""),
                text(billingService),
                text(billingCommitment));
    }

    private ComplexityCriteria criteria() {
        return new ComplexityCriteria(
                new Assessment(stakeholdersLevel, text(stakeholdersNote)),
                new Assessment(productLevel, text(productNote)),
                new Assessment(serviceLevel, text(serviceNote)),
                new Assessment(impactsLevel, text(impactsNote)));
    }

    private static String text(@Nullable String typed) {
        return FrenchInput.words(typed);
    }
}
