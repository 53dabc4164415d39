package fr.carnet.documents.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import fr.carnet.WebTestBase;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFile;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@WebMvcTest(FileController.class)
class FileControllerWebTests extends WebTestBase {

    private static final byte[] CONTENT = "%PDF-1.7 bonjour".getBytes(UTF_8);
    private static final FileId ID = FileId.random();
    private static final String ADDRESS = "/fichiers/" + ID.value();

    @MockitoBean
    StoredFiles files;

    @BeforeEach
    void aFile() throws IOException {
        var file = new StoredFile(ID, "maquette \"é\"; v2.pdf", "application/pdf", CONTENT.length, "ab".repeat(32));
        given(files.find(ID, Viewers.buyer())).willReturn(file);
        willAnswer(call -> {
                    call.getArgument(1, OutputStream.class).write(CONTENT);
                    return null;
                })
                .given(files)
                .copyTo(any(), any());
    }

    @Test
    void sendsAFileAsADownloadThatNoBrowserRuns() {
        var answer = get(Viewers.buyer(), ADDRESS);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(CONTENT);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(CONTENT.length));
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''maquette%20%22%C3%A9%22%3B%20v2.pdf");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
    }

    @Test
    void isAskedForAgainEachTimeButSentOnce() throws IOException {
        var first = get(Viewers.buyer(), ADDRESS);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(first.getHeader("ETag")).isEqualTo("\"" + "ab".repeat(32) + "\"");
        var again = send(MockMvcRequestBuilders.get(ADDRESS)
                .header("If-None-Match", first.getHeader("ETag"))
                .with(Viewers.as(Viewers.buyer())));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void saysOnHeadWhatItWouldSendAndReadsNothing() throws IOException {
        var answer = send(head(ADDRESS).with(Viewers.as(Viewers.buyer())));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(CONTENT.length));
        then(files).should(never()).copyTo(any(), any());
    }

    @Test
    void asksWhoMayReadBeforeReadingAnything() throws IOException {
        willThrow(new NotFound()).given(files).find(any(), any());
        var refused = get(Viewers.correspondent(), ADDRESS);
        var nonsense = get(Viewers.correspondent(), "/fichiers/" + UUID.randomUUID());
        var noIdentifier = get(Viewers.correspondent(), "/fichiers/xyz");
        for (var answer :
                new org.springframework.mock.web.MockHttpServletResponse[] {refused, nonsense, noIdentifier}) {
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getHeader("Content-Disposition")).isNull();
            assertThat(html(answer).select("main").html())
                    .isEqualTo(html(refused).select("main").html());
        }
        then(files).should(never()).copyTo(any(), any());
    }

    @Test
    void isAbsentForAnAdministrator() throws IOException {
        assertThat(get(Viewers.administrator(), ADDRESS).getStatus()).isEqualTo(404);
        then(files).shouldHaveNoInteractions();
    }
}
