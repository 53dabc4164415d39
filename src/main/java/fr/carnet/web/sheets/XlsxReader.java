package fr.carnet.web.sheets;

import fr.carnet.shared.RuleViolation;
import fr.carnet.web.SheetFile;
import fr.carnet.web.SheetRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a workbook's first visible sheet, after unpacking it once to check its true size. */
public final class XlsxReader implements SheetFile.Source {

    private static final long UNPACKED = 100L * 1024 * 1024;
    private static final long STRINGS = 20L * 1024 * 1024;
    private static final int PARTS = 1000;
    private static final int COLUMNS = 200;

    /** The digits that a spreadsheet computes with; further ones are rounding errors. */
    private static final MathContext DIGITS = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final LocalDate dayZero;

    private XlsxReader(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.rows = shown(workbook).openStream();
        this.dayZero = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    private static Sheet shown(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseGet(workbook::getFirstSheet);
    }

    public static XlsxReader open(String name, Path file) {
        try {
            mustUnpackToLittle(name, file);
            return new XlsxReader(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new RuleViolation("sheet.type", name);
        }
    }

    /** Unpacks the whole archive and counts its bytes, as the sizes that it states may be false. */
    private static void mustUnpackToLittle(String name, Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.size() > PARTS) {
                throw new RuleViolation("sheet.bomb", name);
            }
            if (archive.getEntry("content.xml") != null && archive.getEntry("xl/workbook.xml") == null) {
                throw new RuleViolation("sheet.open-document", name);
            }
            long whole = 0;
            byte[] buffer = new byte[64 * 1024];
            for (var part : archive.stream().toList()) {
                long size = 0;
                long most = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml") ? STRINGS : UNPACKED;
                try (InputStream in = archive.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > most || whole + size > UNPACKED) {
                            throw new RuleViolation("sheet.bomb", name);
                        }
                    }
                }
                whole += size;
            }
        }
    }

    @Override
    public Iterator<SheetRow> rows() {
        var iterator = rows.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public SheetRow next() {
                return row(iterator.next());
            }
        };
    }

    private SheetRow row(Row row) {
        List<String> cells = new ArrayList<>();
        int last = Math.min(COLUMNS, row.getCellCount());
        for (int at = 0; at < last; at++) {
            cells.add(text(row.getCell(at)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && (raw == null || raw.isBlank())) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return number(String.valueOf(raw), isDate(cell));
        }
        return cell.getType() == CellType.STRING ? String.valueOf(cell.getValue()) : String.valueOf(raw);
    }

    private String number(String raw, boolean date) {
        try {
            var number = new BigDecimal(raw);
            if (Math.abs(number.scale()) > 400 || number.precision() > 400) {
                return raw;
            }
            var exact = number.round(DIGITS).stripTrailingZeros();
            if (date && exact.signum() > 0 && exact.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
                return dayZero.plusDays(exact.longValue()).toString();
            }
            return exact.toPlainString();
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    /** Does its format write days or months? Text in quotes and colours in brackets say nothing. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(d|yy).*");
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }
}
