package fr.carnet.startups.web.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.agreements.clauses.Citations;
import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetContent;
import fr.carnet.startups.sheets.SheetDraft;
import fr.carnet.startups.sheets.SheetHeading;
import fr.carnet.startups.sheets.SheetSubject;
import fr.carnet.startups.sheets.SheetTexts;
import fr.carnet.startups.sheets.SheetVersionRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(SheetController.class)
class SheetControllerWebTests extends WebTestBase {

    private static final StartupId STARTUP = StartupId.random();
    private static final String ADDRESS = "/startups/mon.service/fiche-produit";

    @MockitoBean
    private ProductSheets sheets;

    @MockitoBean
    private CitedClauses clauses;

    @BeforeEach
    void startup() {
        when(clauses.inSightOf(any(), any(ClauseTopic[].class)))
                .thenReturn(new Citations(Map.of(ClauseTopic.PRODUCT_SHEET, "A-2016, § 4.2.4")));
        when(sheets.subject(any(), any())).thenReturn(Optional.empty());
        when(sheets.subject(eq("mon.service"), any()))
                .thenReturn(Optional.of(new SheetSubject(
                        STARTUP.value(), "mon.service", "Mon service", "Mission", "L’Essai", "Ministère")));
        when(sheets.draft(any(), any())).thenReturn(new SheetDraft(3, SheetTexts.whole("un"), "Camille", NOW));
        when(sheets.versions(any(), any()))
                .thenReturn(List.of(
                        new SheetVersionRow(UUID.randomUUID(), 2, "Camille", NOW, null, null),
                        new SheetVersionRow(UUID.randomUUID(), 1, "Paul", NOW, TODAY, true)));
    }

    @Test
    void showsWhereEachVersionStandsAndTheDraft() {
        var page = page(Viewers.coach(), ADDRESS);

        assertThat(page.select("#versions tbody tr").eachText())
                .satisfiesExactly(last -> assertThat(last).contains("Version 2", "Figée"), first -> assertThat(first)
                        .contains("Version 1", "Admise", "23 nov. 2026"));
        assertThat(page.select("#brouillon").text()).contains("7 rubriques écrites sur 7", "Figer la version 3");
        assertThat(page.text()).contains("A-2016, § 4.2.4");
    }

    @Test
    @DisplayName("domain.md § 8: a company that works for the startup reads the versions, and no draft")
    void showsNoDraftToACorrespondent() {
        var page = page(Viewers.correspondent(), ADDRESS);

        assertThat(page.select("#versions tbody tr")).hasSize(2);
        assertThat(page.select("#brouillon")).isEmpty();
        assertThat(get(Viewers.correspondent(), ADDRESS + "/modification").getStatus())
                .isEqualTo(404);
        verify(sheets, never()).draft(any(), any());
    }

    @Test
    void savesWhatIsTypedOnTheRevisionThatWasRead() {
        var answer = post(Viewers.productOwner(), ADDRESS + "/modification", "problem", "Neuf", "seen", "3");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ADDRESS);
        verify(sheets).save(STARTUP, 3, new SheetContent(Map.of(SheetHeading.PROBLEM, "Neuf")), Viewers.productOwner());
    }

    @Test
    void whatSomeoneElseSavedMeanwhileIsSaidAndWhatWasTypedIsKept() {
        doThrow(new OptimisticLockingFailureException("")).when(sheets).save(any(), anyInt(), any(), any());

        var answer = post(Viewers.buyer(), ADDRESS + "/modification", "problem", "Neuf", "seen", "2");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(html(answer).select("textarea[name=problem]").text()).isEqualTo("Neuf");
        assertThat(html(answer).select("input[name=seen]").val()).isEqualTo("3");
    }

    @Test
    void aTextThatIsTooLongIsSaidAtItsHeading() {
        var answer = post(Viewers.buyer(), ADDRESS + "/modification", "skills", "x".repeat(4001), "seen", "3");

        assertThat(html(answer).select("[aria-invalid=true]").eachAttr("name")).containsExactly("skills");
        verify(sheets, never()).save(any(), anyInt(), any(), any());
    }

    @Test
    void saysWhatIsMissingBeforeAVersionCanBeFrozen() {
        when(sheets.obstacles(any(), any()))
                .thenReturn(List.of(Refusal.of("sheet.heading-missing", SheetHeading.IMPACTS)));

        var page = page(Viewers.buyer(), ADDRESS + "/version");

        assertThat(page.text()).contains("La rubrique « Impacts cibles » est vide");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void looksAbsentToAllOthers() {
        for (Viewer viewer : new Viewer[] {Viewers.correspondent(), Viewers.administrator()}) {
            assertThat(post(viewer, ADDRESS + "/version", "seen", "3").getStatus())
                    .isEqualTo(404);
        }
        assertThat(get(Viewers.coach(), "/startups/autre/fiche-produit").getStatus())
                .isEqualTo(404);
    }
}
