package fr.carnet.tracking.web.imports;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.shared.DayFigures;
import fr.carnet.tracking.imports.DayImportState;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a company imported, with one's own files that wait; and what an import changes, by order and by person. */
@Component
@Transactional(readOnly = true)
class DayImportHistoryQueries {

    private static final Sorts SORTS = Sorts.by("date", "i.uploaded_at")
            .and("fichier", "lower(i.file_name)")
            .and("jours", "i.days")
            .initially("-date")
            .then("i.id");

    private static final String FROM = """
            from day_import i join account a on a.id = i.account_id
            where i.contractor_id = :company and (i.account_id = :account or i.saved_at is not null)""";

    private static final RowMapper<OnLine> ON_LINE = DayFiguresSql.rows(OnLine.class);

    private final JdbcClient jdbc;

    DayImportHistoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import of the list. */
    record Past(
            UUID id,
            String fileName,
            String by,
            OffsetDateTime uploadedAt,
            DayImportState state,
            int rows,
            int written,
            int refused,
            BigDecimal days) {}

    /**
     * What an import adds to a line of an order.
     *
     * @param days by now; null for a unit that takes no days
     * @param added days that consume, less those taken back
     * @param training days that consume nothing, less those taken back
     */
    record OnLine(
            UUID orderId,
            String number,
            String code,
            int rows,
            @Nullable DayFigures days,
            BigDecimal added,
            BigDecimal training) {

        /** What is left of the line once it is written. */
        public BigDecimal balanceAfter() {
            return (days == null ? DayFigures.NONE : days).balance().subtract(added);
        }
    }

    /** What an import adds to someone's days. */
    record OfPerson(String name, int rows, BigDecimal added, BigDecimal training) {}

    Page<Past> page(@Nullable UUID company, UUID account, ListRequest list) {
        long total = jdbc.sql("select count(*) " + FROM)
                .param("company", company)
                .param("account", account)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("""
                        select i.id, i.file_name, a.display_name as by, i.uploaded_at, i.state, i.rows_read as rows,
                            i.added + i.changed as written, i.refused, i.days\s""" + FROM + list.orderBy(SORTS) + list.window(total))
                .param("company", company)
                .param("account", account)
                .query(Past.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    List<OnLine> lines(UUID id, @Nullable UUID company) {
        return jdbc.sql("""
                select o.id as order_id, o.number, l.code, count(*) as rows, %s,
                    coalesce(sum(r.quantity - r.before) filter (where not r.training), 0) as added,
                    coalesce(sum(r.quantity - r.before) filter (where r.training), 0) as training
                from day_import i
                    join day_import_row r on r.import_id = i.id and r.outcome in ('ADDED', 'CHANGED')
                    join order_line l on l.id = r.order_line_id
                    join purchase_order o on o.id = l.order_id
                where i.id = :id and i.contractor_id = :company
                group by o.id, l.id order by o.number, l.position""".formatted(DayFiguresSql.LINE))
                .param("id", id)
                .param("company", company)
                .query(ON_LINE)
                .list();
    }

    List<OfPerson> people(UUID id, @Nullable UUID company) {
        return jdbc.sql("""
                select p.name, count(*) as rows,
                    coalesce(sum(r.quantity - r.before) filter (where not r.training), 0) as added,
                    coalesce(sum(r.quantity - r.before) filter (where r.training), 0) as training
                from day_import i
                    join day_import_row r on r.import_id = i.id and r.outcome in ('ADDED', 'CHANGED')
                    join team_person p on p.id = r.person_id
                where i.id = :id and i.contractor_id = :company
                group by p.id order by p.name collate "fr-x-icu", p.id""")
                .param("id", id)
                .param("company", company)
                .query(OfPerson.class)
                .list();
    }
}
