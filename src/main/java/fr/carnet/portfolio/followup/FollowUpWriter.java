package fr.carnet.portfolio.followup;

import fr.carnet.documents.PdfRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a follow-up as a tagged PDF of a few pages: whole in memory, so that what fails is deposited nowhere. */
@Component
class FollowUpWriter {

    private final PdfRenderer pdf;

    FollowUpWriter(PdfRenderer pdf) {
        this.pdf = pdf;
    }

    byte[] pdf(FollowUp followUp) {
        var bytes = new ByteArrayOutputStream();
        try {
            pdf.render("portfolio/followup/pdf", Map.of("followUp", followUp), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
