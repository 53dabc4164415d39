package fr.carnet.orders.web.assistant;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.journal.JournalEntry;
import fr.carnet.orders.awardee.Designation.Proposal;
import fr.carnet.orders.awardee.Ground;
import fr.carnet.orders.awardee.GroundOption;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.shared.French;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Shows step 3 of the assistant: each awardee with where it stands, and on which grounds the one that the rule designates may
 * be passed over.
 *
 * @param grounds every ground against the designated one; those that are not offered say why. Empty where the rule is no
 *     cascade, or where no one follows
 * @param offered is any of them?
 */
record ContractorStep(List<Row> rows, List<Choice> grounds, boolean offered, List<JournalEntry> journal) {

    /** @param ground the ground on which it is passed over, if it is */
    record Row(
            AwardTerms award,
            String word,
            String badge,
            @Nullable Ground ground) {}

    static ContractorStep of(OrderCheck check, List<JournalEntry> journal, MessageSource messages) {
        var options = options(check);
        return new ContractorStep(
                check.lot().awards().stream().map(award -> row(check, award)).toList(),
                options.stream().map(option -> choice(option, messages)).toList(),
                options.stream().anyMatch(GroundOption::isOffered),
                journal);
    }

    private static List<GroundOption> options(OrderCheck check) {
        boolean cascade = check.lot().rule() == AllocationRule.CASCADE;
        int last =
                check.lot().awards().stream().mapToInt(AwardTerms::rank).max().orElse(0);
        return check.proposal()
                .map(Proposal::award)
                .filter(award -> cascade && award.rank() < last)
                .flatMap(award -> check.designation().record(award))
                .map(record -> record.options())
                .orElse(List.of());
    }

    private static Row row(OrderCheck check, AwardTerms award) {
        var ground = check.designation().ground(award).orElse(null);
        if (award.isSuspended(check.on())) {
            return new Row(award, "Suspendu", "warning", ground);
        }
        boolean due = check.proposal()
                .filter(proposal -> proposal.award().id().equals(award.id()))
                .isPresent();
        if (due) {
            return new Row(award, "Désigné", "success", ground);
        }
        return ground == null
                ? new Row(award, "Disponible", "neutral", null)
                : new Row(award, "Écarté", "info", ground);
    }

    private static Choice choice(GroundOption option, MessageSource messages) {
        var entry = option.entry();
        String kind = messages.getMessage("GroundKind." + option.kind(), null, Locale.FRENCH);
        String label = entry == null
                ? kind
                : "%s du %s%s"
                        .formatted(
                                kind,
                                French.longDate(entry.happenedOn()),
                                entry.orderNumber() == null ? "" : " (" + entry.orderNumber() + ")");
        var choice = new Choice(GroundForm.value(option), label);
        return option.refusal()
                .map(why -> choice.hint(
                                messages.getMessage(why.code(), why.args().toArray(), Locale.FRENCH))
                        .notNow())
                .orElseGet(() -> choice.hint(
                        entry == null
                                ? French.plural(option.poorExecutions(), "mauvaise exécution", "mauvaises exécutions")
                                : entry.reason()));
    }
}
