package fr.carnet.orders.web;

import fr.carnet.orders.OrderDocument;
import fr.carnet.orders.PurchaseOrder;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Phase;
import java.util.List;

/** The document that a draft's database row would give. */
final class OrderDocumentBuilder {

    private OrderDocumentBuilder() {}

    static OrderDocument document(PurchaseOrder draft) {
        var totals = draft.totals();
        return new OrderDocument(
                null,
                null,
                "A-2018",
                "Services publics numériques",
                "DINSIC",
                1,
                "Lot unique",
                new OrderDocument.Contractor("Atelier Exemple", "00000001800010", "1 rue de l’Exemple, 75000 Paris"),
                "Startup d’État Mes Aides",
                Phase.CONSTRUCTION,
                draft.mentions(),
                draft.signatory(),
                draft.vatRate(),
                totals.exclVat().amount(),
                totals.vat().amount(),
                totals.inclVat().amount(),
                totals.days().value(),
                draft.lines().stream()
                        .map(line -> new OrderDocument.Line(
                                line.code(),
                                line.title(),
                                line.quantity(),
                                line.unitPrice().amount(),
                                line.amount().amount(),
                                line.days().map(ManDays::value).orElse(null),
                                List.of("Livrable de " + line.code())))
                        .toList(),
                null);
    }
}
