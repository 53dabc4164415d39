package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardReach;
import fr.carnet.agreements.web.awards.AwardSheet.Commitment;
import fr.carnet.agreements.web.awards.AwardSheet.Contact;
import fr.carnet.agreements.web.awards.AwardSheet.Meeting;
import fr.carnet.agreements.web.awards.AwardSheet.Slides;
import fr.carnet.agreements.web.awards.AwardSheet.Suspension;
import fr.carnet.people.Viewer;
import fr.carnet.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the page of an award shows, each part in one statement. The caller has found the award by {@link #sheet} first.
 */
@Component
class AwardQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    AwardQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An award of that agreement within reach. */
    Optional<AwardSheet> sheet(UUID agreement, UUID award, Viewer viewer) {
        return jdbc.sql("""
                select w.id, l.agreement_id as agreement, a.reference, l.number as lot, l.title as lot_title,
                    l.allocation_rule as rule, c.id as contractor_id, c.name as contractor, c.siret, c.address, c.fictitious,
                    w.rank, not exists (select 1 from award o where o.lot_id = l.id and o.rank < w.rank) as first,
                    not exists (select 1 from award o where o.lot_id = l.id and o.rank > w.rank) as last,
                    w.suspended_until, w.version, cast(:today as date) as today
                from award w join lot l on l.id = w.lot_id join framework_agreement a on a.id = l.agreement_id
                join contractor c on c.id = w.contractor_id
                where w.id = :award and a.id = :agreement and %s""".formatted(AwardReach.AWARD_SQL))
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .param("award", award)
                .param("today", LocalDate.now(clock))
                .query(AwardSheet.class)
                .optional();
    }

    List<Contact> contacts(UUID award) {
        return jdbc.sql("""
                select k.id, k.name, k.email, k.phone, a.username as account
                from correspondent k left join account a on a.id = k.account_id
                where k.award_id = ? order by k.name collate "fr-x-icu", k.id""").param(award).query(Contact.class).list();
    }

    Optional<CorrespondentForm> contact(UUID award, UUID contact) {
        return jdbc.sql(
                        "select name, email, phone, account_id as account, version as seen from correspondent where award_id = ? and id = ?")
                .params(award, contact)
                .query(CorrespondentForm.class)
                .optional();
    }

    /** The accounts of a company, for a contact to be given one. */
    List<Choice> accounts(UUID company) {
        return jdbc.sql("""
                select id, display_name || ' (' || username || ')' as label from account
                where contractor_id = ? and enabled order by display_name collate "fr-x-icu", id""")
                .param(company)
                .query((row, index) -> new Choice(row.getString("id"), row.getString("label")))
                .list();
    }

    List<Suspension> suspensions(UUID award) {
        return jdbc.sql("""
                select suspended_until as until, reason, actor, recorded_at as at
                from award_suspension where award_id = ? order by id desc""").param(award).query(Suspension.class).list();
    }

    List<Commitment> commitments(UUID award) {
        return jdbc.sql("""
                select id, title, measure from service_commitment
                where award_id = ? order by title collate "fr-x-icu", id""").param(award).query(Commitment.class).list();
    }

    Optional<CommitmentForm> commitment(UUID award, UUID commitment) {
        return jdbc.sql("select title, measure, version as seen from service_commitment where award_id = ? and id = ?")
                .params(award, commitment)
                .query(CommitmentForm.class)
                .optional();
    }

    @Nullable
    Meeting meeting(UUID award) {
        var slides = jdbc.sql("""
                select file_id as id, name, size, added_at as at from kick_off_slides
                where award_id = ? order by added_at desc, file_id""").param(award).query(Slides.class).list();
        return jdbc.sql("select * from kick_off_meeting where award_id = ?")
                .param(award)
                .query((row, index) -> new Meeting(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("objectives"),
                        row.getString("teams"),
                        row.getString("steering"),
                        row.getString("knowledge"),
                        row.getLong("version"),
                        slides))
                .optional()
                .orElse(null);
    }

    /** The rank after the last of a lot. */
    int nextRank(UUID lot) {
        return jdbc.sql("select coalesce(max(rank), 0) + 1 from award where lot_id = ?")
                .param(lot)
                .query(Integer.class)
                .single();
    }
}
