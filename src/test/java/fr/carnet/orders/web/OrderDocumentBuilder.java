package fr.carnet.orders.web;

import fr.carnet.orders.document.OrderDocument;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The document that a draft's database row would give. */
public final class OrderDocumentBuilder {

    private OrderDocumentBuilder() {}

    public static OrderDocument document(PurchaseOrder draft) {
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

    /** The same with twice as much of its first line, and nothing else changed. */
    public static OrderDocument amended(OrderDocument before) {
        var two = new BigDecimal("2");
        var line = before.lines().get(0);
        var twice = new OrderDocument.Line(
                line.code(),
                line.title(),
                line.quantity().multiply(two),
                line.unitPrice(),
                line.amount().multiply(two),
                line.days().multiply(two),
                line.deliverables());
        return new OrderDocument(
                before.number(),
                before.issuedOn(),
                before.agreementReference(),
                before.agreementTitle(),
                before.authority(),
                before.lotNumber(),
                before.lotTitle(),
                before.contractor(),
                before.subject(),
                before.phase(),
                before.mentions(),
                before.signatory(),
                before.vatRate(),
                before.totalExclVat().multiply(two),
                before.totalVat().multiply(two),
                before.totalInclVat().multiply(two),
                before.totalDays().multiply(two),
                List.of(twice),
                new OrderDocument.Revision(2, "Besoin précisé", LocalDate.of(2026, 11, 22), "Alix Acheteuse"));
    }
}
