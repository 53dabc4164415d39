package fr.carnet.orders.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.documents.PdfRenderer;
import fr.carnet.orders.document.OrderDifference;
import fr.carnet.orders.document.OrderDocument;
import fr.carnet.orders.document.OrderPrint;
import fr.carnet.orders.mentions.Assessment;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.ComplexityCriteria;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.shared.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DataTest
class OrderPdfDataTests {

    @Autowired
    private PdfRenderer renderer;

    @Autowired
    private JsonMapper json;

    @Test
    @DisplayName("domain.md § 3: every mention stands on the order")
    void statesEveryMention() throws IOException {
        try (var pdf = pdf(order("BC-2018-2026-0042"), OrderPrint.Stamp.NONE)) {
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
        try (var pdf = pdf(order(null), OrderPrint.Stamp.PROJECT)) {
            assertThat(text(pdf))
                    .contains("PROJET", "sans valeur contractuelle")
                    .doesNotContain("BC-", "Émis le");
        }
    }

    @Test
    void marksACancelledOrder() throws IOException {
        try (var pdf = pdf(order("BC-2018-2026-0042"), OrderPrint.Stamp.CANCELLED)) {
            assertThat(text(pdf)).contains("ANNULÉ", "BC-2018-2026-0042");
        }
    }

    @Test
    void isTaggedInFrenchWithItsFontsEmbedded() throws IOException {
        try (var pdf = pdf(order("BC-2018-2026-0042"), OrderPrint.Stamp.NONE)) {
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

    @ParameterizedTest
    @CsvSource({"PROJECT, PROJET", "CANCELLED, ANNULÉ", "REFUSED, REFUSÉ", "TERMINATED, RÉSILIÉ"})
    void isStampedWhereItBindsNoOne(OrderPrint.Stamp stamp, String word) throws IOException {
        try (var pdf = pdf(order("BC-2018-2026-0042"), stamp)) {
            assertThat(text(pdf)).contains(word, "BC-2018-2026-0042");
            isTagged(pdf);
        }
    }

    @Test
    @DisplayName("domain.md § 3: amounts stand in figures and in words")
    void repeatsItsTotalInWords() throws IOException {
        try (var pdf = pdf(order("BC-2018-2026-0042"), OrderPrint.Stamp.NONE)) {
            assertThat(text(pdf)).contains("Total arrêté à cent mille huit cents euros, toutes taxes comprises.");
        }
    }

    @Test
    void saysWhenItWasAcknowledged() throws IOException {
        var print = new OrderPrint(
                order("BC-2018-2026-0042"), null, OrderPrint.Stamp.NONE, LocalDate.of(2026, 11, 24), null);
        try (var pdf = pdf(print)) {
            assertThat(text(pdf)).contains("Réception accusée par le titulaire le 24 novembre 2026");
        }
    }

    @Test
    @DisplayName("domain.md § 3: an amendment has its own PDF, with the difference, its version and its reason")
    void showsWhatAnAmendmentChanges() throws IOException {
        var before = order("BC-2018-2026-0042");
        var after = amended(before);
        try (var pdf =
                pdf(new OrderPrint(after, OrderDifference.between(before, after), OrderPrint.Stamp.NONE, null, null))) {
            assertThat(text(pdf))
                    .contains("Bon de commande modificatif n° 1 au bon de commande BC-2018-2026-0042")
                    .contains("Modificatif émis le 3 janvier 2027 : version 2", "Motif : Deux directions de plus")
                    .contains("DEVOPS", "2 3 120 180 84 000,00 126 000,00")
                    .contains("DESIGN", "(ligne ajoutée)")
                    .contains("Fin (incluse) 28 février 2027 31 mars 2027")
                    .contains("Total TTC 100 800,00 € 156 000,00 €")
                    .contains("Prestations commandées, une fois modifiées", "cent cinquante-six mille euros");
            isTagged(pdf);
        }
        try (var project = pdf(
                new OrderPrint(after, OrderDifference.between(before, after), OrderPrint.Stamp.PROJECT, null, null))) {
            assertThat(text(project))
                    .contains("PROJET", "Projet de bon de commande modificatif n° 1")
                    .doesNotContain("Modificatif émis le");
        }
    }

    @Test
    void saysWhatWasReleasedWhenItEndedEarly() throws IOException {
        var release = new OrderPrint.Release(
                LocalDate.of(2027, 1, 15), new BigDecimal("47.75"), new BigDecimal("33425.00"), "Le besoin a cessé");
        try (var pdf = pdf(new OrderPrint(order("BC-2018-2026-0042"), null, OrderPrint.Stamp.NONE, null, release))) {
            assertThat(text(pdf))
                    .contains("Le 15 janvier 2027, 47,75 jours/homme et 33 425,00 € HT ont été libérés")
                    .contains("Motif : Le besoin a cessé");
            isTagged(pdf);
        }
    }

    @Test
    @DisplayName("A document frozen before there were versions, criteria or words still renders")
    void readsDocumentsOfTheFirstShape() throws IOException {
        var tree = (ObjectNode) json.valueToTree(order("BC-2018-2026-0042"));
        tree.remove("revision");
        ((ObjectNode) tree.get("mentions")).remove("criteria");
        var old = json.treeToValue(tree, OrderDocument.class);

        assertThat(old.version()).isEqualTo(1);
        try (var pdf = pdf(old, OrderPrint.Stamp.NONE)) {
            assertThat(text(pdf)).contains("Bon de commande BC-2018-2026-0042", "cent mille huit cents euros");
        }
    }

    /** Marked, in French, titled, and its tables told as tables: what a screen reader needs (PDF/UA). */
    private static void isTagged(PDDocument pdf) {
        var catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("fr");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        var tags = new ArrayList<String>();
        collect(catalog.getStructureTreeRoot().getKids(), tags);
        assertThat(tags).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
    }

    private static void collect(List<Object> kids, List<String> tags) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element.getKids(), tags);
            }
        }
    }

    private static OrderDocument amended(OrderDocument before) {
        var mentions = before.mentions();
        var lines = new ArrayList<>(List.of(new OrderDocument.Line(
                "DEVOPS",
                "Développement et exploitation d’un service",
                new BigDecimal("3.00"),
                new BigDecimal("42000.00"),
                new BigDecimal("126000.00"),
                new BigDecimal("180.00"),
                List.of("service en production"))));
        lines.add(new OrderDocument.Line(
                "DESIGN",
                "Conception",
                BigDecimal.ONE,
                new BigDecimal("4000.00"),
                new BigDecimal("4000.00"),
                new BigDecimal("20.00"),
                List.of()));
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
                new Mentions(
                        mentions.complexity(),
                        mentions.complexityReasons(),
                        mentions.criteria(),
                        mentions.startsOn(),
                        LocalDate.of(2027, 3, 31),
                        mentions.beneficiary(),
                        mentions.beneficiaryAddress(),
                        mentions.placeOfWork(),
                        mentions.billingSiret(),
                        mentions.billingService(),
                        mentions.billingCommitment()),
                before.signatory(),
                before.vatRate(),
                new BigDecimal("130000.00"),
                new BigDecimal("26000.00"),
                new BigDecimal("156000.00"),
                new BigDecimal("200.00"),
                lines,
                new OrderDocument.Revision(2, "Deux directions de plus", LocalDate.of(2027, 1, 3), "Alix Acheteuse"));
    }

    private PDDocument pdf(OrderDocument order, OrderPrint.Stamp stamp) throws IOException {
        return pdf(new OrderPrint(order, null, stamp, null, null));
    }

    private PDDocument pdf(OrderPrint print) throws IOException {
        var order = print.order();
        var bytes = new ByteArrayOutputStream();
        renderer.render("orders/page/pdf", Map.of("print", print), bytes);
        Path kept = Path.of("target", "pdf", (order.isDraft() ? "projet" : "bon-de-commande") + ".pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, bytes.toByteArray());
        return Loader.loadPDF(bytes.toByteArray());
    }

    /** The text with plain spaces: which kind stands between digits is tested with the formats. */
    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("[\\h\\s]+", " ");
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
