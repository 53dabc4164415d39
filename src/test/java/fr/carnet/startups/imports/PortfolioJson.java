package fr.carnet.startups.imports;

import fr.carnet.documents.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file in the form of the public portfolio, of our own making. */
public final class PortfolioJson {

    private final List<String> data = new ArrayList<>();
    private final List<String> included = new ArrayList<>();

    /** An incubator with its owner. */
    public PortfolioJson incubator(String id, String title, String owner) {
        included.add("""
                {"id":"%s","type":"incubator","attributes":{"title":"%s","owner":"%s","hidden":false}}""".formatted(id, title, owner));
        return this;
    }

    /**
     * A startup of an incubator.
     *
     * @param attributes what stands between the braces of its attributes
     */
    public PortfolioJson startup(String id, String incubator, String attributes) {
        return row("""
                {"id":"%s","type":"startup","attributes":{%s},"relationships":{"incubator":{"data":{"type":"incubator","id":"%s"}}}}""".formatted(id, attributes, incubator));
    }

    /** A startup as it stands. */
    public PortfolioJson row(String json) {
        data.add(json);
        return this;
    }

    /** {@code "phases":[…]}, from names and days in turn. */
    public static String phases(String... namesAndDays) {
        var phases = new ArrayList<String>();
        for (int at = 0; at < namesAndDays.length; at += 2) {
            phases.add("""
                    {"name":"%s","start":"%s","end":""}""".formatted(namesAndDays[at], namesAndDays[at + 1]));
        }
        return "\"phases\":[" + String.join(",", phases) + "]";
    }

    public String text() {
        return "{\"links\":{\"self\":\"https://exemple.fr\"},\"data\":[" + String.join(",\n", data) + "],\"included\":["
                + String.join(",\n", included) + "]}";
    }

    public Upload upload() {
        return upload(text());
    }

    public static Upload upload(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Upload upload(byte[] bytes) {
        return new Upload("startups.json", () -> new ByteArrayInputStream(bytes));
    }
}
