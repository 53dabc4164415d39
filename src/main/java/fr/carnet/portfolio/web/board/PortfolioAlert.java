package fr.carnet.portfolio.web.board;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.portfolio.PortfolioSql;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the portfolio may be narrowed to because it asks for attention: the word in its address, and the condition. */
enum PortfolioAlert {
    LATE("depassement", PortfolioSql.LATE),
    SIX_MONTHS("six-mois", PortfolioSql.ASKS_FOR_DECISION),
    UNDECIDED("sans-decision", PortfolioSql.UNDECIDED),
    COMMITTEE_DUE("comite-a-tenir", PortfolioSql.COMMITTEE_DUE),
    COMMITTEE_OVERDUE("comite-en-retard", PortfolioSql.COMMITTEE_OVERDUE),
    /** An order ends soon: no alert of the startup itself, so not among {@link #ANY_SQL}. */
    ENDING("bons-a-echeance", "coalesce(d.ending, 0) > 0"),
    DRIFT("derive", "coalesce(" + DayFiguresSql.driftOf("d.") + " > 0, false)");

    /** Any alert of a startup itself. */
    static final String ANY_SQL =
            "(" + PortfolioSql.LATE + " or " + PortfolioSql.ASKS_FOR_DECISION + " or " + PortfolioSql.UNDECIDED + ")";

    static final Map<String, String> SQL = Arrays.stream(values())
            .collect(Collectors.toMap(
                    PortfolioAlert::word, alert -> alert.condition, (one, other) -> one, LinkedHashMap::new));

    private final String word;
    private final String condition;

    PortfolioAlert(String word, String condition) {
        this.word = word;
        this.condition = condition;
    }

    /** The value of {@code alerte} in the address. */
    public String word() {
        return word;
    }
}
