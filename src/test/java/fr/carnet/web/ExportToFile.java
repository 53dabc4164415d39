package fr.carnet.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.mock.web.MockHttpServletResponse;

/** Answers of real exports that go to a file as they come, so that none of them stays in memory. */
public final class ExportToFile {

    private ExportToFile() {}

    public static void write(String format, Path file, Consumer<Export> action) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var response = new MockHttpServletResponse() {
                @Override
                public ServletOutputStream getOutputStream() {
                    return new Passing(out);
                }
            };
            action.accept(new Export(Export.Format.of(format), LocalDate.of(2026, 11, 22), response));
        }
    }

    private static final class Passing extends ServletOutputStream {

        private final OutputStream out;

        Passing(OutputStream out) {
            this.out = out;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
