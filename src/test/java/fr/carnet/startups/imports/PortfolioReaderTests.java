package fr.carnet.startups.imports;

import static fr.carnet.startups.imports.PortfolioJson.phases;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.documents.Upload;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.imports.PortfolioFile.FilePhase;
import fr.carnet.startups.imports.PortfolioFile.FileStartup;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What files of the public portfolio are like, and what is no such file (domain.md § 6). */
class PortfolioReaderTests {

    private static final DataSize MAXIMUM = DataSize.ofMegabytes(60);

    @Test
    void readsAStartupWithItsIncubator() {
        var file = read(new PortfolioJson()
                .incubator("FabNum-MI", "La Fabrique ", "/organisations/interieur")
                .startup("mon.service", "FabNum-MI", """
                        "name":" Mon service","pitch":"Aider","link":"https://mon.service.fr","repository":"https://git.fr/a/b",
                        "stats_url":"","usertypes":["lycéens","collégiens "],"fast":{"montant":120000},"technos":["ruby"],
                        "phases":[{"name":"acceleration","start":"2025-01-20","end":""},{"name":"transfere","start":"2025-09-19"}]"""));
        assertThat(file.incubators()).singleElement().satisfies(incubator -> {
            assertThat(incubator.name()).isEqualTo("La Fabrique");
            assertThat(incubator.owner()).isEqualTo("/organisations/interieur");
        });
        assertThat(file.startups())
                .containsExactly(new FileStartup(
                        1,
                        "mon.service",
                        "Mon service",
                        "Aider",
                        "lycéens, collégiens",
                        "https://mon.service.fr",
                        "https://git.fr/a/b",
                        "",
                        "FabNum-MI",
                        "",
                        List.of(
                                new FilePhase(PublicPhase.ACCELERATION, LocalDate.of(2025, 1, 20)),
                                new FilePhase(PublicPhase.TRANSFERE, LocalDate.of(2025, 9, 19))),
                        List.of(),
                        null));
    }

    @Test
    void takesTheFirstOfSeveralIncubatorsWhereItNamesNoneAlone() {
        var json = """
                {"id":"a","type":"startup","attributes":{"name":"A"},"relationships":{"incubator":{"data":null},
                "incubators":{"data":[{"type":"incubator","id":"un"},{"type":"incubator","id":"deux"}]}}}""";
        assertThat(startup(new PortfolioJson().row(json)).incubator()).isEqualTo("un");
    }

    @Test
    void takesWhatHasAnotherTypeAsNothing() {
        var startup = startup(new PortfolioJson().startup("a", "i", """
                "name":"A","pitch":["x"],"link":{"a":1},"phases":"aucune","usertypes":{"a":[1,2]},"stats_url":null"""));
        assertThat(startup.refusal()).isNull();
        assertThat(startup.mission()).isEmpty();
        assertThat(startup.phases()).isEmpty();
    }

    @Test
    void keepsPhasesInTheOrderOfTheFileAndRemarksOnOddOnes() {
        var startup = startup(new PortfolioJson()
                .startup(
                        "a",
                        "i",
                        "\"name\":\"A\","
                                + phases(
                                        "construction",
                                        "2018-01-01",
                                        "investigation",
                                        "2018-01-01",
                                        "abandon",
                                        "2017-12-31")));
        assertThat(startup.phases())
                .extracting(FilePhase::phase)
                .containsExactly(PublicPhase.CONSTRUCTION, PublicPhase.INVESTIGATION, PublicPhase.ABANDON);
        assertThat(startup.remarks())
                .extracting(Refusal::code)
                .containsExactly("startups.import.remark.tie", "startups.import.remark.order");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"a\",\"type\":\"startup\",\"attributes\":{}}|no-name",
                "{\"id\":\"a\",\"type\":\"startup\",\"attributes\":{\"name\":\"<b></b>\"}}|no-name",
                "{\"id\":\"a\",\"type\":\"member\",\"attributes\":{\"name\":\"A\"}}|type",
                "{\"type\":\"startup\",\"attributes\":{\"name\":\"A\"}}|no-identifier",
                "{\"id\":\"../a\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\"}}|identifier",
                "{\"id\":\"été\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\"}}|identifier",
                "{\"id\":\"import\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\"}}|reserved",
                "{\"id\":\"export.json\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\"}}|reserved",
                "{\"id\":\"a\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\",\"phases\":[{\"name\":\"alumni\",\"start\":\"2020-01-01\"}]}}|unknown-phase",
                "{\"id\":\"a\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\",\"phases\":[{\"name\":\"opere\",\"start\":\"\"}]}}|phase-date",
                "{\"id\":\"a\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\",\"phases\":[{\"name\":\"opere\",\"start\":\"2020-02-30\"}]}}|phase-date",
                "{\"id\":\"a\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\",\"phases\":[{\"name\":\"opere\",\"start\":\"0001-01-01\"}]}}|phase-date",
                "{\"id\":\"a\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\",\"phases\":[null]}}|unknown-phase",
                "42|no-object",
                "[[1],{\"a\":[2]}]|no-object",
            })
    void refusesAStartupByName(String row, String code) {
        var file = read(new PortfolioJson().row(row).startup("b", "i", "\"name\":\"B\""));
        assertThat(file.startups()).hasSize(2);
        assertThat(file.startups().get(0).refusal())
                .isNotNull()
                .extracting(Refusal::code)
                .isEqualTo("startups.import.row." + code);
        assertThat(file.startups().get(1).refusal()).isNull();
    }

    @Test
    void refusesATextThatIsTooLongAndTooManyPhases() {
        var phases = new String[202];
        for (int at = 0; at < phases.length; at += 2) {
            phases[at] = "opere";
            phases[at + 1] = "2020-01-01";
        }
        var file = read(new PortfolioJson()
                .startup("a", "i", "\"name\":\"" + "a".repeat(301) + "\"")
                .startup("b", "i", "\"name\":\"B\",\"pitch\":\"" + "a".repeat(5001) + "\"")
                .startup("c", "i", "\"name\":\"C\"," + phases(phases)));
        assertThat(file.startups())
                .extracting(startup ->
                        startup.refusal() == null ? "" : startup.refusal().code())
                .containsExactly(
                        "startups.import.row.long", "startups.import.row.long", "startups.import.row.too-many-phases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.fr", "https://", "https:// a", "http://a b", "a.fr"})
    void passesOverWhatIsNoLink(String link) {
        var startup = startup(new PortfolioJson().startup("a", "i", "\"name\":\"A\",\"link\":\"" + link + "\""));
        assertThat(startup.site()).isEmpty();
        assertThat(startup.remarks()).extracting(Refusal::code).containsExactly("startups.import.remark.link");
    }

    @Test
    void stripsHtmlAndInvisibleCharacters() {
        var startup = startup(new PortfolioJson().startup("a", "i", """
                "name":"<h1>Mon\\u0000 ser\\u200bvice</h1>","pitch":"R&amp;D<script>alert(1)</script>\\u0007","x":0"""));
        assertThat(startup.name()).isEqualTo("Mon service");
        assertThat(startup.mission()).isEqualTo("R&D");
    }

    @Test
    void remarksOnDamagedAccents() {
        var startup = startup(new PortfolioJson().startup("a", "i", "\"name\":\"L'Ã©tÃ©\",\"pitch\":\"L\ufffdété\""));
        assertThat(startup.remarks())
                .extracting(Refusal::code)
                .containsExactly("startups.import.remark.damaged", "startups.import.remark.damaged");
    }

    @Test
    void readsUtf8WithItsMarkAndUtf16() {
        var text = new PortfolioJson().startup("a", "i", "\"name\":\"L’été\"").text();
        for (byte[] bytes : List.of(("\ufeff" + text).getBytes(UTF_8), text.getBytes(UTF_16))) {
            var file = PortfolioReader.read(PortfolioJson.upload(bytes), MAXIMUM);
            assertThat(file.startups().get(0).name()).isEqualTo("L’été");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15"})
    void refusesAnotherEncoding(String charset) {
        var text = new PortfolioJson().startup("a", "i", "\"name\":\"été\"").text();
        assertRefused(PortfolioJson.upload(text.getBytes(Charset.forName(charset))), "encoding");
    }

    @Test
    @DisplayName("… cut anywhere, the file is refused as a whole")
    void refusesATruncatedFile() {
        var text = new PortfolioJson()
                .incubator("i", "I", "")
                .startup("a", "i", "\"name\":\"A\"," + phases("opere", "2020-01-01"))
                .text();
        for (int length = 1; length < text.length(); length++) {
            var cut = PortfolioJson.upload(text.substring(0, length));
            assertThatThrownBy(() -> PortfolioReader.read(cut, MAXIMUM))
                    .as(text.substring(0, length))
                    .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                            .isEqualTo("startups.import.truncated"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|empty",
                "`  `|empty",
                "<!DOCTYPE html><html>|not-json",
                "{\"data\":[]} suite|not-json",
                "{\"data\":[}|not-json",
                "{'data':[]}|not-json",
                "[]|no-data",
                "42|no-data",
                "{}|no-data",
                "{\"data\":{\"id\":\"a\"}}|no-data",
                "{\"included\":[]}|no-data",
                "{\"data\":[]}|no-startup",
            })
    void refusesWhatIsNoPortfolio(String text, String code) {
        assertRefused(PortfolioJson.upload(text == null ? "" : text), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesAThousandLevels(String level) {
        assertRefused(PortfolioJson.upload("{\"data\":[" + level.repeat(1000)), "nesting");
        assertRefused(PortfolioJson.upload("{\"x\":" + level.repeat(1000)), "nesting");
    }

    @Test
    void refusesANumberOfAMillionDigits() {
        var digits = "1".repeat(1_000_000);
        assertRefused(
                new PortfolioJson().startup("a", "i", "\"name\":" + digits).upload(), "number");
        assertRefused(
                new PortfolioJson()
                        .startup("a", "i", "\"name\":\"A\",\"x\":" + digits)
                        .upload(),
                "number");
        assertRefused(
                new PortfolioJson()
                        .startup("a", "i", "\"name\":\"A\",\"x\":0." + digits)
                        .upload(),
                "number");
    }

    @Test
    void refusesAHugeText() {
        assertRefused(
                new PortfolioJson()
                        .startup("a", "i", "\"name\":\"" + "a".repeat(1_100_000) + "\"")
                        .upload(),
                "text");
    }

    @Test
    void refusesTooManyStartups() {
        var json = new PortfolioJson();
        IntStream.range(0, 5001).forEach(at -> json.startup("s" + at, "i", "\"name\":\"S\""));
        assertRefused(json.upload(), "too-many");
    }

    @Test
    void readsNoMoreThanItsLimit() {
        var text = new PortfolioJson()
                .startup("a", "i", "\"name\":\"A\",\"x\":\"" + "a".repeat(2_000) + "\"")
                .text();
        assertThatThrownBy(() -> PortfolioReader.read(PortfolioJson.upload(text), DataSize.ofKilobytes(1)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("startups.import.too-large"));
    }

    @Test
    @DisplayName("50 MB are read in passing: what is kept is what Carnet needs of it")
    void readsALargeFile() {
        byte[] filling = ("{\"id\":\"x\",\"type\":\"autre\",\"attributes\":{\"texte\":\"" + "é".repeat(5_000) + "\"}},")
                .getBytes(UTF_8);
        var start = "{\"included\":[";
        var end = "{}],\"data\":[{\"id\":\"a\",\"type\":\"startup\",\"attributes\":{\"name\":\"A\"}}]}";
        var upload = new Upload("startups.json", () -> {
            var parts = Collections.nCopies(5_000, filling).stream()
                    .<InputStream>map(ByteArrayInputStream::new)
                    .toList();
            return new SequenceInputStream(
                    new ByteArrayInputStream(start.getBytes(UTF_8)),
                    new SequenceInputStream(
                            new SequenceInputStream(Collections.enumeration(parts)),
                            new ByteArrayInputStream(end.getBytes(UTF_8))));
        });
        assertThat(PortfolioReader.read(upload, MAXIMUM).startups()).hasSize(1);
    }

    private static FileStartup startup(PortfolioJson json) {
        return read(json).startups().get(0);
    }

    private static PortfolioFile read(PortfolioJson json) {
        return PortfolioReader.read(json.upload(), MAXIMUM);
    }

    private static void assertRefused(Upload file, String code) {
        assertThatThrownBy(() -> PortfolioReader.read(file, MAXIMUM))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("startups.import." + code));
    }
}
