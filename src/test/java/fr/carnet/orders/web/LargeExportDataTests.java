package fr.carnet.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.TestDatabase;
import fr.carnet.database.Program;
import fr.carnet.orders.web.list.ExportProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand lines leave in the memory of a hundred. */
@Timeout(180)
class LargeExportDataTests {

    private static final int ORDERS = 20_000;
    private static final int LINES = 100_000;

    @TempDir
    Path directory;

    @Test
    @DisplayName("style.md § 12: an export of exactly what is filtered, whatever its size")
    void streamsAHundredThousandLinesInASmallHeap() throws Exception {
        var database = TestDatabase.create("large_export");
        fill(database);

        try (var exporting = Program.start(
                "-Xmx64m",
                ExportProgram.class,
                "--url=" + database.url(),
                "--user=" + database.username(),
                "--password=" + database.password(),
                "--to=" + directory)) {
            assertThat(exporting.awaitEnd()).as(exporting.said()).isZero();
        }

        assertThat(lines("lignes.csv")).isEqualTo(1 + LINES);
        assertThat(lines("bons.csv")).isEqualTo(1 + ORDERS);
        assertThat(Files.size(directory.resolve("lignes.csv"))).isGreaterThan(10_000_000);
        assertThat(rows("lignes.xlsx")).isEqualTo(1 + LINES);
        assertThat(rows("bons.xlsx")).isEqualTo(1 + ORDERS);
        assertThat(firstRow("lignes.xlsx")).contains("Numéro", "Intitulé", "Montant HT (€)");
    }

    private long lines(String file) throws IOException {
        try (var lines = Files.lines(directory.resolve(file))) {
            return lines.count();
        }
    }

    private long rows(String file) throws IOException {
        try (var zip = new ZipFile(directory.resolve(file).toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return count(sheet, "<row ");
        }
    }

    private String firstRow(String file) throws IOException {
        try (var workbook = new ReadableWorkbook(directory.resolve(file).toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.findFirst().orElseThrow().toString() + headers(file);
        }
    }

    private String headers(String file) throws IOException {
        try (var workbook = new ReadableWorkbook(directory.resolve(file).toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.findFirst().orElseThrow().stream()
                    .map(cell -> cell.getText())
                    .toList()
                    .toString();
        }
    }

    private static long count(InputStream stream, String mark) throws IOException {
        long found = 0;
        int at = 0;
        for (int read = stream.read(); read >= 0; read = stream.read()) {
            at = read == mark.charAt(at) ? at + 1 : read == mark.charAt(0) ? 1 : 0;
            if (at == mark.length()) {
                found++;
                at = 0;
            }
        }
        return found;
    }

    /** Orders of the reference agreement that has five units: each order carries all of them. */
    private static void fill(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, state, number,
                        number_year, number_in_year, starts_on, ends_on, beneficiary, place_of_work, vat_rate, created_at,
                        issued_at, issued_on, total_days)
                    select gen_random_uuid(), 0, l.agreement_id, l.id, w.id, w.contractor_id, 'ISSUED', 'BC-X-2026-' || n, 2026, n,
                        date '2026-02-01', date '2026-04-30', 'Office n° ' || n, 'Paris', 20, now(), now(), date '2026-01-15', 0
                    from (select l.* from lot l where (select count(*) from work_unit u where u.lot_id = l.id) = 5 limit 1) l
                    cross join lateral (select * from award w where w.lot_id = l.id order by w.rank limit 1) w
                    cross join generate_series(1, %d) n""".formatted(ORDERS));
            statement.execute("""
                    insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price,
                        days_per_unit, amount, days)
                    select gen_random_uuid(), o.id, u.position, u.id, u.code, u.title, 2, 1234.5, u.days, 2469, u.days * 2
                    from purchase_order o join work_unit u on u.lot_id = o.lot_id""");
            statement.execute("analyze");
        }
    }
}
