package fr.carnet.web;

import fr.carnet.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * Reads a CSV or XLSX file row by row, whichever its content is: memory grows neither with its rows nor with what it unpacks
 * to. Rows without any text are passed over.
 */
public final class SheetReader {

    /**
     * What a file may cost.
     *
     * @param bytes of the file itself
     * @param rows with something in them, the heads among them
     */
    public record Limits(long bytes, int rows) {}

    /** Rows as they come; a file that is broken half-way says so at that row. */
    interface Source extends AutoCloseable {
        Iterator<SheetRow> rows();

        @Override
        void close() throws IOException;
    }

    private final Limits limits;

    public SheetReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Hands each row to the consumer, in order.
     *
     * @param name the file's name, for messages
     * @throws RuleViolation {@code sheet.empty}, {@code sheet.too-large}, {@code sheet.too-many-rows}, {@code sheet.type}
     *     or {@code sheet.broken}, with the file's name
     */
    public void read(String name, InputStreamSource content, Consumer<SheetRow> each) {
        try {
            Path copy = Files.createTempFile("carnet-", ".sheet");
            try {
                copy(name, content, copy);
                read(name, copy, each);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(String name, Path file, Consumer<SheetRow> each) throws IOException {
        int count = 0;
        try (Source source = open(name, file)) {
            var rows = source.rows();
            for (var row = next(name, rows); row != null; row = next(name, rows)) {
                if (row.isBlank()) {
                    continue;
                }
                if (++count > limits.rows()) {
                    throw new RuleViolation("sheet.too-many-rows", name, limits.rows());
                }
                each.accept(row);
            }
        }
        if (count == 0) {
            throw new RuleViolation("sheet.empty", name);
        }
    }

    /** A reader's failure is the file's: nothing of it reaches whoever takes the rows, whose own failures pass. */
    private static @Nullable SheetRow next(String name, Iterator<SheetRow> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuleViolation refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new RuleViolation("sheet.broken", name);
        }
    }

    private void copy(String name, InputStreamSource content, Path copy) throws IOException {
        try (InputStream in = content.getInputStream();
                var out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.bytes()) {
                    throw new RuleViolation("sheet.too-large", name, limits.bytes() / (1024 * 1024));
                }
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw new RuleViolation("sheet.empty", name);
            }
        }
    }

    private static Source open(String name, Path file) throws IOException {
        byte[] head = new byte[8];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(head, 0, head.length);
            if (read >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
                return XlsxRows.open(name, file);
            }
        }
        return CsvRows.open(name, file);
    }
}
