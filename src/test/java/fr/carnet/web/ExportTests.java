package fr.carnet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ExportTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private record Row(String name, ManDays days, Money amount, LocalDate date, Integer lines) {}

    private static final Columns<Row> COLUMNS = Columns.<Row>start()
            .text("Nom", Row::name)
            .days("Jours (j)", Row::days)
            .money("Montant HT (€)", Row::amount)
            .date("Début", Row::date)
            .whole("Lignes", Row::lines);

    private static final List<Row> ROWS = List.of(
            new Row("Éléphant ; \"gris\"", ManDays.of("12.25"), Money.of("1234.5"), TODAY, 3),
            new Row("=2+5", null, null, null, null));

    @Test
    void writesCsvAsAFrenchSpreadsheetOpensIt() throws Exception {
        var response = send("csv", ROWS);

        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("""
                \ufeffNom;Jours (j);Montant HT (€);Début;Lignes\r
                "Éléphant ; ""gris""\";12,25;1234,50;22/11/2026;3\r
                '=2+5;;;;\r
                """);
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"bons-de-commande-2026-11-22.csv\"");
    }

    @Test
    void writesXlsxWithTypedCells() throws Exception {
        var parts = unzip(send("xlsx", ROWS).getContentAsByteArray());
        var sheet = parts.get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("&#xc9;l&#xe9;phant ;", "gris", "<v>12.25</v>", "<v>1234.5", "<v>46348");
        assertThat(sheet).contains("=2+5").doesNotContain("<f>");
        assertThat(parts.get("xl/styles.xml")).contains("dd/mm/yyyy").contains("&#x20ac;");
    }

    @Test
    void neverLetsACellRunAsAFormula() throws Exception {
        for (var start : List.of("=", "+", "-", "@", "\t", "\r")) {
            var csv = send("csv", List.of(new Row(start + "cmd", null, null, null, null)))
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(csv).contains("'" + start + "cmd");
        }
    }

    @Test
    void streamsManyRowsInLittleMemory() throws Exception {
        for (var format : List.of("csv", "xlsx")) {
            var sink = new CountingResponse();
            System.gc();
            long before = used();
            long[] most = {0};
            export(format, sink).send("jours", COLUMNS, (Consumer<Row> out) -> IntStream.range(0, 100_000)
                    .forEach(n -> {
                        out.accept(new Row("Ligne " + n, ManDays.of("0.25"), Money.of("12.5"), TODAY, n));
                        if (n % 50_000 == 49_999) {
                            System.gc();
                            most[0] = Math.max(most[0], used() - before);
                        }
                    }));
            assertThat(sink.bytes).as(format).isGreaterThan(1_000_000);
            assertThat(most[0]).as(format).isLessThan(16 << 20);
        }
    }

    @Test
    void leavesABrokenFileBroken() {
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> export("xlsx", response).send("x", COLUMNS, (Consumer<Row> out) -> {
                    out.accept(ROWS.get(0));
                    throw new IllegalStateException("database gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> unzip(response.getContentAsByteArray())
                        .get("xl/workbook.xml")
                        .length())
                .isInstanceOfAny(NullPointerException.class, IOException.class);
    }

    @Test
    void knowsNoOtherFormat() {
        assertThatThrownBy(() -> Export.Format.of("pdf")).isInstanceOf(NotFound.class);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static MockHttpServletResponse send(String format, List<Row> rows) {
        var response = new MockHttpServletResponse();
        export(format, response).send("bons-de-commande", COLUMNS, rows::forEach);
        return response;
    }

    private static Export export(String format, MockHttpServletResponse response) {
        return new Export(Export.Format.of(format), TODAY, response);
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var file = Files.createTempFile("export", ".xlsx");
        Files.write(file, bytes);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    /** Counts what is written and keeps nothing. */
    private static final class CountingResponse extends MockHttpServletResponse {

        private long bytes;

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes++;
                }

                @Override
                public void write(byte[] block, int offset, int length) {
                    bytes += length;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}
            };
        }
    }
}
