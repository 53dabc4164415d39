package fr.carnet.orders;

import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static java.util.stream.Collectors.toMap;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.journal.JournalEntry;
import fr.carnet.agreements.journal.JournalEntryId;
import fr.carnet.agreements.journal.JournalKind;
import fr.carnet.orders.awardee.AwardRecord;
import fr.carnet.orders.awardee.Ground;
import fr.carnet.orders.awardee.GroundKind;
import fr.carnet.orders.quality.PoorExecution;
import fr.carnet.orders.quality.PoorExecutionId;
import fr.carnet.orders.quality.PoorExecutionKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is recorded against awards, for tests: {@code new HeldAgainst().refusal(rank1).poorExecutions(rank2, 2)}. */
public final class HeldAgainst {

    public static final LocalDate SINCE = LocalDate.of(2026, 2, 1);

    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<JournalEntryId, String> used = new HashMap<>();
    private final Map<AwardId, List<PoorExecution>> poor = new HashMap<>();

    public HeldAgainst refusal(AwardTerms award) {
        return entry(award, JournalKind.REFUSAL, TODAY);
    }

    /** A refusal that another order rests on already. */
    public HeldAgainst usedRefusal(AwardTerms award, String order) {
        refusal(award);
        used.put(entries.get(entries.size() - 1).id(), order);
        return this;
    }

    public HeldAgainst incapacity(AwardTerms award, LocalDate on) {
        return entry(award, JournalKind.INCAPACITY, on);
    }

    public HeldAgainst poorExecutions(AwardTerms award, int count) {
        for (int i = 0; i < count; i++) {
            poor.computeIfAbsent(award.id(), id -> new ArrayList<>())
                    .add(new PoorExecution(
                            PoorExecutionId.random(),
                            OrderId.random(),
                            "BC-1",
                            PoorExecutionKind.HALF_DONE,
                            TODAY,
                            "La moitié seulement",
                            "Alix Acheteuse",
                            OffsetDateTime.parse("2026-03-02T10:00:00+01:00"),
                            null,
                            null,
                            null));
        }
        return this;
    }

    private HeldAgainst entry(AwardTerms award, JournalKind kind, LocalDate on) {
        entries.add(new JournalEntry(
                JournalEntryId.random(),
                award.id(),
                award.rank(),
                award.contractorName(),
                kind,
                false,
                null,
                null,
                on,
                "Plus d’équipe",
                null,
                "Alix Acheteuse",
                OffsetDateTime.parse("2026-03-02T10:00:00+01:00")));
        return this;
    }

    public AwardRecord record(LotTerms lot, AwardTerms award) {
        return new AwardRecord(
                lot,
                award,
                entries.stream()
                        .filter(entry -> entry.award().equals(award.id()))
                        .toList(),
                used,
                poor.getOrDefault(award.id(), List.of()),
                SINCE);
    }

    public Map<AwardId, AwardRecord> records(LotTerms lot) {
        return lot.awards().stream().collect(toMap(AwardTerms::id, award -> record(lot, award)));
    }

    /** Resting on the award's last entry of that kind, or on one that is nowhere. */
    public Ground ground(AwardTerms award, GroundKind kind) {
        var entry = entries.stream()
                .filter(held -> held.award().equals(award.id()))
                .filter(held -> held.kind().name().equals(kind.name()))
                .reduce((one, other) -> other)
                .map(JournalEntry::id)
                .orElseGet(JournalEntryId::random);
        return new Ground(
                award.id(),
                award.rank(),
                award.contractorName(),
                kind,
                kind == GroundKind.POOR_EXECUTIONS ? null : entry,
                "Les faits",
                "§ 4.2",
                "Alix Acheteuse",
                OffsetDateTime.parse("2026-03-02T10:00:00+01:00"));
    }
}
