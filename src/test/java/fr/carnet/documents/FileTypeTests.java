package fr.carnet.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(UTF_8);
    private static final byte[] PROGRAM = hex("4d5a90000300000004000000ffff0000b800000000000000400000000000000000");
    private static final byte[] ELF = hex("7f454c4602010100000000000000000003003e0001000000");

    @Test
    void acceptsWhatIsDeposited() throws IOException {
        assertThat(type("a.pdf", PDF)).isEqualTo(FileType.PDF);
        assertThat(type("A.PDF", PDF)).isEqualTo(FileType.PDF);
        assertThat(type("a.png", hex("89504e470d0a1a0a0000000d49484452"))).isEqualTo(FileType.PNG);
        assertThat(type("a.jpeg", hex("ffd8ffe000104a46494600010100000100010000")))
                .isEqualTo(FileType.JPEG);
        assertThat(type("a.gif", "GIF89a    ".getBytes(UTF_8))).isEqualTo(FileType.GIF);
        assertThat(type("a.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(UTF_8))).isEqualTo(FileType.WEBP);
        assertThat(type("a.rtf", "{\\rtf1\\ansi bonjour}".getBytes(UTF_8))).isEqualTo(FileType.RTF);
        assertThat(type("a.doc", hex("d0cf11e0a1b11ae1" + "00".repeat(600)))).isEqualTo(FileType.DOC);
        assertThat(type("a.xls", hex("d0cf11e0a1b11ae1" + "00".repeat(600)))).isEqualTo(FileType.XLS);
        assertThat(type("a.zip", zip("note.txt", "bonjour"))).isEqualTo(FileType.ZIP);
        assertThat(type("sources.tar.gz", gzip("bonjour"))).isEqualTo(FileType.GZIP);
        assertThat(type("a.docx", zip("[Content_Types].xml", "<Types/>"))).isEqualTo(FileType.DOCX);
        assertThat(type("a.xlsx", zip("_rels/.rels", "<Relationships/>"))).isEqualTo(FileType.XLSX);
        assertThat(type("a.odt", zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(FileType.ODT);
    }

    @Test
    void acceptsTextInAnyEncoding() {
        String text = "Désignation;Quantité\nDémonstration de l’itération;1\n";
        assertThat(type("a.csv", text.getBytes(UTF_8))).isEqualTo(FileType.CSV);
        assertThat(type("a.csv", text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(FileType.CSV);
        assertThat(type("a.csv", ("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(FileType.CSV);
        assertThat(type("a.json", "{\"disponibilite\": 99.9}".getBytes(UTF_8))).isEqualTo(FileType.JSON);
        assertThat(type("a.md", "# Bilan\n".getBytes(UTF_8))).isEqualTo(FileType.MARKDOWN);
        assertThat(type("LISEZMOI.md", "<h1 align=\"center\">Bilan</h1>\n".getBytes(UTF_8)))
                .isEqualTo(FileType.MARKDOWN);
        assertThat(type("a.yml", "a: 1\n".getBytes(UTF_8))).isEqualTo(FileType.YAML);
        assertThat(type("a.txt", "#!/bin/sh\necho bonjour\n".getBytes(UTF_8))).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "page.htm",
                "page.xhtml",
                "image.svg",
                "a.exe",
                "a.js",
                "a.jar",
                "a.bat",
                "a.msi",
                "a.docm",
                "a.xml",
                "pdf",
                "sans extension"
            })
    void refusesWhatABrowserOrADeskWouldRun(String name) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> type(name, PDF))
                .returns("file.type", RuleViolation::code);
    }

    @ParameterizedTest
    @CsvSource({"pdf", "docx", "doc", "png", "txt", "csv", "md", "json", "zip"})
    void refusesAProgramThatTakesAnotherName(String extension) {
        assertContentRefused("a." + extension, PROGRAM);
        assertContentRefused("a." + extension, ELF);
    }

    @Test
    void refusesAPageOrAPictureWithScriptsThatTakesAnotherName() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
        byte[] picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8);
        for (String name : new String[] {"a.pdf", "a.png", "a.txt", "a.csv", "a.json", "a.odt"}) {
            assertContentRefused(name, page);
            assertContentRefused(name, picture);
        }
        assertContentRefused("a.md", picture);
    }

    @Test
    void refusesAContentOfAnotherAcceptedType() throws IOException {
        assertContentRefused("a.png", PDF);
        assertContentRefused("a.pdf", "bonjour".getBytes(UTF_8));
        assertContentRefused("a.odt", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        assertContentRefused("a.docx", zip("mimetype", "application/vnd.oasis.opendocument.text"));
    }

    @Test
    void listsTheAcceptedExtensions() {
        assertThat(FileType.accepted())
                .startsWith("pdf", "docx")
                .contains("md", "zip")
                .doesNotHaveDuplicates();
    }

    private static void assertContentRefused(String name, byte[] content) {
        assertThatExceptionOfType(RuleViolation.class)
                .as(name)
                .isThrownBy(() -> type(name, content))
                .returns("file.content", RuleViolation::code);
    }

    private static FileType type(String name, byte[] head) {
        return FileType.of(FileName.of(name), head);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] zip(String entry, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var crc = new CRC32();
            crc.update(content.getBytes(UTF_8));
            var stored = new ZipEntry(entry);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(content.getBytes(UTF_8).length);
            stored.setCrc(crc.getValue());
            zip.putNextEntry(stored);
            zip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
