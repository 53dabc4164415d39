package fr.carnet.portfolio.web.board;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which startups entered or left the portfolio in the calendar year: the word in its address, and the condition. */
enum PortfolioMove {
    ENTERED("entrees", "(not p.stopped and " + thisYear("g.entered") + ")"),
    HANDED_OVER("passations", "(p.phase = 'PASSATION' and " + thisYear("p.since") + ")"),
    STOPPED("arrets", "(p.stopped and " + thisYear("p.since") + ")");

    static final Map<String, String> SQL = Arrays.stream(values())
            .collect(
                    Collectors.toMap(PortfolioMove::word, PortfolioMove::sql, (one, other) -> one, LinkedHashMap::new));

    private final String word;
    private final String condition;

    PortfolioMove(String word, String condition) {
        this.word = word;
        this.condition = condition;
    }

    /** The value of {@code annee} in the address. */
    public String word() {
        return word;
    }

    String sql() {
        return condition;
    }

    private static String thisYear(String day) {
        return "coalesce(extract(year from " + day + ") = extract(year from cast(:on as date)), false)";
    }
}
