package fr.carnet.documents.web;

import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFile;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends a stored file, always as a download, so that a browser never shows its content as a page of Carnet. */
@Controller
class FileController {

    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final StoredFiles files;

    FileController(StoredFiles files) {
        this.files = files;
    }

    @GetMapping("/fichiers/{id}")
    void download(@PathVariable UUID id, Viewer viewer, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        StoredFile file = files.find(new FileId(id), viewer);
        // The browser may keep the file but asks again each time, because who may read it can change.
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        if (request.checkNotModified('"' + file.sha256() + '"')) {
            return;
        }
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        if (!HttpMethod.HEAD.equals(request.getHttpMethod())) {
            files.copyTo(file.id(), response.getOutputStream());
        }
    }
}
