package fr.carnet.orders.web;

import fr.carnet.documents.PdfRenderer;
import fr.carnet.orders.Drafts;
import fr.carnet.orders.Ground;
import fr.carnet.orders.NextAwardees;
import fr.carnet.orders.OrderDocument;
import fr.carnet.orders.OrderDocuments;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The order as a PDF, for those who may see its amounts; a draft's is marked PROJET and has no number (domain.md § 3). */
@Controller
class OrderPdfController {

    private final OrderDocuments documents;
    private final Drafts drafts;
    private final PurchaseOrders orders;
    private final NextAwardees nextAwardees;
    private final PdfRenderer pdf;

    OrderPdfController(
            OrderDocuments documents,
            Drafts drafts,
            PurchaseOrders orders,
            NextAwardees nextAwardees,
            PdfRenderer pdf) {
        this.orders = orders;
        this.documents = documents;
        this.drafts = drafts;
        this.nextAwardees = nextAwardees;
        this.pdf = pdf;
    }

    /** What is written across each page of an order that binds no one, or no one any more. */
    private String stamp(UUID id, Viewer viewer) {
        var order = orders.find(new OrderId(id), viewer.reach()).orElseThrow(NotFound::new);
        return switch (order.state()) {
            case DRAFT -> "PROJET";
            case CANCELLED -> order.isRefused() ? "REFUSÉ" : "ANNULÉ";
            case TERMINATED -> "RÉSILIÉ";
            case ISSUED, ACKNOWLEDGED, IN_PROGRESS, COMPLETED -> "";
        };
    }

    /**
     * The same for everyone: it goes to the contractor, and names no company that was passed over (domain.md § 8).
     *
     * @param exemplaire {@code administration} adds, for buyers, the grounds on which others were
     */
    @GetMapping("/bons-de-commande/{id}/bon.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(defaultValue = "") String exemplaire, Viewer viewer)
            throws IOException {
        OrderDocument order = document(new OrderId(id), viewer);
        // A few pages: whole in memory, so that a rendering that fails gives the error page and not half of a file.
        var bytes = new ByteArrayOutputStream();
        boolean whole = exemplaire.equals("administration");
        List<Ground> grounds = whole ? nextAwardees.grounds(new OrderId(id), viewer) : List.of();
        pdf.render("orders/pdf", Map.of("order", order, "stamp", stamp(id, viewer), "grounds", grounds), bytes);
        String name = Objects.requireNonNullElse(order.number(), "projet-de-bon-de-commande") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes.toByteArray());
    }

    /** A draft's prices are today's, as on the pages that prepare it. */
    private OrderDocument document(OrderId id, Viewer viewer) {
        OrderDocument order = documents.find(id, viewer).orElseThrow(NotFound::new);
        return order.isDraft() ? order.repriced(drafts.check(id, viewer).order()) : order;
    }
}
