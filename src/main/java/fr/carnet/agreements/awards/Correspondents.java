package fr.carnet.agreements.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the contacts whom the companies named for each award (A-2016 § 7.1, A-2018 § 4.1): the orders' e-mails go to them. */
@Service
@Transactional
public class Correspondents {

    private final AwardStore awards;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;

    Correspondents(AwardStore awards, JdbcClient jdbc, AuditTrail auditTrail) {
        this.awards = awards;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
    }

    /**
     * Adds a contact to an award.
     *
     * @throws RuleViolation {@code correspondent.email-taken}, or {@code correspondent.account} where the account is of another
     *     company
     */
    public CorrespondentId add(AwardId awardId, CorrespondentDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        mustBeOf(award.contractor(), details);
        var id = CorrespondentId.random();
        try {
            bind("""
                    insert into correspondent (id, award_id, name, email, phone, account_id)
                    values (:id, :award, :name, :email, :phone, :account)""", id, details).param("award", awardId.value()).update();
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("correspondent.email-taken", details.email());
        }
        record(viewer, "correspondent.added", award, details);
        return id;
    }

    /**
     * Changes a contact; refuses as {@link #add} does.
     *
     *
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(AwardId awardId, CorrespondentId id, long seen, CorrespondentDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        nameOf(awardId, id);
        mustBeOf(award.contractor(), details);
        try {
            int changed = bind("""
                    update correspondent set name = :name, email = :email, phone = :phone, account_id = :account,
                        version = version + 1
                    where id = :id and version = :seen""", id, details).param("seen", seen).update();
            if (changed == 0) {
                throw new OptimisticLockingFailureException("correspondent changed since revision " + seen);
            }
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("correspondent.email-taken", details.email());
        }
        record(viewer, "correspondent.changed", award, details);
    }

    /** Removes a contact, who gets no more e-mails; the contact's account, if there is one, is left as it is. */
    public void remove(AwardId awardId, CorrespondentId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        var name = nameOf(awardId, id);
        jdbc.sql("delete from correspondent where id = ?").param(id.value()).update();
        auditTrail.record(
                viewer.actor(), "correspondent.removed", "award", awardId.value(), award.label(), Map.of("name", name));
    }

    private JdbcClient.StatementSpec bind(String sql, CorrespondentId id, CorrespondentDetails details) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("name", details.name())
                .param("email", details.email())
                .param("phone", details.phone())
                .param("account", details.account());
    }

    private String nameOf(AwardId award, CorrespondentId id) {
        return jdbc.sql("select name from correspondent where id = ? and award_id = ?")
                .params(id.value(), award.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void mustBeOf(UUID company, CorrespondentDetails details) {
        if (details.account() != null
                && !jdbc.sql("select exists (select 1 from account where id = ? and contractor_id = ?)")
                        .params(details.account(), company)
                        .query(Boolean.class)
                        .single()) {
            throw new RuleViolation("correspondent.account");
        }
    }

    private void record(Viewer viewer, String action, AwardStore.Facts award, CorrespondentDetails details) {
        auditTrail.record(
                viewer.actor(),
                action,
                "award",
                award.id().value(),
                award.label(),
                Map.of("name", details.name(), "email", details.email()));
    }
}
