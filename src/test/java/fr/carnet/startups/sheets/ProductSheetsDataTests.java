package fr.carnet.startups.sheets;

import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.DataTest;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.StartupId;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("A-2016 § 4.2.4: product sheets")
class ProductSheetsDataTests {

    @Autowired
    private ProductSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private OrderRowsInDatabase rows;
    private UUID incubator;
    private StartupId startup;

    @BeforeEach
    void startup() {
        rows = new OrderRowsInDatabase(context);
        incubator = rows.incubator();
        startup = new StartupId(rows.startup(incubator));
    }

    @Test
    void aDraftIsSavedWithGapsAndTheTrailSaysBeforeAndAfter() {
        var typed = SheetTexts.with(SheetContent.BLANK, SheetHeading.PROBLEM, "Trop de papier");

        sheets.save(startup, 0, typed, rows.buyer);

        var draft = sheets.draft(startup, rows.buyer);
        assertThat(draft.content()).isEqualTo(typed);
        assertThat(draft.saver()).isEqualTo(rows.buyer.displayName());
        assertThat(trail("sheet.saved")).contains("\"after\": \"Trop de papier\"", "\"before\": \"\"");
    }

    @Test
    void whatSomeoneElseSavedMeanwhileIsNotOverwritten() {
        sheets.save(startup, 0, SheetTexts.whole("un"), rows.buyer);

        assertThatThrownBy(() -> sheets.save(startup, 0, SheetTexts.whole("deux"), rows.buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(sheets.draft(startup, rows.buyer).content()).isEqualTo(SheetTexts.whole("un"));
    }

    @Test
    void onlyAWholeSheetIsFrozen() {
        sheets.save(startup, 0, SheetTexts.with(SheetTexts.whole("un"), SheetHeading.IMPACTS, ""), rows.buyer);

        assertRefused(() -> sheets.freeze(startup, 1, rows.buyer), "sheet.heading-missing");
        assertThat(sheets.versions(startup, rows.buyer)).isEmpty();
    }

    @Test
    void versionsAreNumberedAndKeepWhatWasPresented() {
        freeze("un");
        freeze("deux");

        assertThat(sheets.versions(startup, rows.buyer))
                .extracting(SheetVersionRow::number, SheetVersionRow::standing)
                .containsExactly(tuple(2, "sheet.standing.frozen"), tuple(1, "sheet.standing.frozen"));
        assertThat(sheets.version(startup, 1, rows.buyer).orElseThrow().content())
                .isEqualTo(SheetTexts.whole("un"));
        assertRefused(() -> sheets.freeze(startup, 2, rows.buyer), "sheet.unchanged");
    }

    @Test
    void aVersionNeverChanges() {
        freeze("un");

        assertThatThrownBy(() -> jdbc.sql("update product_sheet_version set problem = 'Autre' where startup_id = ?")
                        .param(startup.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void aVersionFollowsTheLastOne() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into product_sheet_version (id, startup_id, number, problem, product, success, impacts, organisation,
                            actors, skills, author, frozen_at)
                        values (gen_random_uuid(), ?, 2, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'Essai', test.now())""").param(startup.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not follow");
    }

    @Test
    @DisplayName("domain.md § 8: the startup's product owner and its incubator's coaches write; others find nothing")
    void isWrittenByThoseWhoHaveToDoWithTheStartupAndByNobodyElse() {
        freeze("un");
        int revision = 1;
        var stranger = Viewers.coach(Set.of(UUID.randomUUID()), Set.of(UUID.randomUUID()));
        for (Viewer other : new Viewer[] {
            stranger, Viewers.productOwner(UUID.randomUUID()), Viewers.correspondent(), Viewers.administrator()
        }) {
            assertThatThrownBy(() -> sheets.save(startup, revision, SheetTexts.whole("deux"), other))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sheets.freeze(startup, revision, other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sheets.draft(startup, other)).isInstanceOf(NotFound.class);
            assertThat(sheets.versions(startup, other)).isEmpty();
            assertThat(sheets.version(startup, 1, other)).isEmpty();
        }
        var coach = Viewers.coach(Set.of(incubator), Set.of(startup.value()));
        assertThat(sheets.draft(startup, coach).content()).isEqualTo(SheetTexts.whole("un"));
        assertThat(sheets.draft(startup, Viewers.productOwner(startup.value())).revision())
                .isEqualTo(1);
    }

    @Test
    void theCompanyThatWorksForTheStartupReadsVersionsAndNoDraft() {
        freeze("un");
        var order = rows.issued(rows.lot(AllocationRule.ROUND_ROBIN, 2, null), startup.value());
        var company = rows.order(order).contractor().orElseThrow().value();
        var correspondent = Viewers.correspondent(company);

        assertThat(sheets.version(startup, 1, correspondent)).isPresent();
        assertThatThrownBy(() -> sheets.draft(startup, correspondent)).isInstanceOf(NotFound.class);
    }

    @Test
    void thePdfSaysTheSevenHeadingsAndIsTagged() throws IOException {
        freeze("un");
        var subject = sheets.subject(slug(), rows.buyer).orElseThrow();

        byte[] bytes =
                sheets.pdf(subject, sheets.version(startup, 1, rows.buyer).orElseThrow());

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\h+", " "))
                    .contains("Fiche produit, " + subject.name(), "Version 1, figée le", rows.buyer.displayName())
                    .contains("Problème à résoudre", "Nature du produit à réaliser", "Conditions de succès")
                    .contains(
                            "Impacts cibles", "Modalités d’organisation", "Acteurs associés", "Compétences à mobiliser")
                    .contains("problem un", "skills un", "Page 1 sur 1")
                    .doesNotContain("??");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
        }
    }

    private void freeze(String word) {
        int seen = sheets.draft(startup, rows.buyer).revision();
        sheets.save(startup, seen, SheetTexts.whole(word), rows.buyer);
        sheets.freeze(startup, seen + 1, rows.buyer);
    }

    private String slug() {
        return jdbc.sql("select slug from startup where id = ?")
                .param(startup.value())
                .query(String.class)
                .single();
    }

    private String trail(String action) {
        return jdbc.sql("select cast(details as text) from audit_event where action = ? and subject_id = ?")
                .params(action, startup.value())
                .query(String.class)
                .single();
    }
}
