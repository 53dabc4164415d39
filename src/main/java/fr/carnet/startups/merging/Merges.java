package fr.carnet.startups.merging;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.MergeParticipant;
import fr.carnet.startups.MergeParticipant.Moved;
import fr.carnet.startups.merging.MergeView.Pair;
import fr.carnet.startups.merging.MergeView.Phases;
import fr.carnet.startups.merging.MergeView.Side;
import fr.carnet.startups.registry.FieldChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one of two records of the same startup, incubator or sponsor, for good (domain.md § 6): buyers only. */
@Service
@Transactional
public class Merges {

    private final MergeStore records;
    private final ObjectProvider<MergeParticipant> participants;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Merges(MergeStore records, ObjectProvider<MergeParticipant> participants, AuditTrail auditTrail, Clock clock) {
        this.records = records;
        this.participants = participants;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * The two records beside each other, and what would move.
     *
     * @throws NotFound where one of them is not there, or they are the same
     */
    @Transactional(readOnly = true)
    public MergeView compare(Merge merge, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return view(merge);
    }

    /**
     * Makes one of the two: all that named the one that goes names the one that stays, its address leads there, and it is deleted.
     *
     * @param taken the fields of which the one that stays has the value of the other from now on
     * @param keptSeen the revision that was read of the one that stays
     * @param goneSeen the revision that was read of the one that goes
     * @return the page of the one that stays
     * @throws NotFound where one of them is not there
     * @throws RuleViolation {@code merge.kept-archived}, or what a {@link MergeParticipant} refuses
     * @throws OptimisticLockingFailureException where someone else changed one of them since
     */
    public String merge(
            Merge merge, Set<MergeField> taken, long keptSeen, long goneSeen, String reason, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        records.lock(merge);
        MergeView view = view(merge);
        RuleViolation.refuse(view.obstacles());
        if (view.kept().version() != keptSeen || view.gone().version() != goneSeen) {
            throw new OptimisticLockingFailureException(
                    view.kept().name() + " or " + view.gone().name() + " changed since");
        }
        List<Pair> chosen = view.different().stream()
                .filter(pair -> taken.contains(pair.field()))
                .toList();
        records.letRecordsMove(true);
        participants.orderedStream().forEach(participant -> participant.move(merge));
        records.letRecordsMove(false);
        records.unite(merge, chosen.stream().map(Pair::field).toList());
        record(view, chosen, reason, viewer);
        return view.kept().address();
    }

    private MergeView view(Merge merge) {
        Map<UUID, MergeStore.Kept> found = records.find(merge);
        MergeStore.Kept kept = found.get(merge.kept());
        MergeStore.Kept gone = found.get(merge.gone());
        if (kept == null || gone == null || merge.kept().equals(merge.gone())) {
            throw new NotFound();
        }
        List<Pair> fields = MergeField.of(merge.kind()).stream()
                .map(field -> new Pair(
                        field,
                        kept.values().getOrDefault(field, ""),
                        gone.values().getOrDefault(field, "")))
                .toList();
        List<Moved> moved = participants
                .orderedStream()
                .flatMap(participant -> participant.moving(merge).stream())
                .filter(each -> each.count() > 0)
                .toList();
        return new MergeView(
                merge,
                kept.side(),
                gone.side(),
                fields,
                moved,
                obstacles(merge, kept.side(), gone.side()),
                phases(merge));
    }

    private List<Refusal> obstacles(Merge merge, Side kept, Side gone) {
        var obstacles = new ArrayList<Refusal>();
        if (kept.archived() && !gone.archived()) {
            obstacles.add(Refusal.of("merge.kept-archived", kept.name()));
        }
        participants
                .orderedStream()
                .forEach(participant -> participant.obstacle(merge).ifPresent(obstacles::add));
        return obstacles;
    }

    private @Nullable Phases phases(Merge merge) {
        if (!merge.of(MergeKind.STARTUP)) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        return new Phases(
                records.standing(List.of(merge.kept()), today),
                records.standing(List.of(merge.gone()), today),
                records.standing(List.of(merge.kept(), merge.gone()), today));
    }

    private void record(MergeView view, List<Pair> chosen, String reason, Viewer viewer) {
        Side kept = view.kept();
        Side gone = view.gone();
        FieldChanges changes = new FieldChanges().is("mergedFrom", named(gone)).is("reason", reason);
        chosen.forEach(pair -> changes.compare(pair.field().key(), pair.kept(), pair.gone()));
        view.moved().forEach(moved -> changes.is("moved-" + moved.what(), moved.count()));
        String type = view.merge().kind().name().toLowerCase(Locale.ROOT);
        auditTrail.record(viewer.actor(), type + ".merged", type, kept.id(), kept.name(), changes.all());
        FieldChanges left = new FieldChanges().is("mergedInto", named(kept)).is("reason", reason);
        view.different().forEach(pair -> left.is(pair.field().key(), pair.gone()));
        auditTrail.record(viewer.actor(), type + ".merged-away", type, gone.id(), gone.name(), left.all());
    }

    private static String named(Side side) {
        return side.slug().isEmpty() ? side.name() : side.name() + " (" + side.slug() + ")";
    }
}
