package fr.carnet.web.sheets;

import fr.carnet.shared.RuleViolation;
import fr.carnet.web.SheetFile;
import fr.carnet.web.SheetRow;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the rows of a CSV file as French spreadsheets write it: semicolons, commas, tabs or bars, in UTF-8 (with or without its
 * mark), in UTF-16 with its mark, or in Windows' own encoding.
 */
public final class CsvReader implements SheetFile.Source {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final CSVParser parser;

    private CsvReader(CSVParser parser) {
        this.parser = parser;
    }

    public static CsvReader open(String name, Path file) throws IOException {
        var charset = charset(name, file);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(file, charset))
                .setIgnoreEmptyLines(false)
                .get();
        return new CsvReader(CSVParser.parse(reader(file, charset), format));
    }

    @Override
    public Iterator<SheetRow> rows() {
        var records = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public SheetRow next() {
                return row(records.next());
            }
        };
    }

    private static SheetRow row(CSVRecord record) {
        return new SheetRow(
                (int) record.getRecordNumber(),
                record.stream().map(CsvReader::asTyped).toList());
    }

    /** Carnet's own exports put an apostrophe before what a spreadsheet would run. */
    private static String asTyped(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r\n".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** UTF-8 where all of it is; what is not was written by an older Windows. Text holds no zero byte. */
    private static Charset charset(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int mark = in.read() << 8 | in.read();
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
        }
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            char[] buffer = new char[64 * 1024];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                mustBeText(name, buffer, read);
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            try (Reader reader = new InputStreamReader(Files.newInputStream(file), WINDOWS)) {
                char[] buffer = new char[4 * 1024];
                mustBeText(name, buffer, Math.max(0, reader.read(buffer)));
            }
            return WINDOWS;
        }
    }

    private static void mustBeText(String name, char[] buffer, int length) {
        for (int at = 0; at < length; at++) {
            if (buffer[at] == 0) {
                throw new RuleViolation("sheet.type", name);
            }
        }
    }

    /** Whichever the first line has most of, outside quotes. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        String candidates = ";,\t|";
        int[] counts = new int[candidates.length()];
        boolean quoted = false;
        try (var reader = new BufferedReader(reader(file, charset))) {
            int seen = 0;
            for (int read = reader.read(); read >= 0 && seen++ < 64 * 1024; read = reader.read()) {
                if (read == '"') {
                    quoted = !quoted;
                } else if (!quoted && (read == '\n' || read == '\r')) {
                    break;
                } else if (!quoted && candidates.indexOf(read) >= 0) {
                    counts[candidates.indexOf(read)]++;
                }
            }
        }
        int best = 0;
        for (int at = 1; at < counts.length; at++) {
            best = counts[at] > counts[best] ? at : best;
        }
        return candidates.charAt(best);
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(3);
        byte[] mark = in.readNBytes(3);
        if (mark.length < 3 || mark[0] != (byte) 0xEF || mark[1] != (byte) 0xBB || mark[2] != (byte) 0xBF) {
            in.reset();
        }
        return new InputStreamReader(in, charset);
    }
}
