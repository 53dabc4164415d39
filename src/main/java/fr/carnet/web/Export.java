package fr.carnet.web;

import fr.carnet.shared.NotFound;
import fr.carnet.web.sheets.CsvSheet;
import fr.carnet.web.sheets.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A list as a file, written row by row: memory does not grow with the rows. A handler mapped to
 * {@code …/export.{format}} takes it as an argument.
 */
public final class Export {

    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        public static Format of(String extension) {
            for (var format : values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(extension)) {
                    return format;
                }
            }
            throw new NotFound();
        }
    }

    private final Format format;
    private final LocalDate today;
    private final HttpServletResponse response;

    public Export(Format format, LocalDate today, HttpServletResponse response) {
        this.format = format;
        this.today = today;
        this.response = response;
    }

    /**
     * Sends {@code name-2026-11-22.csv} or {@code .xlsx}.
     *
     * @param rows gives each row of the list to the consumer it is handed, in order
     */
    public <T> void send(String name, Columns<T> columns, Consumer<Consumer<T>> rows) {
        String file = name + '-' + today + '.' + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format.contentType);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + '"');
        response.setHeader("Cache-Control", "no-store");
        try (var sheet = format == Format.CSV
                ? new CsvSheet<T>(response.getOutputStream(), columns)
                : new XlsxSheet<T>(response.getOutputStream(), columns)) {
            rows.accept(sheet::add);
            sheet.done();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
