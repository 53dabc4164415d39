package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The fragments of forms and lists, as a browser receives them. */
@SpringBootTest(classes = GalleryApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormFragmentsTests {

    private static final String RIGHT =
            "reason=Abandon&days=1+250,25&date=22/11/2026&level=SIMPLE&size=MEDIUM&criteria=SIMPLE&_confirmed=on";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void keepsWhatWasTypedRightOrWrong() throws Exception {
        var page = html(
                post("reason=&days=beaucoup&date=31/02/2026&level=COMPLEX&size=SIMPLE&criteria=SIMPLE&criteria=COMPLEX"
                        + "&confirmed=true&_confirmed=on&comment="
                        + URLEncoder.encode("<b>\nÀ suivre", StandardCharsets.UTF_8) + "&secret=abc"));

        assertThat(page.getElementById("days").val()).isEqualTo("beaucoup");
        assertThat(page.getElementById("date").val()).isEqualTo("31/02/2026");
        assertThat(page.select("#level option[selected]").eachAttr("value")).containsExactly("COMPLEX");
        assertThat(page.select("input[name=size][checked]").eachAttr("value")).containsExactly("SIMPLE");
        assertThat(page.select("input[name=criteria][checked]").eachAttr("value"))
                .containsExactly("SIMPLE", "COMPLEX");
        assertThat(page.select("#confirmed[checked]")).hasSize(1);
        assertThat(page.getElementById("comment").wholeText()).isEqualTo("<b>\nÀ suivre");
        assertThat(page.getElementById("secret").hasAttr("value")).isFalse();
    }

    @Test
    void tiesEachErrorToItsField() throws Exception {
        var page = html(post("reason=&days=beaucoup&date=31/02/2026&level=&size=&comment="));
        var summary = page.select("[data-carnet=erreurs]");

        assertThat(summary.select("li").get(0).text()).startsWith("La date de fin doit suivre");
        assertThat(summary.select("a").eachAttr("href"))
                .containsExactlyInAnyOrder("#reason", "#days", "#date", "#level", "#size", "#criteria");
        for (var link : summary.select("a")) {
            assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
        var days = page.getElementById("days");
        assertThat(days.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(days.attr("aria-describedby")).text())
                .isEqualTo("Saisissez un nombre, par exemple 12,25.");
        assertThat(page.getElementById("date-messages").text())
                .isEqualTo("Saisissez une date entre 2000 et 2099, par exemple 22/11/2026.");
        assertThat(page.getElementById("reason-messages").text()).isEqualTo("Renseignez le motif.");
        assertThat(page.select(".fr-input-group--error")).hasSize(3);
        assertThat(summary.select(".fr-alert__title").text()).isEqualTo("7 points à corriger");
    }

    @Test
    void readsFrenchFiguresAndDates() throws Exception {
        assertThat(post(RIGHT).statusCode()).isEqualTo(302);
        assertThat(post(RIGHT.replace("1+250,25", "%C2%BD").replace("22/11/2026", "2026-11-22"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void writesFiguresBackInFrench() throws Exception {
        var page = html(post(RIGHT.replace("Abandon", "").replace("1+250,25", "1250.50")));

        assertThat(page.getElementById("days").val()).isEqualTo("1250,5");
        assertThat(page.getElementById("date").val()).isEqualTo("2026-11-22");
    }

    @Test
    void givesOnlyTheResultsWhenHtmxAsks() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(uri("/galerie/liste"))
                        .header("HX-Request", "true")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body()).contains("id=\"resultats\"").doesNotContain("<html", "fr-header");
        assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("HX-Request");
    }

    @Test
    void keepsFiltersInPagesSortsAndExports() throws Exception {
        var page = html(get("/galerie/liste?q=-1&page=2&tri=jours"));

        assertThat(page.getElementById("q").val()).isEqualTo("-1");
        assertThat(page.select("form.carnet-filters input[name=tri]").val()).isEqualTo("jours");
        assertThat(page.select(".fr-pagination a[aria-current=page]").text()).isEqualTo("2");
        assertThat(page.select(".fr-pagination__link--next").attr("href"))
                .isEqualTo("/galerie/liste?q=-1&tri=jours&page=3");
        assertThat(page.select("th[aria-sort=ascending] a").attr("href")).isEqualTo("/galerie/liste?q=-1&tri=-jours");
        assertThat(page.select("a[download]").eachAttr("href"))
                .containsExactly(
                        "/galerie/liste/export.csv?q=-1&tri=jours", "/galerie/liste/export.xlsx?q=-1&tri=jours");
    }

    @Test
    void exportsAllThatIsFiltered() throws Exception {
        assertThat(get("/galerie/liste/export.csv?q=-000").body().lines()).hasSize(10);
        assertThat(get("/galerie/liste/export.csv").body().lines()).hasSize(1235);
    }

    @Test
    void saysWhatAnEmptyListIsFor() throws Exception {
        var page = html(get("/galerie/liste?q=rien"));

        assertThat(page.select(".carnet-empty").text()).contains("Aucun bon de commande");
        assertThat(page.select("table, .fr-pagination, a[download]")).isEmpty();
    }

    @Test
    void servesStyleAndScriptForGoodUnderTheirHash() throws Exception {
        var page = html(get("/galerie"));
        for (var address : page.select("link[rel=stylesheet], script[src]").stream()
                .map(each -> each.attr("href") + each.attr("src"))
                .toList()) {
            assertThat(address).matches(".*([0-9a-f]{32}|/[0-9a-f]{12}/).*");
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000", "public", "immutable");
        }
        assertThat(get("/favicon.ico").statusCode()).isEqualTo(200);
        assertThat(get("/dsfr/../application.yml").statusCode()).isIn(400, 404);
    }

    @Test
    void servesEveryFileThatTheStyleSheetNames() throws Exception {
        var sheet = html(get("/galerie")).select("link[rel=stylesheet]").attr("href");
        var files = java.util.regex.Pattern.compile("url\\(([a-z]+/[^)]+)\\)")
                .matcher(get(sheet).body());
        int found = 0;
        while (files.find()) {
            assertThat(get(sheet.replace("dsfr.css", files.group(1))).statusCode())
                    .as(files.group(1))
                    .isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void weighsLessThanAllowed() throws Exception {
        long bytes = 0;
        for (var address : html(get("/galerie")).select("link[rel=stylesheet], script[src]").stream()
                .map(each -> each.attr("href") + each.attr("src"))
                .toList()) {
            var answer = client.send(
                    HttpRequest.newBuilder(uri(address))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding").orElse("small"))
                    .isIn("gzip", "small");
            bytes += answer.body().length;
        }
        assertThat(bytes).isLessThan(120_000);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri("/galerie"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(address)).build(), BodyHandlers.ofString());
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    private static Document html(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
