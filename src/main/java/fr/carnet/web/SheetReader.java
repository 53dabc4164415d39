package fr.carnet.web;

import fr.carnet.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    private final Limits limits;

    public SheetReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Hands each row to the consumer, in order.
     *
     * @param name the file's name, for messages
     * @throws RuleViolation {@code sheet.…}, with the file's name
     */
    public void read(String name, InputStreamSource content, Consumer<SheetRow> each) {
        try (var file = take(name, content)) {
            file.read(each);
        }
    }

    /**
     * Takes a file in, to be read when whoever sent it has gone.
     *
     * @throws RuleViolation {@code sheet.empty} or {@code sheet.too-large}
     */
    public SheetFile take(String name, InputStreamSource content) {
        try {
            Path copy = Files.createTempFile("carnet-", ".sheet");
            try {
                copy(name, content, copy);
                return new SheetFile(name, copy, limits.rows());
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(copy);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
}
