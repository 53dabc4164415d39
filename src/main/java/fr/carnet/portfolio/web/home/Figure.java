package fr.carnet.portfolio.web.home;

import java.math.BigDecimal;

/** A figure of the home page with the address of the list that it counts; {@code portfolio.properties} has its words. */
record Figure(Kind kind, BigDecimal value) {

    /** What a figure counts, the address of its list, and its SQL. */
    enum Kind {
        ORDERS_IN_PROGRESS("/bons-de-commande?etat=IN_PROGRESS", FigureSql.orders("IN_PROGRESS")),
        ORDERS_DRAFTED("/bons-de-commande/brouillons?qui=tous", FigureSql.orders("DRAFT")),
        ORDERS_ISSUED("/bons-de-commande?etat=ISSUED", FigureSql.orders("ISSUED")),
        DAYS_LEFT("/suivi/bons-de-commande?etat=IN_PROGRESS", FigureSql.DAYS_LEFT),
        DELIVERABLES_TO_REVIEW("/livrables?etat=DEPOSITED", FigureSql.DELIVERABLES_TO_REVIEW),
        DELIVERABLES_OWED("/livrables?etat=EXPECTED", FigureSql.DELIVERABLES_EXPECTED),
        STARTUPS("/startups?etat=en-cours", FigureSql.STARTUPS),
        STARTUPS_LATE("/portefeuille?alerte=depassement", FigureSql.STARTUPS_LATE),
        ACCOUNTS(
                "/administration/utilisateurs?etat=ACTIVE",
                FigureSql.accounts("enabled and password_hash is not null")),
        ACCOUNTS_WAITING(
                "/administration/utilisateurs?etat=INVITED", FigureSql.accounts("enabled and password_hash is null")),
        ACCOUNTS_DISABLED("/administration/utilisateurs?etat=DISABLED", FigureSql.accounts("not enabled"));

        private final String href;
        private final String sql;

        Kind(String href, String sql) {
            this.href = href;
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public String href() {
        return kind.href;
    }
}
