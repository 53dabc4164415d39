package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.awardee.Ground;
import fr.carnet.orders.awardee.NextAwardees;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.document.OrderPrint;
import fr.carnet.orders.issuing.Issuing;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers with each version of the order as a PDF, for those who may see its amounts; a draft's is marked PROJET and has no
 * number (domain.md § 3).
 */
@Controller
class OrderPdfController {

    private final OrderDocuments documents;
    private final Issuing issuing;
    private final NextAwardees nextAwardees;
    private final OrderPdf pdf;

    OrderPdfController(OrderDocuments documents, Issuing issuing, NextAwardees nextAwardees, OrderPdf pdf) {
        this.documents = documents;
        this.issuing = issuing;
        this.nextAwardees = nextAwardees;
        this.pdf = pdf;
    }

    /**
     * The same for everyone: it goes to the contractor, and names no company that was passed over (domain.md § 8).
     *
     * @param exemplaire {@code administration} adds, for buyers, the grounds on which others were
     */
    @GetMapping("/bons-de-commande/{id}/bon.pdf")
    ResponseEntity<byte[]> current(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String exemplaire, Viewer viewer)
            throws IOException {
        var order = new OrderId(id);
        OrderPrint print = documents.print(order, viewer).orElseThrow(NotFound::new);
        List<Ground> grounds = exemplaire.equals("administration") ? nextAwardees.grounds(order, viewer) : List.of();
        // A draft's prices are today's, as on the pages that prepare it.
        return answer(
                print.order().isDraft() && print.isProject()
                        ? OrderPrint.project(
                                print.order()
                                        .priced(issuing.check(order, viewer).priced()),
                                null)
                        : print,
                grounds);
    }

    @GetMapping("/bons-de-commande/{id}/versions/{version}/bon.pdf")
    ResponseEntity<byte[]> version(@PathVariable UUID id, @PathVariable int version, Viewer viewer) throws IOException {
        return answer(documents.print(new OrderId(id), version, viewer).orElseThrow(NotFound::new), List.of());
    }

    private ResponseEntity<byte[]> answer(OrderPrint print, List<Ground> grounds) throws IOException {
        return pdf.answer(print, grounds, name(print));
    }

    /** The name of the file, without its ending. */
    private static String name(OrderPrint print) {
        var order = print.order();
        if (order.isDraft()) {
            return "projet-de-bon-de-commande";
        }
        return order.number() + (print.isAmendment() ? "-v" + order.version() : "");
    }
}
