package fr.carnet.portfolio.web.board;

import fr.carnet.shared.Phase;
import java.util.Arrays;
import java.util.List;

/** A phase's cards, those longest in it first, and how many startups there are in all. */
record BoardColumn(Phase phase, List<PortfolioRow> rows, long total) {

    /** Cards of a column; more are to be seen as a table. */
    static final int SIZE = 25;

    /** The four phases in order, from rows of any phase. */
    static List<BoardColumn> of(List<PortfolioRow> rows) {
        return Arrays.stream(Phase.values())
                .map(phase -> {
                    List<PortfolioRow> of =
                            rows.stream().filter(row -> row.phase() == phase).toList();
                    return new BoardColumn(phase, of.stream().limit(SIZE).toList(), of.size());
                })
                .toList();
    }

    /** All cards that columns show. */
    static List<PortfolioRow> shown(List<BoardColumn> columns) {
        return columns.stream().flatMap(column -> column.rows.stream()).toList();
    }
}
