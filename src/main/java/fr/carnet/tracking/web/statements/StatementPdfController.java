package fr.carnet.tracking.web.statements;

import fr.carnet.documents.PdfRenderer;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The statement as a PDF, marked PROJET until it is approved. No amount is on it: whoever may read the days may read it. */
@Controller
class StatementPdfController {

    private final StatementQueries queries;
    private final PdfRenderer pdf;

    StatementPdfController(StatementQueries queries, PdfRenderer pdf) {
        this.queries = queries;
        this.pdf = pdf;
    }

    @GetMapping("/releves/{order}/{month}/releve.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID order, @PathVariable YearMonth month, Viewer viewer)
            throws IOException {
        var sheet = queries.sheet(new OrderId(order), month, viewer.reach()).orElseThrow(NotFound::new);
        // A few pages: whole in memory, so that a rendering that fails gives the error page and not half of a file.
        var bytes = new ByteArrayOutputStream();
        pdf.render("tracking/statements/statement-pdf", Map.of("sheet", sheet), bytes);
        String name = (sheet.approved() ? "releve-" : "projet-de-releve-")
                + sheet.head().number() + "-" + month + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes.toByteArray());
    }
}
