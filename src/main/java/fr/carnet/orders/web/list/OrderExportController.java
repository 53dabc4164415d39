package fr.carnet.orders.web.list;

import fr.carnet.people.Viewer;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Exports the list of orders as a file, a row for each order or for each line: exactly what is filtered, whatever its size. */
@Controller
class OrderExportController {

    private final OrderListQueries orders;
    private final OrderLineQueries lines;
    private final OrderColumns columns;

    OrderExportController(OrderListQueries orders, OrderLineQueries lines, OrderColumns columns) {
        this.orders = orders;
        this.lines = lines;
        this.columns = columns;
    }

    @GetMapping("/bons-de-commande/export.{format}")
    void orders(OrderFilter filter, ListRequest list, Export export, Viewer viewer) {
        if (viewer.seesAmounts()) {
            export.send(
                    "bons-de-commande", columns.pricedOrders(), row -> orders.eachPriced(filter, list, viewer, row));
        } else {
            export.send("bons-de-commande", columns.orders(), row -> orders.each(filter, list, viewer, row));
        }
    }

    @GetMapping("/bons-de-commande/lignes/export.{format}")
    void lines(OrderFilter filter, ListRequest list, Export export, Viewer viewer) {
        export.send(
                "lignes-de-commande",
                columns.lines(viewer.seesAmounts()),
                row -> lines.each(filter, list, viewer, row));
    }
}
