package fr.carnet.startups.imports;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.imports.PortfolioFile.FileIncubator;
import fr.carnet.startups.imports.PortfolioFile.FileStartup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the public portfolio's file token by token, so that memory holds what is kept of it and never the file. What is no
 * such file is refused as a whole, by name; a startup that cannot be taken is kept with its reason.
 */
final class PortfolioReader {

    static final int MOST_STARTUPS = 5_000;
    static final int MOST_INCUBATORS = 1_000;

    /** What the parser says of a file that ends after a comma, or within a word or a number. */
    private static final Pattern CUT = Pattern.compile("Unexpected end-of-input|.*Decimal point not followed"
            + "|Unrecognized token '(?:t|tr|tru|f|fa|fal|fals|n|nu|nul)'");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNumberLength(100)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final Upload file;
    private final DataSize maximum;
    private final List<FileStartup> startups = new ArrayList<>();
    private final List<FileIncubator> incubators = new ArrayList<>();
    private boolean listed;

    private PortfolioReader(Upload file, DataSize maximum) {
        this.file = file;
        this.maximum = maximum;
    }

    /**
     * @throws RuleViolation {@code startups.import.…} for a file that is too large, truncated, in another encoding or no
     *     portfolio
     */
    static PortfolioFile read(Upload file, DataSize maximum) {
        return new PortfolioReader(file, maximum).read();
    }

    private PortfolioFile read() {
        try (Reader text = decoded();
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            whole(json);
        } catch (UnexpectedEndOfInputException truncated) {
            throw refused("startups.import.truncated");
        } catch (StreamConstraintsException beyond) {
            throw refused(limit(String.valueOf(beyond.getOriginalMessage())));
        } catch (StreamReadException broken) {
            throw refused("startups.import.not-json", broken.getLocation().getLineNr());
        } catch (JacksonIOException unreadable) {
            throw unreadable(unreadable.getCause());
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
        if (!listed) {
            throw refused("startups.import.no-data");
        }
        if (startups.isEmpty()) {
            throw refused("startups.import.no-startup");
        }
        return new PortfolioFile(startups, incubators);
    }

    private RuntimeException unreadable(@Nullable IOException cause) {
        return cause instanceof CharacterCodingException
                ? refused("startups.import.encoding")
                : new UncheckedIOException(cause == null ? new IOException(file.name()) : cause);
    }

    private static String limit(String message) {
        if (message.contains("depth")) {
            return "startups.import.nesting";
        }
        return message.contains("Number") ? "startups.import.number" : "startups.import.text";
    }

    /** UTF-8, or UTF-16 where its mark says so; what is neither is refused, not guessed. */
    private Reader decoded() throws IOException {
        var bytes =
                new PushbackInputStream(new BoundedStream(file.content().getInputStream(), maximum, this::tooLarge), 3);
        byte[] start = bytes.readNBytes(3);
        int first = start.length > 0 ? start[0] & 0xff : 0;
        int second = start.length > 1 ? start[1] & 0xff : 0;
        boolean marked = first == 0xef && second == 0xbb && start.length > 2 && (start[2] & 0xff) == 0xbf;
        if (!marked) {
            bytes.unread(start);
        }
        boolean wide = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private RuleViolation tooLarge() {
        return refused("startups.import.too-large", maximum.toMegabytes());
    }

    private RuleViolation refused(String code, Object... more) {
        var args = new ArrayList<Object>();
        args.add(file.name());
        args.addAll(List.of(more));
        return new RuleViolation(code, args.toArray());
    }

    /** Whatever it ends within, a file that ends too early is truncated. */
    private void whole(JsonParser json) {
        try {
            document(json);
        } catch (StreamReadException broken) {
            boolean cut =
                    CUT.matcher(String.valueOf(broken.getOriginalMessage())).lookingAt();
            throw cut && json.releaseBuffered(Writer.nullWriter()) <= 0 ? refused("startups.import.truncated") : broken;
        }
    }

    private void document(JsonParser json) {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw refused("startups.import.empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw refused("startups.import.no-data");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "data" -> startups(json);
                case "included" -> incubators(json);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw refused("startups.import.not-json", json.currentLocation().getLineNr());
        }
    }

    private void startups(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw refused("startups.import.no-data");
        }
        listed = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (startups.size() == MOST_STARTUPS) {
                throw refused("startups.import.too-many", MOST_STARTUPS);
            }
            startups.add(new RowReader(json).startup(startups.size() + 1));
        }
    }

    private void incubators(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (incubators.size() == MOST_INCUBATORS) {
                throw refused("startups.import.too-many", MOST_INCUBATORS);
            }
            new RowReader(json).incubator(incubators.size() + 1).ifPresent(incubators::add);
        }
    }
}
