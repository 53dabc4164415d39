package fr.carnet.agreements.prices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads uploaded schedules between their preview and their confirmation, and what their rows are judged against. */
@Repository
class PriceImportStore {

    private static final TypeReference<List<PriceLine>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PriceImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An upload that waits for its confirmation. */
    record Waiting(String fileName, List<PriceLine> lines) {}

    void add(UUID id, UUID agreement, UUID account, String fileName, List<PriceLine> lines, OffsetDateTime at) {
        jdbc.sql("""
                insert into price_import (id, agreement_id, account_id, file_name, uploaded_at, rows)
                values (?, ?, ?, ?, ?, cast(? as jsonb))""")
                .params(id, agreement, account, fileName, at, json.writeValueAsString(lines))
                .update();
    }

    /** The upload of this id, if this account made it. */
    Optional<Waiting> find(UUID id, UUID agreement, UUID account) {
        return jdbc.sql("""
                select file_name, cast(rows as text) as rows from price_import
                where id = ? and agreement_id = ? and account_id = ?""")
                .params(id, agreement, account)
                .query((row, index) ->
                        new Waiting(row.getString("file_name"), json.readValue(row.getString("rows"), LINES)))
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from price_import where id = ?").param(id).update();
    }

    /** Deletes what has waited since before that moment, and the earlier uploads of the same account. */
    void forget(UUID agreement, UUID account, OffsetDateTime before) {
        jdbc.sql("delete from price_import where uploaded_at < ? or (agreement_id = ? and account_id = ?)")
                .params(before, agreement, account)
                .update();
    }

    List<PriceJudge.Held> awards(UUID agreement) {
        return jdbc.sql("""
                select w.id as award, l.number as lot, c.name as contractor
                from award w join lot l on l.id = w.lot_id join contractor c on c.id = w.contractor_id
                where l.agreement_id = ? order by l.number, w.rank""").param(agreement).query(PriceJudge.Held.class).list();
    }

    List<PriceJudge.Listed> units(UUID agreement) {
        return jdbc.sql("""
                select u.id as unit, l.number as lot, u.code from work_unit u join lot l on l.id = u.lot_id
                where l.agreement_id = ? order by l.number, u.position""").param(agreement).query(PriceJudge.Listed.class).list();
    }

    Optional<String> reference(UUID agreement) {
        return jdbc.sql("select reference from framework_agreement where id = ?")
                .param(agreement)
                .query(String.class)
                .optional();
    }
}
