package fr.carnet.agreements.journal;

import fr.carnet.agreements.AgreementOrders;
import fr.carnet.agreements.AgreementOrdersSql;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.LotId;
import fr.carnet.documents.FileId;
import fr.carnet.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the awards' journal: written once, read by lot. */
@Component
class JournalRows {

    private final JdbcClient jdbc;
    private final AgreementOrders orders;
    private final AgreementOrdersSql ordersSql;

    JournalRows(JdbcClient jdbc, AgreementOrders orders, AgreementOrdersSql ordersSql) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.ordersSql = ordersSql;
    }

    /** An award as a journal names it. */
    record Held(String label, LocalDate notifiedOn) {}

    Optional<Held> award(LotId lot, AwardId award) {
        return jdbc.sql("""
                select c.name || ' · ' || a.reference || ', lot ' || l.number as label, a.notified_on
                from award w join lot l on l.id = w.lot_id join framework_agreement a on a.id = l.agreement_id
                join contractor c on c.id = w.contractor_id
                where w.id = :award and l.id = :lot""")
                .param("award", award.value())
                .param("lot", lot.value())
                .query(Held.class)
                .optional();
    }

    LocalDate notifiedOn(AwardId award) {
        return jdbc.sql("""
                select a.notified_on from award w join lot l on l.id = w.lot_id
                join framework_agreement a on a.id = l.agreement_id where w.id = :award""")
                .param("award", award.value())
                .query(LocalDate.class)
                .single();
    }

    /** An award's order by its number. */
    Optional<AgreementOrders.Named> order(AwardId award, String number) {
        return orders.named(award, number);
    }

    /** @param contractor whose entries, or null for everyone's */
    List<JournalEntry> ofLot(LotId lot, @Nullable UUID contractor) {
        return jdbc.sql("""
                select j.id, j.award_id, w.rank, c.name, j.kind, j.by_contractor, j.order_id, %s as number, j.happened_on,
                    j.reason, j.file_id, j.actor, j.recorded_at
                from award_journal j join award w on w.id = j.award_id join contractor c on c.id = w.contractor_id
                where w.lot_id = :lot and (cast(:contractor as uuid) is null or w.contractor_id = cast(:contractor as uuid))
                order by j.happened_on desc, j.recorded_at desc, j.id""".formatted(ordersSql.numberInJournal()))
                .param("lot", lot.value())
                .param("contractor", contractor)
                .query(JournalRows::entry)
                .list();
    }

    JournalEntryId insert(
            AwardId award,
            JournalKind kind,
            boolean byContractor,
            @Nullable UUID order,
            JournalStatement statement,
            @Nullable FileId file,
            Actor by,
            Instant at) {
        var id = JournalEntryId.random();
        jdbc.sql("""
                insert into award_journal (id, award_id, kind, by_contractor, order_id, happened_on, reason, file_id,
                    account_id, actor, recorded_at)
                values (:id, :award, :kind, :byContractor, :order, :happenedOn, :reason, :file, :account, :actor, :at)""")
                .param("id", id.value())
                .param("award", award.value())
                .param("kind", kind.name())
                .param("byContractor", byContractor)
                .param("order", order)
                .param("happenedOn", statement.happenedOn())
                .param("reason", statement.reason())
                .param("file", file == null ? null : file.value())
                .param("account", by.accountId())
                .param("actor", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static JournalEntry entry(ResultSet row, int index) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        return new JournalEntry(
                new JournalEntryId(row.getObject("id", UUID.class)),
                new AwardId(row.getObject("award_id", UUID.class)),
                row.getInt("rank"),
                row.getString("name"),
                JournalKind.valueOf(row.getString("kind")),
                row.getBoolean("by_contractor"),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("reason"),
                file == null ? null : new FileId(file),
                row.getString("actor"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }
}
