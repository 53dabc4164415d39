package fr.carnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageTests {

    private static final Sorts SORTS = Sorts.by("numero", "o.year", "o.number")
            .and("jours", "o.days")
            .initially("-numero")
            .then("o.id");

    @Test
    void sortsOnlyByWhatIsListed() {
        assertThat(list("").orderBy(SORTS))
                .isEqualTo(" order by o.year desc nulls last, o.number desc nulls last, o.id");
        assertThat(list("tri=jours").orderBy(SORTS)).isEqualTo(" order by o.days asc nulls last, o.id");
        assertThat(list("tri=o.id;drop table x").orderBy(SORTS)).isEqualTo(list("").orderBy(SORTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=abc", "page=99999999999", "page=", "page=1.5"})
    void takesNonsenseForTheFirstPage(String query) {
        assertThat(list(query).page()).isEqualTo(1);
    }

    @Test
    void stopsAtTheLastPageThereIs() {
        assertThat(list("page=7").window(51)).isEqualTo(" limit 25 offset 50");
        assertThat(list("page=7").window(50)).isEqualTo(" limit 25 offset 25");
        assertThat(list("page=7").window(0)).isEqualTo(" limit 25 offset 0");
        assertThat(page("page=7", 51).number()).isEqualTo(3);
    }

    @Test
    void keepsTheFiltersInEachLink() {
        var page = page("q=carte+%26+plan&etat=ISSUED&etat=DRAFT&lot=&page=2&tri=jours&_csrf=x", 120);

        assertThat(page.href(3))
                .isEqualTo("/bons-de-commande?q=carte%20%26%20plan&etat=ISSUED&etat=DRAFT&tri=jours&page=3");
        assertThat(page.href(1)).isEqualTo("/bons-de-commande?q=carte%20%26%20plan&etat=ISSUED&etat=DRAFT&tri=jours");
        assertThat(page.exportHref("csv"))
                .isEqualTo("/bons-de-commande/export.csv?q=carte%20%26%20plan&etat=ISSUED&etat=DRAFT&tri=jours");
    }

    @Test
    void turnsTheSortRoundWhenAskedAgain() {
        assertThat(page("", 1).ariaSort("numero")).isEqualTo("descending");
        assertThat(page("", 1).sortHref("numero")).isEqualTo("/bons-de-commande?tri=numero");
        assertThat(page("tri=numero", 1).sortHref("numero")).isEqualTo("/bons-de-commande");
        assertThat(page("tri=jours", 1).ariaSort("jours")).isEqualTo("ascending");
        assertThat(page("tri=jours", 1).sortHref("jours")).isEqualTo("/bons-de-commande?tri=-jours");
        assertThat(page("", 1).ariaSort("jours")).isEqualTo("none");
    }

    @Test
    void leavesOutTheMiddleOfManyPages() {
        assertThat(page("page=5", 250).numbers()).containsExactly(1, Page.GAP, 4, 5, 6, Page.GAP, 10);
        assertThat(page("", 250).numbers()).containsExactly(1, 2, Page.GAP, 10);
        assertThat(page("", 0).numbers()).containsExactly(1);
    }

    private static Page<String> page(String query, long total) {
        return list(query).page(SORTS, List.of(), total);
    }

    private static ListRequest list(String query) {
        var request = new MockHttpServletRequest("GET", "/bons-de-commande");
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                request.addParameter(
                        parts[0], java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return ListRequest.from(request);
    }
}
