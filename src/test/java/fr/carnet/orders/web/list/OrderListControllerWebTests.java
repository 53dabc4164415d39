package fr.carnet.orders.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.never;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.web.assistant.OrdersWebTestBase;
import fr.carnet.people.SavedFilters.SavedFilter;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupKind;
import fr.carnet.web.Choice;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OrderListControllerWebTests extends OrdersWebTestBase {

    private static final UUID LOT = UUID.fromString("00000000-0000-4000-8000-0000000000a1");

    @Test
    void showsEachOrderWithItsBarsAndWhatTheListComesTo() {
        // An order in progress has given nothing back.
        shows(row(OrderState.IN_PROGRESS, "0"), totals("2", "1", "0"));

        var page = page(Viewers.buyer(), "/bons-de-commande");

        var row = page.select("#bons tbody tr").first();
        assertThat(row.text())
                .contains(
                        "BC-2018-2026-0001", "Mes Aides (Construction)", "Société", "En cours", "60", "39\u202f600,00");
        assertThat(row.select("a").attr("href")).isEqualTo(ORDER);
        assertThat(row.select("progress").eachAttr("value")).containsExactly("50", "25");
        assertThat(row.select("[role=group]").attr("aria-label")).isEqualTo("Temps écoulé 50 %, jours consommés 25 %");
        assertThat(page.select("tfoot").text())
                .contains("Total émis (2)", "En préparation (1)")
                .doesNotContain("Annulés");
    }

    @Test
    void aCoachSeesNoAmountBecauseNoneIsRead() {
        shows(row(OrderState.IN_PROGRESS), totals("1", "0", "0"));

        var page = page(Viewers.coach(), "/bons-de-commande");

        assertThat(page.select("main").text()).contains("BC-2018-2026-0001").doesNotContain("€", "39\u202f600");
        assertThat(page.select("thead th")).hasSize(6);
        then(list).should(never()).pricedRows(any(), any(), anyLong(), any());
    }

    @Test
    void onlyABuyerIsOfferedANewOrderAndTheDrafts() {
        shows(row(OrderState.ISSUED), totals("1", "0", "0"));

        assertThat(page(Viewers.buyer(), "/bons-de-commande").select("a[href=/bons-de-commande/nouveau]"))
                .hasSize(1);
        for (var other : List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent())) {
            var page = page(other, "/bons-de-commande");
            assertThat(page.select("a[href=/bons-de-commande/nouveau]")).isEmpty();
            assertThat(page.select("select[name=etat] option").eachAttr("value"))
                    .doesNotContain("DRAFT")
                    .contains("ISSUED");
        }
    }

    @Test
    void keepsTheFiltersOfItsAddressInItsFieldsAndItsLinks() {
        shows(row(OrderState.ISSUED), totals("60", "0", "0"));

        var page = page(
                Viewers.buyer(),
                "/bons-de-commande?q=aides&etat=ISSUED&lot=" + LOT + "&startup=mes-aides&tri=-montant&page=2");

        assertThat(page.select(".carnet-filters input[name=q]").val()).isEqualTo("aides");
        assertThat(page.select("input[name=startup]").val()).isEqualTo("mes-aides");
        assertThat(page.select("select[name=etat] option[selected]").text()).isEqualTo("Émis");
        assertThat(page.select("select[name=lot] option[selected]").text()).isEqualTo("A-2018, lot 1");
        assertThat(page.select("th[aria-sort=descending]").text()).startsWith("Montant");
        assertThat(page.select("a[download]").first().attr("href"))
                .contains("/bons-de-commande/export.csv?", "q=aides", "etat=ISSUED", "tri=-montant");
        then(book).should().of(eq(new OrderFilter("aides", OrderStanding.ISSUED, LOT, null, "mes-aides", null)), any());
    }

    @Test
    void saysHowToBeginOrToWidenWhenEmpty() {
        given(book.of(any(), any())).willReturn(totals("0", "0", "0"));

        assertThat(page(Viewers.buyer(), "/bons-de-commande")
                        .select(".carnet-empty")
                        .text())
                .contains("Préparer le premier");
        assertThat(page(Viewers.correspondent(), "/bons-de-commande")
                        .select(".carnet-empty")
                        .text())
                .contains("qui vous concernent")
                .doesNotContain("Préparer");
        assertThat(page(Viewers.buyer(), "/bons-de-commande?q=rien")
                        .select(".carnet-empty")
                        .text())
                .contains("Effacer les filtres");
    }

    @Test
    void nonsenseInAFilterIsLeftOut() {
        shows(row(OrderState.ISSUED), totals("1", "0", "0"));

        assertThat(get(Viewers.buyer(), "/bons-de-commande?etat=PERDU&q=x").getRedirectedUrl())
                .isEqualTo("/bons-de-commande?q=x");
    }

    @Test
    void exportsWithAmountsForThoseWhoSeeThemOnly() throws Exception {
        willAnswer(call -> {
                    call.<Consumer<PricedOrderRow>>getArgument(3).accept(priced(row(OrderState.IN_PROGRESS)));
                    return null;
                })
                .given(list)
                .eachPriced(any(), any(), any(), any());
        willAnswer(call -> {
                    call.<Consumer<OrderRow>>getArgument(3).accept(row(OrderState.IN_PROGRESS));
                    return null;
                })
                .given(list)
                .each(any(), any(), any(), any());

        assertThat(get(Viewers.buyer(), "/bons-de-commande/export.csv").getContentAsString())
                .contains("Libéré (j);Solde (j);Montant HT (€);Libéré HT (€);Engagé HT (€)")
                .contains("BC-2018-2026-0001", "En cours", "Construction", "60;15;5,5;39,5;39600;3630;35970");
        assertThat(get(Viewers.coach(), "/bons-de-commande/export.csv").getContentAsString())
                .contains("BC-2018-2026-0001", "60;15;5,5;39,5")
                .doesNotContain("Montant", "39600", "3630", "35970");
    }

    @Test
    void offersTheFiltersOneKeptAndToKeepThese() {
        shows(row(OrderState.ISSUED), totals("1", "0", "0"));
        given(saved.of(any(), any()))
                .willReturn(List.of(new SavedFilter(LOT, "À accuser", "etat=ISSUED&q=caf%C3%A9&tri=-montant")));

        var page = page(Viewers.buyer(), "/bons-de-commande?etat=ISSUED");

        assertThat(page.select(".carnet-saved a.fr-tag").attr("href"))
                .isEqualTo("/bons-de-commande?etat=ISSUED&q=caf%C3%A9&tri=-montant");
        assertThat(page.select("form[action=/bons-de-commande/filtres] input[name=address]")
                        .val())
                .isEqualTo("/bons-de-commande?etat=ISSUED");
        assertThat(page.select("input[name=filtre]").val()).isEqualTo(LOT.toString());
    }

    @Test
    void keepsOnlyTheFiltersOfTheList() {
        var answer = post(
                Viewers.coach(),
                "/bons-de-commande/filtres",
                "name",
                " Mes startups ",
                "address",
                "https://ailleurs.example/?q=caf%C3%A9&etat=ISSUED&page=7&_csrf=secret&tri=-jours");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/bons-de-commande?q=caf%C3%A9&etat=ISSUED&tri=-jours");
        then(saved)
                .should()
                .save(eq("/bons-de-commande"), eq("Mes startups"), eq("q=caf%C3%A9&etat=ISSUED&tri=-jours"), any());
        assertThat(post(Viewers.coach(), "/bons-de-commande/filtres", "address", "::")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void draftsGivenUpAreNamedApart() {
        given(book.of(any(), any()))
                .willReturn(new OrderTotals(part("1"), part("0"), part("0"), part("0"), part("2"), part("3")));
        given(list.pricedRows(any(), any(), anyLong(), any())).willReturn(List.of(priced(row(OrderState.ISSUED))));
        given(list.choices(any())).willReturn(List.of());

        var page = page(Viewers.buyer(), "/bons-de-commande");

        assertThat(page.select("tfoot").text())
                .contains("Brouillons abandonnés (3)")
                .doesNotContain("Annulés");
        assertThat(page.select("select[name=etat] option").eachText()).contains("Brouillon abandonné");
        assertThat(page(Viewers.coach(), "/bons-de-commande?q=x")
                        .select("select[name=etat] option")
                        .eachText())
                .doesNotContain("Brouillon abandonné");
    }

    @Test
    void exportsLinesWithPricesForThoseWhoSeeThemOnly() {
        willAnswer(call -> {
                    var price = new OrderLineRow.Price(new BigDecimal("39600"), new BigDecimal("79200"));
                    call.<Consumer<OrderLineRow>>getArgument(3)
                            .accept(new OrderLineRow(
                                    row(OrderState.IN_PROGRESS),
                                    "DEVOPS",
                                    "Développement",
                                    new BigDecimal("2"),
                                    new DayFigures(new BigDecimal("120"), BigDecimal.ZERO, new BigDecimal("15"), null),
                                    price));
                    return null;
                })
                .given(lines)
                .each(any(), any(), any(), any());

        assertThat(text(get(Viewers.buyer(), "/bons-de-commande/lignes/export.csv")))
                .contains("Prix unitaire HT (€)", "79200", "105", "DEVOPS");
        assertThat(text(get(Viewers.coach(), "/bons-de-commande/lignes/export.csv")))
                .contains("105", "DEVOPS")
                .doesNotContain("HT (€)", "39600", "79200");
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void looksAbsentToAnAdministrator() {
        assertThat(get(Viewers.administrator(), "/bons-de-commande").getStatus())
                .isEqualTo(404);
        assertThat(get(Viewers.administrator(), "/bons-de-commande/export.csv").getStatus())
                .isEqualTo(404);
    }

    private void shows(OrderRow row, OrderTotals totals) {
        given(book.of(any(), any())).willReturn(totals);
        given(list.rows(any(), any(), anyLong(), any())).willReturn(List.of(row));
        given(list.pricedRows(any(), any(), anyLong(), any())).willReturn(List.of(priced(row)));
        given(list.choices(any())).willReturn(List.of(new Choice("lot " + LOT, "A-2018, lot 1")));
    }

    static OrderRow row(OrderState state) {
        return row(state, "5.5");
    }

    private static OrderRow row(OrderState state, String released) {
        return new OrderRow(
                ID,
                state == OrderState.DRAFT ? null : "BC-2018-2026-0001",
                state,
                false,
                "Mes Aides",
                null,
                Phase.CONSTRUCTION,
                StartupKind.STARTUP,
                "Société",
                TODAY.minusDays(4),
                TODAY.plusDays(5),
                new DayFigures(new BigDecimal("60"), new BigDecimal(released), new BigDecimal("15"), null),
                TODAY.minusDays(10));
    }

    private static PricedOrderRow priced(OrderRow row) {
        return new PricedOrderRow(row, new BigDecimal("39600"), new BigDecimal("3630"), new BigDecimal("35970"));
    }

    private static OrderTotals totals(String issued, String drafted, String cancelled) {
        return new OrderTotals(part(issued), part("0"), part(drafted), part(cancelled), part("0"), part("0"));
    }

    private static OrderTotals.Part part(String orders) {
        return new OrderTotals.Part(Long.parseLong(orders), new BigDecimal("60"), new BigDecimal("39600"));
    }
}
