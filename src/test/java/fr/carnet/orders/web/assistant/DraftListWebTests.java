package fr.carnet.orders.web.assistant;

import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.drafting.Duplicate;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.people.signin.Viewers;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftListWebTests extends OrdersWebTestBase {

    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Test
    void oneSeesOnesOwnDraftsFirstAndEveryonesOnRequest() {
        given(draftQueries.drafts(any())).willReturn(List.of(row(ID, "Mes Aides", true), row(OTHER, "Pix", false)));

        var mine = page(Viewers.buyer(), "/bons-de-commande/brouillons");
        var all = page(Viewers.buyer(), "/bons-de-commande/brouillons?qui=tous");

        assertThat(mine.select("h1").text()).isEqualTo("Mes brouillons");
        assertThat(mine.select("tbody th a").eachText()).containsExactly("Mes Aides");
        assertThat(mine.select("nav .fr-tag").eachText()).containsExactly("Les miens (1)", "Tous (2)");
        assertThat(all.select("tbody th a").eachText()).containsExactly("Mes Aides", "Pix");
    }

    @Test
    void eachRowTellsItsDraftApartAndSaysWhatIsMissing() {
        given(draftQueries.drafts(any())).willReturn(List.of(row(ID, "Mes Aides", true)));

        var page = page(Viewers.buyer(), "/bons-de-commande/brouillons");

        assertThat(page.select("tbody td").eachText().get(1)).isEqualTo("titulaire, période");
        assertThat(page.select("tbody tr").text().replaceAll("\\h", " "))
                .contains("22 nov. 2026", "par Alice Acheteuse", "39 600,10");
        assertThat(page.select("a.fr-btn--sm").eachAttr("href"))
                .containsExactly(ORDER + "/modifier", ORDER + "/annulation");
        assertThat(page.select("a.fr-btn--sm").first().attr("aria-label"))
                .isEqualTo("Continuer le brouillon pour Mes Aides, commencé le 22 nov. 2026");
    }

    @Test
    void anotherBuyersDraftIsTakenOver() {
        given(draftQueries.drafts(any())).willReturn(List.of(row(OTHER, "Pix", false)));
        assertThat(page(Viewers.buyer(), "/bons-de-commande/brouillons?qui=tous")
                        .select("form[action$=/reprise] button")
                        .text())
                .isEqualTo("Prendre la suite");

        var answer = post(Viewers.buyer(), "/bons-de-commande/" + OTHER + "/reprise");

        then(drafts).should().takeOver(new OrderId(OTHER), Viewers.buyer());
        assertThat(answer.getRedirectedUrl()).isEqualTo("/bons-de-commande/" + OTHER + "/modifier");
    }

    @Test
    void noDraftAtAllSaysHowToBegin() {
        given(draftQueries.drafts(any())).willReturn(List.of());

        assertThat(page(Viewers.buyer(), "/bons-de-commande/brouillons")
                        .select("main")
                        .text())
                .contains("Aucun brouillon", "Préparer un bon de commande");
    }

    @Test
    @DisplayName("Lesson 7: what is left out of a duplicate is said, with its clause, before it is made")
    void aDuplicateSaysWhatItTakesAndWhatItLeaves() {
        given(duplicates.preview(new OrderId(ID), Viewers.buyer())).willReturn(duplicate());

        var page = page(Viewers.buyer(), ORDER + "/duplication");

        assertThat(page.select("h1").text()).isEqualTo("Dupliquer BC-2018-2026-0001");
        assertThat(page.select("#repris tbody tr").text().replaceAll("\\h", " "))
                .contains("DEVOPS", "39 600,10");
        assertThat(page.select("main section li").text()).contains("DESIGN", "aucun prix en vigueur");
        assertThat(page.select("input[name=copy]").val()).hasSize(36);
    }

    @Test
    void aDuplicateLeadsToItsUnits() {
        given(duplicates.duplicate(new OrderId(ID), new OrderId(OTHER), Viewers.buyer()))
                .willReturn(duplicate());

        var answer = post(Viewers.buyer(), ORDER + "/duplication", "copy", OTHER.toString());

        assertThat(answer.getRedirectedUrl()).isEqualTo("/bons-de-commande/" + OTHER + "/modifier/unites");
    }

    @Test
    void allOfItIsAbsentForEveryoneElse() {
        for (var viewer :
                List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator())) {
            assertThat(get(viewer, "/bons-de-commande/brouillons").getStatus()).isEqualTo(404);
            assertThat(get(viewer, ORDER + "/duplication").getStatus()).isEqualTo(404);
            assertThat(post(viewer, ORDER + "/duplication", "copy", OTHER.toString())
                            .getStatus())
                    .isEqualTo(404);
            assertThat(post(viewer, ORDER + "/reprise").getStatus()).isEqualTo(404);
        }
    }

    private static Duplicate duplicate() {
        return OrderBuilder.duplicate(
                anOrder().of(A_2018).with("DEVOPS", 1).with("DESIGN", 1).issued(), "DESIGN");
    }

    private static DraftRow row(UUID id, String subject, boolean mine) {
        return new DraftRow(
                id,
                "A-2018",
                1,
                subject,
                "Alice Acheteuse",
                mine ? "Alice Acheteuse" : "Basile Acheteur",
                mine,
                OffsetDateTime.parse("2026-11-22T09:00:00Z"),
                OffsetDateTime.parse("2026-11-22T10:00:00Z"),
                new BigDecimal("60"),
                new BigDecimal("39600.10"),
                1,
                false,
                false,
                true,
                true);
    }
}
