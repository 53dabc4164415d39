package fr.carnet.agreements.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a contractor commits itself to for the whole agreement, and how it is measured (A-2016 § 4.1.3). */
@Service
@Transactional
public class ServiceCommitments {

    private final AwardStore awards;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;

    ServiceCommitments(AwardStore awards, JdbcClient jdbc, AuditTrail auditTrail) {
        this.awards = awards;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
    }

    /**
     * Adds a commitment to an award.
     *
     * @throws RuleViolation {@code commitment.twice} where the award has one of that title
     */
    public CommitmentId add(AwardId awardId, String title, String measure, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        var id = CommitmentId.random();
        try {
            jdbc.sql("insert into service_commitment (id, version, award_id, title, measure) values (?, 0, ?, ?, ?)")
                    .params(id.value(), awardId.value(), title, measure)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new RuleViolation("commitment.twice", title);
        }
        record(viewer, "commitment.added", award, Map.of("title", title, "measure", measure));
        return id;
    }

    /**
     * Changes a commitment; refuses as {@link #add} does.
     *
     *
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(AwardId awardId, CommitmentId id, long seen, String title, String measure, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        titleOf(awardId, id);
        try {
            int changed = jdbc.sql("""
                    update service_commitment set title = ?, measure = ?, version = version + 1
                    where id = ? and version = ?""").params(title, measure, id.value(), seen).update();
            if (changed == 0) {
                throw new OptimisticLockingFailureException("commitment changed since revision " + seen);
            }
        } catch (DuplicateKeyException twice) {
            throw new RuleViolation("commitment.twice", title);
        }
        record(viewer, "commitment.changed", award, Map.of("title", title, "measure", measure));
    }

    /** Removes a commitment from an award. */
    public void remove(AwardId awardId, CommitmentId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        var title = titleOf(awardId, id);
        jdbc.sql("delete from service_commitment where id = ?")
                .param(id.value())
                .update();
        record(viewer, "commitment.removed", award, Map.of("title", title));
    }

    private String titleOf(AwardId award, CommitmentId id) {
        return jdbc.sql("select title from service_commitment where id = ? and award_id = ?")
                .params(id.value(), award.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void record(Viewer viewer, String action, AwardStore.Facts award, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "award", award.id().value(), award.label(), what);
    }
}
