package fr.carnet.portfolio.web.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the portfolio is filtered by, as it stands in the address.
 *
 * @param phase a phase, {@code arretee} or {@code sans-decision}; nothing leaves out the stopped startups only
 * @param alerte {@code depassement}, {@code six-mois}, {@code sans-decision} or {@code toutes}
 * @param vue {@code tableau} or {@code cartes}
 */
record PortfolioFilter(
        @Nullable String q,
        @Nullable String incubateur,
        @Nullable String phase,
        @Nullable String alerte,
        @Nullable String vue) {

    static final String BOARD = "cartes";
    static final String STOPPED = "arretee";
    static final String UNDECIDED = "sans-decision";
    static final String LATE = "depassement";
    static final String SIX_MONTHS = "six-mois";
    static final String ANY = "toutes";

    public boolean board() {
        return BOARD.equals(vue);
    }

    /** The same perimeter, by phase. */
    public String ofPhase(String wanted) {
        return href(null, wanted, null, vue);
    }

    /** The same perimeter, by alert. */
    public String ofAlert(String wanted) {
        return href(null, null, wanted, vue);
    }

    /** The address of all startups of a column of the board. */
    public String ofPhaseAsTable(String wanted) {
        return href(q, wanted, alerte, null);
    }

    public String asTable() {
        return href(q, phase, alerte, null);
    }

    public String asBoard() {
        return href(q, phase, alerte, BOARD);
    }

    private String href(
            @Nullable String words, @Nullable String ofPhase, @Nullable String ofAlert, @Nullable String as) {
        return UriComponentsBuilder.fromPath("/portefeuille")
                .queryParamIfPresent("q", given(words))
                .queryParamIfPresent("incubateur", given(incubateur))
                .queryParamIfPresent("phase", given(ofPhase))
                .queryParamIfPresent("alerte", given(ofAlert))
                .queryParamIfPresent("vue", given(as))
                .encode()
                .toUriString();
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
