package fr.carnet.web.sheets;

import fr.carnet.shared.French;
import fr.carnet.web.Columns;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV as a French spreadsheet opens it by a double click: byte order mark, semicolons, decimal commas. */
public final class CsvSheet<T> implements Sheet<T> {

    private static final CSVFormat FRENCH = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Columns<T> columns;
    private final Writer out;
    private final CSVPrinter csv;

    public CsvSheet(OutputStream stream, Columns<T> columns) throws IOException {
        this.columns = columns;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 16 * 1024);
        this.csv = new CSVPrinter(out, FRENCH);
        out.write('\ufeff');
        for (var column : columns.all()) {
            csv.print(column.title());
        }
        csv.println();
    }

    @Override
    public void add(T row) {
        try {
            for (var column : columns.all()) {
                csv.print(cell(column.value().apply(row)));
            }
            csv.println();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable String cell(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return French.plain(number);
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        return value instanceof String text ? harmless(text) : value == null ? null : value.toString();
    }

    /** A spreadsheet takes a cell that begins so for a formula, and runs it. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }

    @Override
    public void done() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        // The container closes the stream; closing here would end a broken answer as if it were whole.
    }
}
