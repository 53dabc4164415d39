package fr.carnet.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.carnet.shared.RuleViolation;
import fr.carnet.web.SheetReader.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTests {

    private static final Limits LIMITS = new Limits(1024 * 1024, 1000);

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t', '|'})
    void readsWhateverSeparatesTheCells(char separator) {
        var rows = read(
                "Unité;Prix\r\nUO-1;\"1 250;25\"\r\n".replace(';', separator).getBytes(UTF_8));
        assertThat(rows).containsExactly(row(1, "Unité", "Prix"), row(2, "UO-1", "1 250" + separator + "25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsEitherEncoding(String charset) {
        var rows = read("Unité d’œuvre;Prix €\nUO-1;12,50\n".getBytes(Charset.forName(charset)));
        assertThat(rows.get(0).cells()).containsExactly("Unité d’œuvre", "Prix €");
    }

    @Test
    void passesOverTheMarkOfUtf8() {
        assertThat(read("\ufeffUnité;Prix\nUO-1;12\n".getBytes(UTF_8)).get(0).text(0))
                .isEqualTo("Unité");
    }

    @Test
    void keepsTheNumberOfALineAfterBlankOnes() {
        assertThat(read("a;b\n\n;\nc;d\n".getBytes(UTF_8))).containsExactly(row(1, "a", "b"), row(4, "c", "d"));
    }

    @Test
    void readsBackWhatAnExportMadeHarmless() {
        assertThat(read("nom\n'=SOMME(A1)\n'quarante\n".getBytes(UTF_8)))
                .extracting(row -> row.text(0))
                .containsExactly("nom", "=SOMME(A1)", "'quarante");
    }

    @Test
    void findsAColumnByItsTitleWhateverItsAccents() {
        var heads = row(1, "Unité d’œuvre", "Prix unitaire HT (€)");
        assertThat(heads.column("unite d'oeuvre")).isZero();
        assertThat(heads.column("Prix", "Montant")).isEqualTo(-1);
        assertThat(heads.column("PRIX UNITAIRE HT")).isEqualTo(1);
    }

    @Test
    void readsAWorkbooksTextNumbersAndDates() {
        var rows = read(workbook(sheet -> {
            sheet.value(0, 0, "Unité");
            sheet.value(1, 0, "UO-1");
            sheet.value(1, 1, new BigDecimal("1250.25"));
            sheet.value(1, 2, LocalDate.of(2026, 11, 22));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 4, 0.1 + 0.2);
            sheet.inlineString(1, 5, "œuvre");
        }));
        assertThat(rows).containsExactly(row(1, "Unité"), row(2, "UO-1", "1250.25", "2026-11-22", "", "0.3", "œuvre"));
    }

    @Test
    void saysAFormulaThatHasNoValue() {
        var rows = read(workbook(sheet -> sheet.formula(0, 0, "B1*2")));
        assertThat(rows).containsExactly(row(1, "=B1*2"));
    }

    @Test
    void readsFiftyThousandRowsOneByOne() {
        var file = workbook(sheet -> {
            for (int at = 0; at < 50_000; at++) {
                sheet.inlineString(at, 0, "personne " + at % 40);
                sheet.value(at, 1, 1);
            }
        });
        var last = new int[1];
        new SheetReader(new Limits(10 * 1024 * 1024, 50_000))
                .read("jours.xlsx", () -> new ByteArrayInputStream(file), row -> last[0] = row.line());
        assertThat(last[0]).isEqualTo(50_000);
    }

    @Test
    void refusesMoreThanItsLimits() {
        assertRefused(new Limits(10, 100), "a;b\nccc;ddd\n".getBytes(UTF_8), "sheet.too-large");
        assertRefused(new Limits(1000, 2), "a\nb\nc\n".getBytes(UTF_8), "sheet.too-many-rows");
    }

    @Test
    void refusesWhatIsNoSheet() {
        assertRefused(LIMITS, new byte[0], "sheet.empty");
        assertRefused(LIMITS, "\n\n;;\n".getBytes(UTF_8), "sheet.empty");
        assertRefused(LIMITS, new byte[] {'M', 'Z', 0, 1, 2}, "sheet.type");
        assertRefused(LIMITS, zip("lisez-moi.txt", "bonjour".getBytes(UTF_8)), "sheet.type");
        assertRefused(LIMITS, "a;\"b\nc;d\n".getBytes(UTF_8), "sheet.broken");
    }

    @Test
    void saysWhatAFileIsThatIsCalledASheet() {
        assertRefused(LIMITS, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "sheet.old-workbook");
        assertRefused(LIMITS, "%PDF-1.7\n1 0 obj".getBytes(UTF_8), "sheet.pdf");
        assertRefused(LIMITS, "\n <HTML><table><tr><td>Date".getBytes(UTF_8), "sheet.web-page");
        assertRefused(LIMITS, "<?xml version=\"1.0\"?><Workbook/>".getBytes(UTF_8), "sheet.web-page");
        assertRefused(LIMITS, zip("content.xml", "<office/>".getBytes(UTF_8)), "sheet.open-document");
    }

    @Test
    void readsTheUnicodeTextOfASpreadsheet() {
        var rows = read("\ufeffUnité\tPrix\nŒuvre\t12,50\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(rows).containsExactly(row(1, "Unité", "Prix"), row(2, "Œuvre", "12,50"));
    }

    @Test
    void passesOverHiddenSheets() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Essai", "1.0")) {
            var hidden = workbook.newWorksheet("Listes");
            hidden.value(0, 0, "caché");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Jours").value(0, 0, "montré");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        assertThat(read(out.toByteArray())).containsExactly(row(1, "montré"));
    }

    @Test
    void leavesAMergedCellEmptyButForItsFirst() {
        var rows = read(workbook(sheet -> {
            sheet.value(0, 0, "Alix");
            sheet.value(0, 1, 1);
            sheet.value(1, 1, 2);
            sheet.range(0, 0, 1, 0).merge();
        }));
        assertThat(rows).containsExactly(row(1, "Alix", "1"), row(2, "", "2"));
    }

    @Test
    void passesOverRowsThatOnlyHaveAFormat() {
        var rows = read(workbook(sheet -> {
            sheet.value(0, 0, "Alix");
            for (int at = 1; at < 3000; at++) {
                sheet.style(at, 0).bold().set();
            }
        }));
        assertThat(rows).hasSize(1);
    }

    @Test
    void namesTheTitlesThatAreMissingAndThoseItRead() {
        assertThat(missing(row(1, "Jour", "", "Nom ")))
                .isEqualTo("sheet.columns jours « Prix », « Lot » « Jour », « Nom »");
        assertThat(missing(row(1, "Jour/Prix/Lot"))).isEqualTo("sheet.one-column jours « Prix », « Lot »");
    }

    private static String missing(SheetRow titles) {
        var heads = new SheetHeads(titles).may("Jour").must("Prix", "Montant").must("Lot");
        var refused = catchThrowableOfType(RuleViolation.class, () -> heads.of("jours"));
        return Stream.concat(Stream.of(refused.code()), Stream.of(refused.args()))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    @Test
    void takesAFileInOnceAndReadsItWhenItsSenderHasGone() throws IOException {
        var opened = new int[1];
        try (var file = new SheetReader(LIMITS).take("jours.csv", () -> {
            opened[0]++;
            return new ByteArrayInputStream("a;b\n".getBytes(UTF_8));
        })) {
            for (int twice = 0; twice < 2; twice++) {
                var rows = new ArrayList<SheetRow>();
                file.read(rows::add);
                assertThat(rows).containsExactly(row(1, "a", "b"));
            }
        }
        assertThat(opened[0]).isOne();
    }

    @Test
    void refusesAnArchiveThatUnpacksToTooMuch() {
        assertRefused(LIMITS, zip("xl/worksheets/sheet1.xml", new byte[101 * 1024 * 1024]), "sheet.bomb");
        assertRefused(LIMITS, zip("xl/sharedStrings.xml", new byte[21 * 1024 * 1024]), "sheet.bomb");
    }

    @Test
    void refusesANumberThatIsNoneWithoutWritingItOut() {
        var bytes = workbook(sheet -> sheet.value(0, 0, new BigDecimal("1E+999999")));
        assertThat(read(bytes).get(0).text(0).length()).isLessThan(20);
    }

    @Test
    void letsTheTakersOwnFailurePass() {
        assertThatThrownBy(() -> new SheetReader(LIMITS)
                        .read("x.csv", () -> new ByteArrayInputStream("a\n".getBytes(UTF_8)), row -> {
                            throw new IllegalStateException("mine");
                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<SheetRow> read(byte[] content) {
        return read(LIMITS, content);
    }

    private static List<SheetRow> read(Limits limits, byte[] content) {
        var rows = new ArrayList<SheetRow>();
        new SheetReader(limits).read("fichier", () -> new ByteArrayInputStream(content), rows::add);
        return rows;
    }

    private static void assertRefused(Limits limits, byte[] content, String code) {
        assertThatThrownBy(() -> read(limits, content))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static SheetRow row(int line, String... cells) {
        return new SheetRow(line, List.of(cells));
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Essai", "1.0")) {
            filling.fill(workbook.newWorksheet("Feuille"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
