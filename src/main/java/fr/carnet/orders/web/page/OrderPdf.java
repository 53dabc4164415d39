package fr.carnet.orders.web.page;

import fr.carnet.documents.PdfRenderer;
import fr.carnet.orders.awardee.Ground;
import fr.carnet.orders.document.OrderPrint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with an order as a PDF. */
@Component
public class OrderPdf {

    private final PdfRenderer pdf;

    OrderPdf(PdfRenderer pdf) {
        this.pdf = pdf;
    }

    /** @param grounds on which companies were passed over, in the administration's own copy only */
    public ResponseEntity<byte[]> answer(OrderPrint print, List<Ground> grounds, String name) throws IOException {
        // A few pages: whole in memory, so that a rendering that fails gives the error page and not half of a file.
        var bytes = new ByteArrayOutputStream();
        pdf.render("orders/page/pdf", Map.of("print", print, "grounds", grounds), bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }
}
