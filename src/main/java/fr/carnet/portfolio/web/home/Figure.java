package fr.carnet.portfolio.web.home;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the home page with the address of the list that it counts; {@code portfolio.properties} has its words.
 *
 * @param change by how much it changed in the last thirty days; of the days left, what was consumed of them; null where that is
 *     not known
 */
record Figure(Kind kind, BigDecimal value, @Nullable BigDecimal change) {

    Figure(Kind kind, BigDecimal value) {
        this(kind, value, null);
    }

    /** What a figure counts, the address of its list, its SQL and that of its change. */
    enum Kind {
        ORDERS_IN_PROGRESS(
                "/bons-de-commande?etat=IN_PROGRESS",
                FigureSql.orders("IN_PROGRESS"),
                FigureSql.ordersSince("IN_PROGRESS")),
        ORDERS_ISSUED("/bons-de-commande?etat=ISSUED", FigureSql.orders("ISSUED"), FigureSql.ordersSince("ISSUED")),
        DAYS_LEFT("/suivi/bons-de-commande?etat=IN_PROGRESS", FigureSql.DAYS_LEFT, FigureSql.DAYS_CONSUMED),
        DELIVERABLES_TO_REVIEW("/livrables?etat=DEPOSITED", FigureSql.DELIVERABLES_TO_REVIEW, FigureSql.REVIEWS_SINCE),
        DELIVERABLES_OWED("/livrables?etat=EXPECTED", FigureSql.DELIVERABLES_EXPECTED, FigureSql.EXPECTED_SINCE),
        STARTUPS("/startups?etat=en-cours", FigureSql.STARTUPS, FigureSql.since(FigureSql.STARTUPS)),
        STARTUPS_LATE(
                "/portefeuille?alerte=depassement", FigureSql.STARTUPS_LATE, FigureSql.since(FigureSql.STARTUPS_LATE)),
        ACCOUNTS(
                "/administration/utilisateurs?etat=ACTIVE",
                FigureSql.accounts("enabled and password_hash is not null"),
                FigureSql.accountsSince(
                        "a.enabled and a.password_hash is not null", "formerly.active and not formerly.disabled")),
        ACCOUNTS_WAITING(
                "/administration/utilisateurs?etat=INVITED",
                FigureSql.accounts("enabled and password_hash is null"),
                FigureSql.accountsSince(
                        "a.enabled and a.password_hash is null", "not formerly.active and not formerly.disabled")),
        ACCOUNTS_DISABLED(
                "/administration/utilisateurs?etat=DISABLED",
                FigureSql.accounts("not enabled"),
                FigureSql.accountsSince("not a.enabled", "formerly.disabled"));

        private final String href;
        private final String sql;
        private final String changeSql;

        Kind(String href, String sql, String changeSql) {
            this.href = href;
            this.sql = sql;
            this.changeSql = changeSql;
        }

        String sql() {
            return sql;
        }

        String changeSql() {
            return changeSql;
        }
    }

    public String href() {
        return kind.href;
    }

    /** The message that tells the change. */
    public String trend() {
        if (change == null) {
            return "";
        }
        if (change.signum() == 0) {
            return "Figure.trend.none";
        }
        return kind == Kind.DAYS_LEFT
                ? "Figure.trend.consumed"
                : change.signum() > 0 ? "Figure.trend.more" : "Figure.trend.fewer";
    }

    /** How much it changed, without its sign. */
    public BigDecimal size() {
        return change == null ? BigDecimal.ZERO : change.abs();
    }
}
