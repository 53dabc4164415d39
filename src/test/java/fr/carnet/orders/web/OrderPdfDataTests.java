package fr.carnet.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.documents.PdfRenderer;
import fr.carnet.orders.Assessment;
import fr.carnet.orders.Complexity;
import fr.carnet.orders.ComplexityCriteria;
import fr.carnet.orders.Mentions;
import fr.carnet.orders.OrderDocument;
import fr.carnet.orders.OrderPrint;
import fr.carnet.shared.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DataTest
class OrderPdfDataTests {

    @Autowired
    private PdfRenderer renderer;

    @Test
    @DisplayName("domain.md § 3: every mention stands on the order")
    void statesEveryMention() throws IOException {
        try (var pdf = pdf(order("BC-2018-2026-0042"), "")) {
            assertThat(text(pdf))
                    .contains("Bon de commande BC-2018-2026-0042", "Émis le 22 novembre 2026")
                    .contains("A-2018", "Lot", "1 – Lot unique", "Société Exemple", "SIRET 00000000000000")
                    .contains("Startup d’État Guichet Clair", "Construction", "Moyenne", "plusieurs métiers")
                    .contains("Périmètre des acteurs métiers à mobiliser : complexe – trois directions")
                    .contains("Complexité du produit : moyenne", "Impacts et risques : simple – peu d’usagers")
                    .contains("Du 1er décembre 2026 au 28 février 2027 inclus", "20 avenue de Ségur")
                    .contains("Ministère fictif", "11000001600003", "SERVICE-1", "1512345678", "La directrice")
                    .contains("DEVOPS", "Livrables : service en production ; code source", "120")
                    .contains("Total HT", "84 000,00 €", "TVA à 20 %", "16 800,00 €", "Total TTC", "100 800,00 €")
                    .contains("Page 1 sur ")
                    .doesNotContain("PROJET", "Non précisé");
        }
    }

    @Test
    @DisplayName("domain.md § 3: a draft's PDF is watermarked PROJET and has no number")
    void marksADraft() throws IOException {
        try (var pdf = pdf(order(null), "PROJET")) {
            assertThat(text(pdf))
                    .contains("PROJET", "sans valeur contractuelle")
                    .doesNotContain("BC-", "Émis le");
        }
    }

    @Test
    void marksACancelledOrder() throws IOException {
        try (var pdf = pdf(order("BC-2018-2026-0042"), "ANNULÉ")) {
            assertThat(text(pdf)).contains("ANNULÉ", "BC-2018-2026-0042");
        }
    }

    @Test
    void isTaggedInFrenchWithItsFontsEmbedded() throws IOException {
        try (var pdf = pdf(order("BC-2018-2026-0042"), "")) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Bon de commande BC-2018-2026-0042");
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    private PDDocument pdf(OrderDocument order, String stamp) throws IOException {
        return pdf(new OrderPrint(order, null, stamp, null, null));
    }

    private PDDocument pdf(OrderPrint print) throws IOException {
        var order = print.order();
        var bytes = new ByteArrayOutputStream();
        renderer.render("orders/pdf", Map.of("print", print), bytes);
        Path kept = Path.of("target", "pdf", (order.isDraft() ? "projet" : "bon-de-commande") + ".pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, bytes.toByteArray());
        return Loader.loadPDF(bytes.toByteArray());
    }

    /** The text with plain spaces: which kind stands between digits is tested with the formats. */
    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\h+", " ");
    }

    private static OrderDocument order(@Nullable String number) {
        return new OrderDocument(
                number,
                number == null ? null : LocalDate.of(2026, 11, 22),
                "A-2018",
                "Services publics numériques",
                "DINSIC",
                1,
                "Lot unique",
                new OrderDocument.Contractor("Société Exemple", "00000000000000", "1 rue de l’Exemple, 75000 Paris"),
                "Startup d’État Guichet Clair",
                Phase.CONSTRUCTION,
                new Mentions(
                        Complexity.MEDIUM,
                        "plusieurs métiers",
                        new ComplexityCriteria(
                                new Assessment(Complexity.COMPLEX, "trois directions"),
                                new Assessment(Complexity.MEDIUM, ""),
                                new Assessment(Complexity.MEDIUM, ""),
                                new Assessment(Complexity.SIMPLE, "peu d’usagers")),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 2, 28),
                        "Ministère fictif",
                        "4 rue de la Démonstration, 75007 Paris",
                        "20 avenue de Ségur",
                        "11000001600003",
                        "SERVICE-1",
                        "1512345678"),
                "La directrice",
                new BigDecimal("20.00"),
                new BigDecimal("84000.00"),
                new BigDecimal("16800.00"),
                new BigDecimal("100800.00"),
                new BigDecimal("120.00"),
                List.of(new OrderDocument.Line(
                        "DEVOPS",
                        "Développement et exploitation d’un service",
                        new BigDecimal("2.00"),
                        new BigDecimal("42000.00"),
                        new BigDecimal("84000.00"),
                        new BigDecimal("120.00"),
                        List.of("service en production", "code source"))),
                null);
    }
}
