package fr.carnet.web.sheets;

import fr.carnet.web.Columns;
import fr.carnet.web.Columns.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook written as it comes: text in the cells themselves (no table of strings to hold), flushed every few rows. */
public final class XlsxSheet<T> implements Sheet<T> {

    private static final int FLUSH_EVERY = 200;
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private final Columns<T> columns;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int line;

    public XlsxSheet(OutputStream stream, Columns<T> columns) {
        this.columns = columns;
        this.workbook = new Workbook(stream, "Carnet", null);
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        var begun = workbook.newWorksheet(sheets == 1 ? "Carnet" : "Carnet " + sheets);
        line = 0;
        int at = 0;
        for (var column : columns.all()) {
            begun.width(at, column.type() == Columns.Type.TEXT ? 28 : 16);
            begun.inlineString(0, at, column.title());
            begun.style(0, at).bold().wrapText(true).set();
            at++;
        }
        begun.freezePane(0, 1);
        line = 1;
        return begun;
    }

    @Override
    public void add(T row) {
        try {
            if (line == ROWS_OF_A_SHEET) {
                sheet.finish();
                sheet = begin();
            }
            int at = 0;
            for (var column : columns.all()) {
                write(column, row, at++);
            }
            line++;
            if (line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(Column<T> column, T row, int at) {
        Object value = column.value().apply(row);
        if (value instanceof BigDecimal number) {
            sheet.value(line, at, number);
            sheet.style(line, at)
                    .format(column.type() == Columns.Type.MONEY ? "#,##0.00\\ \"€\"" : "#,##0.00")
                    .set();
        } else if (value instanceof Number whole) {
            sheet.value(line, at, whole);
            sheet.style(line, at).format("#,##0").set();
        } else if (value instanceof LocalDate date) {
            sheet.value(line, at, date);
            sheet.style(line, at).format("dd/mm/yyyy").set();
        } else if (value != null) {
            sheet.inlineString(line, at, printable(value.toString()));
        }
    }

    /** XML cannot hold control characters, and a cell holds 32,767 characters at most. */
    private static String printable(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
        return clean.length() <= 32_767 ? clean : clean.substring(0, 32_767);
    }

    @Override
    public void done() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    @Override
    public void close() {
        // Left open on purpose, as in CsvSheet.
    }
}
