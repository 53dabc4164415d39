package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.AgreementOrdersSql;
import fr.carnet.agreements.AwardReach;
import fr.carnet.agreements.ValidityColumns;
import fr.carnet.people.Viewer;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of agreements within a viewer's reach. */
@Component
class AgreementListQueries {

    static final Sorts SORTS = Sorts.by("reference", "a.reference")
            .and("intitule", "a.title")
            .and("notification", "a.notified_on")
            .and("bons", "orders")
            .initially("-notification")
            .then("a.id");

    private static final String FROM = " from framework_agreement a where " + AwardReach.AGREEMENT_SQL + " and "
            + SearchWords.sql("a.reference || ' ' || a.title || ' ' || a.contracting_authority", "q") + " ";

    private final JdbcClient jdbc;
    private final AgreementOrdersSql orders;
    private final Clock clock;

    AgreementListQueries(JdbcClient jdbc, AgreementOrdersSql orders, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<AgreementRow> page(AgreementFilter filter, ListRequest list, Viewer viewer) {
        long total =
                bind("select count(*)" + FROM, filter, viewer).query(Long.class).single();
        var today = LocalDate.now(clock);
        var rows = bind(select(viewer) + list.orderBy(SORTS) + list.window(total), filter, viewer)
                .query((row, index) -> row(row, today))
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true)
    public void each(AgreementFilter filter, ListRequest list, Viewer viewer, Consumer<AgreementRow> each) {
        var today = LocalDate.now(clock);
        bind(select(viewer) + list.orderBy(SORTS), filter, viewer)
                .query((row, index) -> row(row, today))
                .list()
                .forEach(each);
    }

    private String select(Viewer viewer) {
        var committed = AwardReach.of(viewer).amounts() ? orders.committed() : "cast(null as numeric)";
        return "select a.id, a.reference, a.title, a.contracting_authority, " + ValidityColumns.ALERT_SQL
                + ", " + ValidityColumns.SQL
                + ", (select count(*) from lot l where l.agreement_id = a.id and " + AwardReach.LOT_SQL + ") as lots"
                + ", " + orders.count() + " as orders, " + committed + " as committed" + FROM;
    }

    private JdbcClient.StatementSpec bind(String sql, AgreementFilter filter, Viewer viewer) {
        return jdbc.sql(sql)
                .params(AwardReach.of(viewer).params())
                .params(viewer.reach().params())
                .param("q", SearchWords.of(filter.q()).patterns());
    }

    private static AgreementRow row(ResultSet row, LocalDate today) throws SQLException {
        return new AgreementRow(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("contracting_authority"),
                ValidityColumns.read(row),
                ValidityColumns.alertDays(row),
                row.getLong("lots"),
                row.getLong("orders"),
                row.getBigDecimal("committed"),
                today);
    }
}
