package fr.carnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What no template may hold, whoever writes it. */
class TemplateHabitsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void noConditionStandsBesideAReplacementThatIgnoresIt() throws IOException {
        assertThat(where(element -> (element.hasAttr("th:replace") || element.hasAttr("th:insert"))
                        && Stream.of("th:if", "th:unless", "th:each", "th:with").anyMatch(element::hasAttr)))
                .as("th:replace wins over th:if, th:unless, th:each and th:with: put these on a th:block around it")
                .isEmpty();
    }

    @Test
    void noPageNeedsMoreThanTheContentPolicyAllows() throws IOException {
        assertThat(where(element -> element.attributes().asList().stream()
                                .anyMatch(
                                        attribute -> attribute.getKey().matches("(th:)?(style|on(?!e$)[a-z]+)|hx-on.*"))
                        || element.tagName().equals("style")
                        || element.tagName().equals("script") && !element.hasAttr("src") && !element.hasAttr("th:src")))
                .as("inline style or script")
                .isEmpty();
    }

    @Test
    void noTextGoesUnescaped() throws IOException {
        assertThat(where(element ->
                        element.hasAttr("th:utext") || element.ownText().contains("[(")))
                .isEmpty();
    }

    @Test
    void noPageWritesItsFieldsByHand() throws IOException {
        assertThat(where(element -> element.hasClass("fr-input-group") || element.hasClass("fr-select-group")))
                .as("fields come from fragments/dsfr")
                .allMatch(place -> place.startsWith("fragments/"));
    }

    @Test
    void whereAnOrderStandsIsSaidByItsStandingWhichKnowsRefusals() throws IOException {
        assertThat(where(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getValue().contains("'OrderState.'"))))
                .as("OrderStanding.key(): an order that its contractor refused is more than cancelled")
                .allMatch(place -> place.matches("(tracking|coordination)/.*")); // these show no cancelled order
    }

    @Test
    void everyTemplateBeginsWithItsDoctype() throws IOException {
        for (var template : templates()) {
            assertThat(Files.readString(template)).as(template.toString()).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void everyStyleAndScriptIsAskedForByItsHashedName() throws IOException {
        assertThat(where(element -> Stream.of("href", "th:href", "src", "th:src")
                        .map(element::attr)
                        .anyMatch(address -> address.matches("[^#]*/(carnet|dsfr|webjars)/.*"))))
                .as("files are cached for good: without ${#fr.asset('…')} browsers would keep the old one")
                .isEmpty();
    }

    @Test
    @DisplayName("architecture.md: no page loads more than 150 kB of style and script")
    void pagesAreLight() throws IOException {
        var everywhere = assets(TEMPLATES.resolve("fragments/layout.html"));
        for (var template : templates()) {
            var loaded = new TreeSet<>(everywhere);
            loaded.addAll(assets(template));
            long sum = 0;
            for (var asset : loaded) {
                sum += compressed(asset);
            }
            assertThat(sum).as("bytes that %s loads: %s", template, loaded).isBetween(10_000L, 150_000L);
        }
    }

    private static Set<String> assets(Path template) throws IOException {
        return Pattern.compile("#fr[.]asset[(]'([^']+[.](?:css|js))'[)]")
                .matcher(Files.readString(template))
                .results()
                .map(asset -> asset.group(1))
                .collect(Collectors.toSet());
    }

    private static int compressed(String asset) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var place = asset.startsWith("/webjars/") ? "META-INF/resources" : "static";
        try (var in = new ClassPathResource(place + asset).getInputStream();
                var out = new GZIPOutputStream(bytes)) {
            in.transferTo(out);
        }
        return bytes.size();
    }

    private static List<String> where(Predicate<Element> forbidden) throws IOException {
        var places = new ArrayList<String>();
        for (var template : templates()) {
            for (var element : Jsoup.parse(Files.readString(template), "", Parser.xmlParser())
                    .getAllElements()) {
                if (forbidden.test(element)) {
                    places.add(TEMPLATES.relativize(template) + ": " + element.shallowClone());
                }
            }
        }
        return places;
    }

    /** The pages; PDFs have a style of their own. */
    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.toString().contains("pdf"))
                    .sorted()
                    .toList();
        }
    }
}
