package fr.carnet.web;

import fr.carnet.shared.RuleViolation;
import fr.carnet.web.sheets.CsvReader;
import fr.carnet.web.sheets.XlsxReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A CSV or XLSX file that was taken in and can be read; closing deletes it. */
public final class SheetFile implements Closeable {

    /** Rows as they come; a file that is broken half-way says so at that row. */
    public interface Source extends AutoCloseable {
        Iterator<SheetRow> rows();

        @Override
        void close() throws IOException;
    }

    private final String name;
    private final Path copy;
    private final int mostRows;

    SheetFile(String name, Path copy, int mostRows) {
        this.name = name;
        this.copy = copy;
        this.mostRows = mostRows;
    }

    /** The file's name as its owner gave it. */
    public String name() {
        return name;
    }

    /**
     * Hands each row to the consumer, in order; those without any text are passed over.
     *
     * @throws RuleViolation {@code sheet.…} with the file's name, where it is no sheet, or one that cannot be read
     */
    public void read(Consumer<SheetRow> each) {
        int count = 0;
        try (Source source = open()) {
            var rows = source.rows();
            for (var row = next(rows); row != null; row = next(rows)) {
                if (row.isBlank()) {
                    continue;
                }
                if (++count > mostRows) {
                    throw new RuleViolation("sheet.too-many-rows", name, mostRows);
                }
                each.accept(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (count == 0) {
            throw new RuleViolation("sheet.empty", name);
        }
    }

    /** Turns a failure to read into a refusal of the file; failures of the consumer of the rows pass. */
    private @Nullable SheetRow next(Iterator<SheetRow> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuleViolation refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new RuleViolation("sheet.broken", name);
        }
    }

    /** Opens the file by its content, whatever its name says. */
    private Source open() throws IOException {
        byte[] head = new byte[512];
        int read;
        try (InputStream in = Files.newInputStream(copy)) {
            read = in.readNBytes(head, 0, head.length);
        }
        String start = new String(head, 0, read, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return XlsxReader.open(name, copy);
        }
        if (start.startsWith("%PDF")) {
            throw new RuleViolation("sheet.pdf", name);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new RuleViolation("sheet.old-workbook", name); // or an encrypted one: the same container
        }
        if (start.strip().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html|table|\\?xml).*")) {
            throw new RuleViolation("sheet.web-page", name);
        }
        return CsvReader.open(name, copy);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
