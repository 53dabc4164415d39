package fr.carnet.documents;

import fr.carnet.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * The kinds of file that Carnet keeps. The extension names the kind and the content must agree; what a browser would run (web
 * pages, SVG pictures, programs) is not accepted.
 */
enum FileType {
    PDF("application/pdf", Set.of("application/pdf"), "pdf"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("application/zip", "application/x-tika-ooxml"),
            "docx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Set.of("application/zip", "application/x-tika-ooxml"),
            "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Set.of("application/zip", "application/x-tika-ooxml"),
            "pptx"),
    DOC("application/msword", Set.of("application/x-tika-msoffice", "application/msword"), "doc"),
    XLS("application/vnd.ms-excel", Set.of("application/x-tika-msoffice", "application/vnd.ms-excel"), "xls"),
    PPT("application/vnd.ms-powerpoint", Set.of("application/x-tika-msoffice", "application/vnd.ms-powerpoint"), "ppt"),
    RTF("application/rtf", Set.of("application/rtf"), "rtf"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    ODG("application/vnd.oasis.opendocument.graphics", "odg"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    // Many such files begin with a line of HTML; they are text all the same, and never served as a page.
    MARKDOWN("text/markdown", Set.of("text/plain", "text/html"), "md"),
    JSON("application/json", Set.of("text/plain"), "json"),
    YAML("application/yaml", Set.of("text/plain"), "yaml", "yml"),
    ZIP("application/zip", "zip"),
    GZIP("application/gzip", "gz", "tgz");

    private static final MimeTypes DETECTOR = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry REGISTRY = DETECTOR.getMediaTypeRegistry();
    private static final Set<String> NOT_PLAIN_TEXT = Set.of("text/html", "application/xml");

    private final String mediaType;
    private final Set<String> contents;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this(mediaType, Set.of(mediaType.startsWith("text/") ? "text/plain" : mediaType), extensions);
    }

    FileType(String mediaType, Set<String> contents, String... extensions) {
        this.mediaType = mediaType;
        this.contents = contents;
        this.extensions = List.of(extensions);
    }

    /**
     * The type of a file, from its name and its first bytes.
     *
     * @throws RuleViolation {@code file.type} where the extension is not accepted, {@code file.content} where the
     *     content is something else
     */
    static FileType of(FileName name, byte[] head) {
        FileType type =
                named(name.extension()).orElseThrow(() -> new RuleViolation("file.type", name.value(), listed()));
        if (!type.matches(detected(head))) {
            throw new RuleViolation("file.content", name.value(), name.extension());
        }
        return type;
    }

    /** All accepted extensions, without dots, in the order in which they are shown. */
    static List<String> accepted() {
        return extensionsOfAll().toList();
    }

    String mediaType() {
        return mediaType;
    }

    private boolean matches(MediaType detected) {
        return contents.contains(detected.toString())
                || (contents.contains(MediaType.TEXT_PLAIN.toString()) && isText(detected));
    }

    /** Text of any sort (a script, a log, a patch), short of what a browser would run. */
    private static boolean isText(MediaType detected) {
        return REGISTRY.isInstanceOf(detected, MediaType.TEXT_PLAIN)
                && !REGISTRY.isInstanceOf(detected, MediaType.APPLICATION_XML)
                && !REGISTRY.isInstanceOf(detected, MediaType.TEXT_HTML);
    }

    private static MediaType detected(byte[] head) {
        try {
            // The type is detected without the name, which may lie.
            return DETECTOR.detect(new ByteArrayInputStream(head), new Metadata());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<FileType> named(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    private static Stream<String> extensionsOfAll() {
        return Arrays.stream(values()).flatMap(type -> type.extensions.stream());
    }

    private static String listed() {
        return extensionsOfAll().collect(Collectors.joining(", "));
    }
}
