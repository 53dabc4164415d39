package fr.carnet.tracking.web.imports;

import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a file of days and why some are refused. */
@Component
@Transactional(readOnly = true)
class DayImportQueries {

    static final Sorts SORTS = Sorts.by("ligne", "r.line").initially("ligne");

    /** What is asked of one's own company only: {@code DayImports.find} says whether one may look. */
    private static final String ROWS = """
            select r.line, r.day_text as day, r.person, r.order_text as number, r.unit, r.activity, r.days_text as days, r.training, r.training_text as formation,
                   r.outcome, r.reason, r.before
            from day_import_row r join day_import i on i.id = r.import_id
            where i.id = :id and i.contractor_id = :company and (not :refused or r.outcome = 'REFUSED')""";

    /** Those refused for the same reason as one line. */
    private static final String SAME_REASON =
            " and r.alike = (select s.alike from day_import_row s where s.import_id = i.id and s.line = :like)";

    private static final int MOST_REASONS = 20;

    private final JdbcClient jdbc;

    DayImportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as the file has it, with its verdict. */
    record Row(
            int line,
            String day,
            String person,
            String number,
            String unit,
            String activity,
            String days,
            boolean training,
            String formation,
            @Nullable String outcome,
            String reason,
            @Nullable BigDecimal before) {}

    /**
     * A reason for which rows are refused.
     *
     * @param first the first of its lines
     * @param reasons how many there are in all
     */
    record Reason(String reason, int rows, int first, int reasons) {}

    /**
     * Rows of an import, those refused only or all of them.
     *
     * @param like a line whose reason they share, or null
     */
    public Page<Row> page(UUID id, @Nullable UUID company, boolean refused, @Nullable Integer like, ListRequest list) {
        String found = ROWS + (like == null ? "" : SAME_REASON);
        long total = jdbc.sql("select count(*) from (" + found + ") r")
                .param("id", id)
                .param("company", company)
                .param("refused", refused)
                .param("like", like)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(found + list.orderBy(SORTS) + list.window(total))
                .param("id", id)
                .param("company", company)
                .param("refused", refused)
                .param("like", like)
                .query(Row.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    /** Why rows are refused, the most frequent reason first. */
    List<Reason> reasons(UUID id, @Nullable UUID company) {
        return jdbc.sql("""
                select r.alike as reason, count(*) as rows, min(r.line) as first, count(*) over () as reasons
                from day_import_row r join day_import i on i.id = r.import_id
                where i.id = :id and i.contractor_id = :company and r.outcome = 'REFUSED'
                group by r.alike order by count(*) desc, min(r.line) limit :most""")
                .param("id", id)
                .param("company", company)
                .param("most", MOST_REASONS)
                .query(Reason.class)
                .list();
    }

    public void each(UUID id, @Nullable UUID company, boolean refused, Consumer<Row> each) {
        try (var rows = jdbc
                .sql(ROWS + " order by r.line")
                .param("id", id)
                .param("company", company)
                .param("refused", refused)
                .withFetchSize(500)
                .query(Row.class)
                .stream()) {
            rows.forEach(each);
        }
    }
}
