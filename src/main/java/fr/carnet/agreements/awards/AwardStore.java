package fr.carnet.agreements.awards;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.LotId;
import fr.carnet.shared.Actor;
import fr.carnet.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads the awards, one row each, and the history of their suspensions. */
@Repository
public class AwardStore {

    private final JdbcClient jdbc;

    AwardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an act needs to know of an award.
     *
     * @param label what the trail calls it: the company, the agreement and the lot
     */
    public record Facts(
            AwardId id,
            LotId lot,
            UUID agreement,
            UUID contractor,
            String label,
            int rank,
            @Nullable LocalDate suspendedUntil,
            LocalDate notifiedOn,
            long version) {

        /**
         * @throws OptimisticLockingFailureException where someone else changed it since
         */
        void mustBeAt(long seen) {
            if (version != seen) {
                throw new OptimisticLockingFailureException(label + " changed since revision " + seen);
            }
        }
    }

    /** What adding an award needs to know of its lot. */
    record LotFacts(String label, AllocationRule rule) {}

    /** The award of this id. */
    public Optional<Facts> find(AwardId id) {
        return jdbc.sql("""
                select w.lot_id, l.agreement_id, w.contractor_id, c.name, a.reference, l.number,
                    w.rank, w.suspended_until, a.notified_on, w.version
                from award w join lot l on l.id = w.lot_id join framework_agreement a on a.id = l.agreement_id
                join contractor c on c.id = w.contractor_id where w.id = ?""")
                .param(id.value())
                .query((row, index) -> new Facts(
                        id,
                        new LotId(row.getObject("lot_id", UUID.class)),
                        row.getObject("agreement_id", UUID.class),
                        row.getObject("contractor_id", UUID.class),
                        row.getString("name") + " · " + lotLabel(row),
                        row.getInt("rank"),
                        row.getObject("suspended_until", LocalDate.class),
                        row.getObject("notified_on", LocalDate.class),
                        row.getLong("version")))
                .optional();
    }

    /** The award, with its lot locked until the transaction ends, so that two changes of ranks follow one another. */
    Facts locked(AwardId id) {
        var lot = jdbc.sql("select id from lot where id = (select lot_id from award where id = ?) for no key update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return lot.flatMap(found -> find(id)).orElseThrow(NotFound::new);
    }

    Optional<LotFacts> lockedLot(LotId lot) {
        return jdbc.sql("""
                select a.reference, l.number, l.allocation_rule
                from lot l join framework_agreement a on a.id = l.agreement_id where l.id = ? for no key update of l""")
                .param(lot.value())
                .query((row, index) ->
                        new LotFacts(lotLabel(row), AllocationRule.valueOf(row.getString("allocation_rule"))))
                .optional();
    }

    /** The awards of an agreement that fictitious companies hold, with the companies' names, by lot and rank. */
    Map<AwardId, String> fictitious(AgreementId agreement) {
        Map<AwardId, String> found = new LinkedHashMap<>();
        jdbc.sql("""
                select w.id, c.name from award w join lot l on l.id = w.lot_id join contractor c on c.id = w.contractor_id
                where l.agreement_id = ? and c.fictitious order by l.number, w.rank""").param(agreement.value()).query(row -> {
            found.put(new AwardId(row.getObject("id", UUID.class)), row.getString("name"));
        });
        return found;
    }

    boolean hasAward(LotId lot) {
        return exists("select exists (select 1 from award where lot_id = ?)", lot.value());
    }

    boolean holds(LotId lot, ContractorId company) {
        return exists(
                "select exists (select 1 from award where lot_id = ? and contractor_id = ?)",
                lot.value(),
                company.value());
    }

    boolean isTaken(LotId lot, int rank) {
        return exists("select exists (select 1 from award where lot_id = ? and rank = ?)", lot.value(), rank);
    }

    void add(AwardId id, LotId lot, ContractorId company, int rank) {
        jdbc.sql("insert into award (id, lot_id, contractor_id, rank) values (?, ?, ?, ?)")
                .params(id.value(), lot.value(), company.value(), rank)
                .update();
    }

    /** The award next to this one, before or after it in rank. */
    Optional<AwardId> neighbour(Facts award, boolean before) {
        return jdbc.sql("select id from award where lot_id = ? and rank " + (before ? "< ?" : "> ?") + " order by rank "
                        + (before ? "desc" : "asc") + " limit 1")
                .params(award.lot().value(), award.rank())
                .query((row, index) -> new AwardId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Swaps the ranks of two awards in one statement: the constraint is checked when the statement ends. */
    void swap(AwardId one, AwardId other) {
        jdbc.sql("""
                update award w set rank = o.rank, version = w.version + 1 from award o
                where (w.id = :one and o.id = :other) or (w.id = :other and o.id = :one)""").param("one", one.value()).param("other", other.value()).update();
    }

    /**
     * Writes a suspension and its reason.
     *
     * @param until its last day; null lifts the suspension that runs
     */
    void suspend(AwardId id, @Nullable LocalDate until, String reason, Actor by, OffsetDateTime at) {
        jdbc.sql("update award set suspended_until = :until, version = version + 1 where id = :id")
                .param("until", until)
                .param("id", id.value())
                .update();
        jdbc.sql("""
                insert into award_suspension (award_id, suspended_until, reason, account_id, actor, recorded_at)
                values (:award, :until, :reason, :account, :actor, :at)""")
                .param("award", id.value())
                .param("until", until)
                .param("reason", reason)
                .param("account", by.accountId())
                .param("actor", by.name())
                .param("at", at)
                .update();
    }

    /**
     * Deletes an award with its prices and correspondents; the database refuses it where orders, a meeting or a journal refer
     * to it.
     */
    void remove(AwardId id) {
        for (var delete : new String[] {
            "delete from price where award_id = ?",
            "delete from correspondent where award_id = ?",
            "delete from award where id = ?"
        }) {
            jdbc.sql(delete).param(id.value()).update();
        }
    }

    private static String lotLabel(ResultSet row) throws SQLException {
        return row.getString("reference") + ", lot " + row.getInt("number");
    }

    private boolean exists(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Boolean.class).single();
    }
}
