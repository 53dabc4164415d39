package fr.carnet;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Someone with a browser's cookies and no script, for tests of the running application ({@link ApplicationTest}). */
public final class HttpVisitor {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<String> headers = new ArrayList<>(List.of("Accept", "text/html"));
    private final String base;

    public HttpVisitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Sent with each request from now on. */
    public void header(String name, String value) {
        headers.add(name);
        headers.add(value);
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(URI.create(base + address)).GET());
    }

    /** Signs in by the page's own form. */
    public Answer signIn(String username, String password) {
        return post("/connexion", "identifiant", username, "motDePasse", password);
    }

    /** Posts a form, names and values in turn, with the token of the sign-in page (or of whatever page it leads to). */
    public Answer post(String address, String... fields) {
        var body = new StringBuilder("_csrf=" + encoded(token()));
        for (var i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private String token() {
        var page = get("/connexion");
        return (page.redirect() == null ? page : get("/accessibilite"))
                .html()
                .select("input[name=_csrf]")
                .val();
    }

    private Answer send(HttpRequest.Builder request) {
        for (var i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()), base);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response, String base) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Document html() {
            return Jsoup.parse(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** Where it redirects to, as a path; null if it does not. */
        public String redirect() {
            var location = header("Location");
            return location == null ? null : location.replaceFirst("^https?://[^/]+", "");
        }

        /** The whole Set-Cookie of this name, or null. */
        public String cookie(String name) {
            return response.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst()
                    .orElse(null);
        }
    }
}
