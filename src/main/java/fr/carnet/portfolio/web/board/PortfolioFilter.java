package fr.carnet.portfolio.web.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the portfolio is filtered by, as it stands in the address.
 *
 * @param phase a phase, {@code arretee} or {@code sans-decision}; nothing leaves out the stopped startups only
 * @param alerte the word of a {@link PortfolioAlert}, or {@code toutes} for any alert of a startup itself
 * @param administration the identifier of a sponsor
 * @param annee the word of a {@link PortfolioMove}: what entered or left this calendar year
 * @param vue {@code cartes}, {@code incubateurs}, or anything else for the table
 */
record PortfolioFilter(
        @Nullable String q,
        @Nullable String incubateur,
        @Nullable String phase,
        @Nullable String alerte,
        @Nullable String administration,
        @Nullable String annee,
        @Nullable String vue) {

    static final String BOARD = "cartes";
    static final String BY_INCUBATOR = "incubateurs";
    static final String STOPPED = "arretee";
    static final String UNDECIDED = "sans-decision";
    static final String ANY = "toutes";

    public boolean board() {
        return BOARD.equals(vue);
    }

    /** Is it shown by incubator, with subtotals? */
    public boolean byIncubator() {
        return BY_INCUBATOR.equals(vue);
    }

    /** The same perimeter, by phase. */
    public String ofPhase(String wanted) {
        return with(null, wanted, null, null, vue).href();
    }

    /** The same perimeter, by alert. */
    public String ofAlert(String wanted) {
        return with(null, null, wanted, null, vue).href();
    }

    /** The same perimeter, those that entered or left this year. */
    public String ofYear(String wanted) {
        boolean stopped = PortfolioMove.STOPPED.word().equals(wanted);
        return with(null, stopped ? STOPPED : null, null, wanted, vue).href();
    }

    /** The same filters, of one incubator, as a table. */
    public String ofIncubator(String slug) {
        return new PortfolioFilter(q, slug, phase, alerte, administration, annee, null).href();
    }

    /** The same filters, of one incubator and phase, as a table. */
    public String ofIncubator(String slug, String wanted) {
        return new PortfolioFilter(q, slug, wanted, alerte, administration, annee, null).href();
    }

    /** The address of all startups of a column of the board. */
    public String ofPhaseAsTable(String wanted) {
        return with(q, wanted, alerte, annee, null).href();
    }

    public String asTable() {
        return with(q, phase, alerte, annee, null).href();
    }

    public String asBoard() {
        return with(q, phase, alerte, annee, BOARD).href();
    }

    public String asIncubators() {
        return with(q, phase, alerte, annee, BY_INCUBATOR).href();
    }

    /** The address of the synthetic follow-up of the chosen incubator, or of all. */
    public String followUp() {
        return UriComponentsBuilder.fromPath("/portefeuille/suivi")
                .queryParamIfPresent("incubateur", given(incubateur))
                .encode()
                .toUriString();
    }

    private PortfolioFilter with(
            @Nullable String words,
            @Nullable String ofPhase,
            @Nullable String ofAlert,
            @Nullable String ofYear,
            @Nullable String as) {
        return new PortfolioFilter(words, incubateur, ofPhase, ofAlert, administration, ofYear, as);
    }

    private String href() {
        return UriComponentsBuilder.fromPath("/portefeuille")
                .queryParamIfPresent("q", given(q))
                .queryParamIfPresent("incubateur", given(incubateur))
                .queryParamIfPresent("phase", given(phase))
                .queryParamIfPresent("alerte", given(alerte))
                .queryParamIfPresent("administration", given(administration))
                .queryParamIfPresent("annee", given(annee))
                .queryParamIfPresent("vue", given(vue))
                .encode()
                .toUriString();
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
