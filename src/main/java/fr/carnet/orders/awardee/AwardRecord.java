package fr.carnet.orders.awardee;

import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.journal.JournalEntry;
import fr.carnet.agreements.journal.JournalEntryId;
import fr.carnet.agreements.journal.JournalKind;
import fr.carnet.orders.order.Clauses;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.orders.quality.PoorExecution;
import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record is what is recorded against an award, and so says on which grounds it may be passed over (domain.md § 3; A-2018 §
 * 4.2): a refusal that no other order rests on; in the agreement's current period, as many poor executions as its limit says,
 * or an incapacity.
 *
 * @param entries of its journal
 * @param used the entries that another order rests on, with its number
 * @param since the first day of the agreement's current period
 */
public record AwardRecord(
        LotTerms lot,
        AwardTerms award,
        List<JournalEntry> entries,
        Map<JournalEntryId, String> used,
        List<PoorExecution> poorExecutions,
        LocalDate since) {

    /** Nothing is recorded. */
    static AwardRecord clean(LotTerms lot, AwardTerms award, LocalDate since) {
        return new AwardRecord(lot, award, List.of(), Map.of(), List.of(), since);
    }

    /** Every ground, those that are not offered with the reason. */
    public List<GroundOption> options() {
        var options = new ArrayList<GroundOption>();
        options.addAll(options(GroundKind.REFUSAL, refusals().toList()));
        options.add(new GroundOption(
                GroundKind.POOR_EXECUTIONS, null, poorExecutions.size(), refusal(GroundKind.POOR_EXECUTIONS, null)));
        options.addAll(options(GroundKind.INCAPACITY, incapacities().toList()));
        return options;
    }

    private List<GroundOption> options(GroundKind kind, List<JournalEntry> entries) {
        return entries.isEmpty()
                ? List.of(new GroundOption(kind, null, 0, refusal(kind, null)))
                : entries.stream()
                        .map(entry -> new GroundOption(kind, entry, 0, refusal(kind, entry.id())))
                        .toList();
    }

    /** Why the record does not support this ground, or nothing. */
    Optional<Refusal> refusal(GroundKind kind, @Nullable JournalEntryId entry) {
        return switch (kind) {
            case REFUSAL -> ofRefusal(entry);
            case POOR_EXECUTIONS -> ofPoorExecutions();
            case INCAPACITY ->
                incapacities().anyMatch(held -> held.id().equals(entry))
                        ? Optional.empty()
                        : Optional.of(against("order.ground-no-incapacity", since, clause(kind)));
        };
    }

    private Optional<Refusal> ofRefusal(@Nullable JournalEntryId entry) {
        var refusal = refusals().filter(held -> held.id().equals(entry)).findFirst();
        if (refusal.isEmpty()) {
            return Optional.of(against("order.ground-no-refusal", clause(GroundKind.REFUSAL)));
        }
        return Optional.ofNullable(used.get(entry))
                .map(order ->
                        against("order.ground-used", refusal.get().happenedOn(), order, clause(GroundKind.REFUSAL)));
    }

    private Optional<Refusal> ofPoorExecutions() {
        int limit = lot.agreement().poorExecutionLimit();
        return poorExecutions.size() >= limit
                ? Optional.empty()
                : Optional.of(against(
                        "order.ground-few-poor-executions",
                        poorExecutions.size(),
                        since,
                        limit,
                        clause(GroundKind.POOR_EXECUTIONS)));
    }

    /** Where the agreement allows it. */
    public String clause(GroundKind kind) {
        return Clauses.of(lot, kind == GroundKind.POOR_EXECUTIONS ? "poor_execution" : "allocation");
    }

    private Stream<JournalEntry> refusals() {
        return entries.stream().filter(entry -> entry.kind() == JournalKind.REFUSAL);
    }

    private Stream<JournalEntry> incapacities() {
        return entries.stream()
                .filter(entry -> entry.kind() == JournalKind.INCAPACITY)
                .filter(entry -> !entry.happenedOn().isBefore(since));
    }

    /** The first argument is always the company. */
    private Refusal against(String code, Object... args) {
        var all = new ArrayList<Object>();
        all.add(award.contractorName());
        all.addAll(List.of(args));
        return DraftStep.CONTRACTOR.refusal(code, all.toArray());
    }
}
