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

/** Writes the entries of the awards' journal, one row each and once, and reads them by lot. */
@Component
class JournalStore {

    private final JdbcClient jdbc;
    private final AgreementOrders orders;
    private final AgreementOrdersSql ordersSql;

    JournalStore(JdbcClient jdbc, AgreementOrders orders, AgreementOrdersSql ordersSql) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.ordersSql = ordersSql;
    }

    /** An award's order by its number. */
    Optional<AgreementOrders.Named> order(AwardId award, String number) {
        return orders.named(award, number);
    }

    /**
     * The entries of a lot's journal, the last first.
     *
     * @param contractor the company whose entries are read, or null for those of all
     */
    List<JournalEntry> ofLot(LotId lot, @Nullable UUID contractor) {
        return jdbc.sql("""
                select j.id, j.award_id, w.rank, c.name, j.kind, j.by_contractor, j.order_id, %s as number, j.happened_on,
                    j.reason, j.file_id, j.actor, j.recorded_at
                from award_journal j join award w on w.id = j.award_id join contractor c on c.id = w.contractor_id
                where w.lot_id = :lot and (cast(:contractor as uuid) is null or w.contractor_id = cast(:contractor as uuid))
                order by j.happened_on desc, j.recorded_at desc, j.id""".formatted(ordersSql.numberInJournal()))
                .param("lot", lot.value())
                .param("contractor", contractor)
                .query(JournalStore::entry)
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
