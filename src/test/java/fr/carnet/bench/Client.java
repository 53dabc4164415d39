package fr.carnet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A browser without script, quick enough to be many: it asks for compressed pages and does not open them. */
final class Client {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private String token = "";

    Client(String base) {
        this.base = base;
    }

    static Client signedIn(String base, String account) {
        var client = new Client(base);
        client.token = client.token("/connexion");
        var answer = client.post("/connexion", "identifiant", account, "motDePasse", "carnet-demo");
        if (answer.headers().firstValue("Location").orElse("").contains("connexion")) {
            throw new IllegalStateException(account + " could not sign in at " + base);
        }
        client.token = client.token("/accessibilite");
        return client;
    }

    private String token(String page) {
        var found = TOKEN.matcher(
                new String(send(HttpRequest.newBuilder(URI.create(base + page))).body(), StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        return found.group(1);
    }

    HttpResponse<byte[]> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(base + address)).header("Accept-Encoding", "gzip"));
    }

    /** @param fields names and values in turn */
    HttpResponse<byte[]> post(String address, String... fields) {
        var body = new StringBuilder("_csrf=").append(encoded(token));
        for (int at = 0; at < fields.length; at += 2) {
            body.append('&').append(fields[at]).append('=').append(encoded(fields[at + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
