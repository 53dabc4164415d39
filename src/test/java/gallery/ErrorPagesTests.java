package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees when something goes wrong, through the real container. */
@SpringBootTest(
        classes = GalleryApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.servlet.multipart.max-file-size=1MB")
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/galerie/erreurs/absent, 404, Page introuvable",
        "/nulle-part, 404, Page introuvable",
        "/galerie/objets/pas-un-identifiant, 404, Page introuvable",
        "/galerie/liste/export.pdf, 404, Page introuvable",
        "/galerie/erreurs/conflict, 409, Quelqu’un d’autre vient de modifier cet élément",
        "/galerie/erreurs/refused, 422, Ce n’est pas possible",
        "/galerie/erreurs/bug, 500, Erreur inattendue",
        "/galerie/depot, 405, Cette adresse ne répond pas à cette demande",
        "/filtre, 500, Erreur inattendue"
    })
    void saysInFrenchWhatHappened(String address, int status, String heading) throws Exception {
        var answer = get(address);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.select("main").text()).contains("Erreur " + status);
        assertThat(page.select(".carnet-who").text()).contains("Alice Acheteuse");
        assertThat(page.select(".fr-nav__link")).hasSize(3);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "at fr.carnet", "org.spring");
    }

    @Test
    void givesABugAReferenceThatTheLogKnows(CapturedOutput log) throws Exception {
        for (var address : new String[] {"/galerie/erreurs/bug", "/filtre"}) {
            var reference =
                    Jsoup.parse(get(address).body()).select("main strong").text();
            assertThat(reference).matches("[A-Z2-9]{8}");
            assertThat(log).contains("Reference " + reference).contains("IllegalStateException: secret");
        }
    }

    @Test
    void saysTheRuleThatRefuses() throws Exception {
        assertThat(Jsoup.parse(get("/galerie/erreurs/refused").body())
                        .select("main")
                        .text())
                .contains("La date de fin doit suivre la date de début");
    }

    @ParameterizedTest
    @ValueSource(strings = {"level=NONSENSE", "level=NONSENSE&page=3"})
    void leavesOutAFilterThatIsNone(String nonsense) throws Exception {
        var answer = get("/galerie/liste?q=BC%202018&" + nonsense);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/galerie/liste?q=BC%202018")
                .doesNotContain("NONSENSE");
    }

    @Test
    void leavesOutAMistypedParameter() throws Exception {
        var answer = get("/galerie/objets/6f7f8a1e-6f0f-4f0e-9f6e-000000000001?n=abc");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/galerie/objets/6f7f8a1e-6f0f-4f0e-9f6e-000000000001");
    }

    @Test
    void saysHowLargeAFileMayBe() throws Exception {
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        var body = part + "a".repeat(2_000_000) + "\r\n--x--\r\n";
        var answer = client.send(
                HttpRequest.newBuilder(uri("/galerie/depot"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Fichier trop volumineux");
    }

    @Test
    void answersHeadAsGet() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(uri("/galerie/erreurs/absent"))
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void breaksOffAnExportThatFailsHalfWay() {
        assertThat(failing(() -> get("/galerie/casse/export.csv"))).isInstanceOf(IOException.class);
    }

    @Test
    void showsAPageWhereAnExportFailsAtOnce() throws Exception {
        var answer = get("/galerie/casse/export.csv?n=0");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .doesNotContain("attachment");
        assertThat(answer.body()).contains("Erreur inattendue");
    }

    private static Exception failing(java.util.concurrent.Callable<?> act) {
        try {
            act.call();
        } catch (Exception failure) {
            return failure;
        }
        throw new AssertionError("nothing failed");
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(address)).build(), BodyHandlers.ofString());
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }
}
