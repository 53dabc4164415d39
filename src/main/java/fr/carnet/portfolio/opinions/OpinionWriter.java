package fr.carnet.portfolio.opinions;

import fr.carnet.documents.PdfRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes an opinion as a tagged PDF of a page or two, whole in memory. */
@Component
class OpinionWriter {

    private final PdfRenderer pdf;

    OpinionWriter(PdfRenderer pdf) {
        this.pdf = pdf;
    }

    byte[] pdf(Opinion opinion) {
        var bytes = new ByteArrayOutputStream();
        try {
            pdf.render("portfolio/opinions/pdf", Map.of("opinion", opinion), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
