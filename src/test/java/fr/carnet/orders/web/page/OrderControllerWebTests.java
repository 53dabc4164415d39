package fr.carnet.orders.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.web.assistant.OrdersWebTestBase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class OrderControllerWebTests extends OrdersWebTestBase {

    @BeforeEach
    void amounts() {
        given(sheets.amounts(any()))
                .willReturn(new OrderAmounts(
                        new BigDecimal("39600"),
                        new BigDecimal("20"),
                        new BigDecimal("7920"),
                        new BigDecimal("47520"),
                        BigDecimal.ZERO,
                        List.of(
                                new OrderAmounts.Line(new BigDecimal("38100"), new BigDecimal("38100")),
                                new OrderAmounts.Line(new BigDecimal("1500"), new BigDecimal("1500")))));
        given(section.of(any(), any())).willReturn(Optional.empty());
    }

    @Test
    void beginsWithItsFourFiguresItsAmountAndItsLines() {
        shows(OrderState.IN_PROGRESS);

        var page = page(Viewers.buyer(), ORDER);

        assertThat(page.select("h1").text()).isEqualTo("BC-2018-2026-0001");
        assertThat(page.select(".carnet-figure").eachText())
                .containsExactly(
                        "60 j Commandé",
                        "12,25 j Consommé Solde : 47,75 j",
                        "50 j Reste à faire",
                        "2,25 j Dérive plus qu’il n’est commandé",
                        "39\u202f600,00 € Montant HT 47\u202f520,00 € TTC");
        assertThat(page.select("#bon-lignes tbody tr").eachText().get(0)).contains("DEVOPS", "60 12,25 50 2,25");
        assertThat(page.select("#bon-lignes tbody tr").eachText().get(1)).contains("HEBERGEMENT", "forfait", "–");
        assertThat(page.select("#historique li").eachText())
                .containsExactly(
                        "Émis le 22 nov. 2026 à 10 h 00 par Alice Acheteuse Motif : Urgence PDF du bon de commande émis");
    }

    @Test
    void aCoachSeesDaysAndNoAmountNorBillingNorPdf() {
        shows(OrderState.IN_PROGRESS);

        var page = page(Viewers.coach(), ORDER);

        assertThat(page.select("main").text()).contains("60 j", "Ministère").doesNotContain("€", "TVA", "SIRET", "PDF");
        then(sheets).should(never()).amounts(any());
    }

    @Test
    void aBuyerSeesWhatCanBeDoneAndWhyTheRestCannot() {
        shows(OrderState.IN_PROGRESS);

        var page = page(Viewers.buyer(), ORDER);

        assertThat(page.select(".carnet-actions a").eachAttr("href"))
                .containsExactly(
                        ORDER + "/modificatif",
                        ORDER + "/cloture",
                        ORDER + "/resiliation",
                        ORDER + "/duplication",
                        ORDER + "/bon.pdf");
        assertThat(page.select("section[aria-label=Actions] li").eachText())
                .containsExactly(
                        "Déclarer achevé : pas maintenant. Il reste des jours à consommer : il se clôt par anticipation.",
                        "Annuler : pas maintenant. Le travail a commencé : il se clôt par anticipation ou se résilie.");
    }

    @Test
    void noOneElseIsToldWhatABuyerCouldDo() {
        shows(OrderState.IN_PROGRESS);

        for (var viewer : List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent())) {
            assertThat(page(viewer, ORDER).select("main").text()).doesNotContain("Résilier", "pas maintenant");
        }
    }

    @Test
    void onlyTheCorrespondentAcknowledgesAndOnlyOnceItIsIssued() {
        shows(OrderState.ISSUED);
        assertThat(acknowledgement(Viewers.correspondent())).hasSize(1);
        assertThat(acknowledgement(Viewers.buyer())).isEmpty();
        assertThat(acknowledgement(Viewers.productOwner())).isEmpty();

        shows(OrderState.ACKNOWLEDGED);
        assertThat(acknowledgement(Viewers.correspondent())).isEmpty();
    }

    @Test
    void acknowledgingGoesBackToTheOrder() {
        var answer = post(Viewers.correspondent(), ORDER + "/accuse-reception");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ORDER);
        then(orders).should().acknowledge(new OrderId(ID), Viewers.correspondent());
        assertThat(post(Viewers.buyer(), ORDER + "/accuse-reception").getStatus())
                .isEqualTo(404);
    }

    @Test
    void anAcknowledgementThatComesTooLateIsRefusedInWords() {
        willThrow(new RuleViolation("order.transition", OrderState.CANCELLED, OrderState.ACKNOWLEDGED))
                .given(orders)
                .acknowledge(any(), any());

        var answer = post(Viewers.correspondent(), ORDER + "/accuse-reception");

        assertThat(html(answer).text())
                .contains("Un bon de commande « Annulé » ne peut pas passer à l’état « Accusé de réception ».");
    }

    @Test
    void showsWhatOtherModulesContribute() {
        shows(OrderState.IN_PROGRESS);
        given(section.of(new OrderId(ID), Viewers.coach()))
                .willReturn(Optional.of(
                        new OrderPageSection.Content("essai", "Une section", "orders/test-section", "Son contenu")));

        var page = page(Viewers.coach(), ORDER);

        assertThat(page.select("section#essai h2").text()).isEqualTo("Une section");
        assertThat(page.select("section#essai .contributed").text()).isEqualTo("Son contenu");
        assertThat(page.select(".fr-summary a").eachAttr("href"))
                .containsExactly("#lignes", "#essai", "#mentions", "#historique");
    }

    @Test
    void aDraftAsksOtherModulesNothingAndCanBeTakenUpAgain() {
        shows(OrderState.DRAFT);

        var page = page(Viewers.buyer(), ORDER);

        assertThat(page.select("h1").text()).isEqualTo("Brouillon");
        assertThat(page.select(".carnet-actions a").eachAttr("href"))
                .containsExactly(
                        ORDER + "/modifier",
                        ORDER + "/emission",
                        ORDER + "/duplication",
                        ORDER + "/annulation",
                        ORDER + "/bon.pdf");
        then(section).should(never()).of(any(), any());
    }

    @Test
    void whatIsNotWithinReachIsAbsentLikeNonsense() {
        given(sheets.sheet(any(), any())).willReturn(Optional.empty());

        assertThat(get(Viewers.correspondent(), ORDER).getStatus()).isEqualTo(404);
        assertThat(get(Viewers.correspondent(), "/bons-de-commande/nonsense").getStatus())
                .isEqualTo(404);
        assertThat(get(Viewers.administrator(), ORDER).getStatus()).isEqualTo(404);
    }

    @Test
    void endingSaysWhatWillHappenAndAsksWhy() {
        shows(OrderState.ACKNOWLEDGED);

        var page = page(Viewers.buyer(), ORDER + "/annulation");

        assertThat(page.select(".fr-alert").text()).contains("L’annulation est définitive", "60 j");
        assertThat(page.select("input[name=seen]").val()).isEqualTo("7");
        assertThat(page.select("textarea[name=reason]")).hasSize(1);
    }

    @Test
    void endingWithoutAReasonAsksAgain() {
        shows(OrderState.ACKNOWLEDGED);

        var page = html(post(Viewers.buyer(), ORDER + "/annulation", "reason", " ", "seen", "7"));

        assertThat(page.select(".fr-message--error").text()).isEqualTo("Renseignez le motif.");
        assertThat(page.select("input[name=seen]").val()).isEqualTo("7");
        then(orders).should(never()).cancel(any(), org.mockito.ArgumentMatchers.anyLong(), any(), any());
    }

    @Test
    void endingGoesBackToTheOrder() {
        var buyer = Viewers.buyer();

        assertThat(post(buyer, ORDER + "/annulation", "reason", "Retiré", "seen", "7")
                        .getRedirectedUrl())
                .isEqualTo(ORDER);
        assertThat(post(buyer, ORDER + "/achevement", "seen", "7").getRedirectedUrl())
                .isEqualTo(ORDER);

        var order = new OrderId(ID);
        then(orders).should().cancel(order, 7, "Retiré", buyer);
        then(orders).should().complete(order, 7, buyer);
    }

    @Test
    void aDraftIsGivenUpAndNotCancelled() throws Exception {
        given(orders.cancel(any(), org.mockito.ArgumentMatchers.anyLong(), any(), any()))
                .willReturn(false, true);

        assertThat(cancelled()).isEqualTo("order.abandoned");
        assertThat(cancelled()).isEqualTo("order.cancelled");
    }

    private Object cancelled() throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(ORDER + "/annulation")
                        .param("reason", "Retiré")
                        .param("seen", "7")
                        .with(Viewers.as(Viewers.buyer()))
                        .with(Viewers.token()))
                .andReturn()
                .getFlashMap()
                .get("done");
    }

    @Test
    void beforeItIsDeclaredCompleteItSaysAllThatIsLeftToDo() {
        shows(OrderState.IN_PROGRESS);
        given(orders.completionRefusals(any(), any()))
                .willReturn(List.of(
                        Refusal.of("order.deliverables-left", 1).at("deliverables"),
                        Refusal.of("order.balance-left", ManDays.of(3)).at("lines")));

        var page = page(Viewers.buyer(), ORDER + "/achevement");

        assertThat(page.select("#avant li").eachText())
                .anyMatch(words -> words.contains("un livrable attendu qui n’est pas admis"))
                .anyMatch(words -> words.contains("Il reste 3 j à consommer"));
        assertThat(page.select("#avant a").eachAttr("href")).containsExactly(ORDER + "#livrables", ORDER + "#lignes");
    }

    @Test
    void aRefusalKeepsWhatWasTyped() {
        shows(OrderState.IN_PROGRESS);
        willThrow(new RuleViolation("order.transition", OrderState.IN_PROGRESS, OrderState.CANCELLED))
                .given(orders)
                .cancel(any(), org.mockito.ArgumentMatchers.anyLong(), any(), any());

        var page = html(post(Viewers.buyer(), ORDER + "/annulation", "reason", "Besoin retiré", "seen", "7"));

        assertThat(page.select("[data-carnet=erreurs]").text()).contains("« En cours »", "« Annulé »");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("Besoin retiré");
    }

    @Test
    void whatWasDecidedOnAnOlderPageIsAConflict() {
        willThrow(new OptimisticLockingFailureException("changed"))
                .given(orders)
                .complete(any(), org.mockito.ArgumentMatchers.anyLong(), any());

        assertThat(post(Viewers.buyer(), ORDER + "/achevement", "seen", "3").getStatus())
                .isEqualTo(409);
    }

    @Test
    void anEndThatTheStateDoesNotAllowIsNotAsked() {
        shows(OrderState.COMPLETED);

        assertThat(html(get(Viewers.buyer(), ORDER + "/annulation")).text()).contains("« Achevé »", "« Annulé »");
    }

    @Test
    void onlyABuyerEndsAnOrder() {
        for (var viewer : List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent())) {
            for (var path : List.of("/annulation", "/resiliation", "/achevement", "/cloture", "/modificatif")) {
                assertThat(get(viewer, ORDER + path).getStatus()).isEqualTo(404);
                assertThat(post(viewer, ORDER + path, "reason", "x", "seen", "7")
                                .getStatus())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void thePdfIsAbsentForThoseWhoMayNotReadIt() {
        given(documents.print(any(), any())).willReturn(Optional.empty());

        assertThat(get(Viewers.coach(), ORDER + "/bon.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void whatDoesNotExistCannotBeEnded() {
        given(sheets.sheet(any(), any())).willReturn(Optional.empty());
        willThrow(new NotFound()).given(orders).cancel(any(), org.mockito.ArgumentMatchers.anyLong(), any(), any());

        assertThat(get(Viewers.buyer(), ORDER + "/annulation").getStatus()).isEqualTo(404);
        assertThat(post(Viewers.buyer(), ORDER + "/annulation", "reason", "x", "seen", "0")
                        .getStatus())
                .isEqualTo(404);
    }

    private org.jsoup.select.Elements acknowledgement(Viewer viewer) {
        return page(viewer, ORDER).select("form[action$=/accuse-reception]");
    }

    private void shows(OrderState state) {
        boolean draft = state == OrderState.DRAFT;
        var head = new OrderSheet.Head(
                ID,
                7,
                draft ? null : "BC-2018-2026-0001",
                state,
                false,
                UUID.randomUUID(),
                "A-2018",
                1,
                "Mes Aides",
                "mes-aides",
                Phase.CONSTRUCTION,
                "Société",
                draft ? null : TODAY.minusDays(1),
                new Mentions(
                        Complexity.SIMPLE,
                        "",
                        TODAY,
                        TODAY.plusMonths(3),
                        "Ministère fictif",
                        "1 rue de l’Exemple",
                        "Paris",
                        "00000001800010",
                        "",
                        ""),
                "Le directeur");
        var sheet = new OrderSheet(
                head,
                List.of(
                        new OrderSheet.Line(
                                "DEVOPS",
                                "Développement",
                                BigDecimal.ONE,
                                DayFigures.net(new BigDecimal("60"), new BigDecimal("12.25"), new BigDecimal("50"))),
                        new OrderSheet.Line("HEBERGEMENT", "Hébergement", BigDecimal.ONE, null)),
                List.of(new OrderSheet.Step(
                        "ISSUED", 1, "Alice Acheteuse", OffsetDateTime.parse("2026-11-22T10:00:00+01:00"), "Urgence")));
        given(sheets.sheet(any(), any())).willReturn(Optional.of(sheet));
    }
}
