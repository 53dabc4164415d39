package fr.carnet.orders.web.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;

import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.amendment.Amendment;
import fr.carnet.orders.amendment.AmendmentBase;
import fr.carnet.orders.amendment.AmendmentReview;
import fr.carnet.orders.issuing.UnitOffer;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.web.OrderDocumentBuilder;
import fr.carnet.orders.web.assistant.OrdersWebTestBase;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class AmendmentControllerWebTests extends OrdersWebTestBase {

    private static final String AMEND = ORDER + "/modificatif";

    private PurchaseOrder order;
    private String devops;
    private String design;

    @BeforeEach
    void anOrderUnderWay() {
        order = OrderBuilder.anOrder().of(Contracts.A_2018).with("DEVOPS", 1).inState(OrderState.IN_PROGRESS);
        devops = "quantities[" + Contracts.unit(Contracts.A_2018, "DEVOPS").value() + "]";
        design = "quantities[" + Contracts.unit(Contracts.A_2018, "DESIGN").value() + "]";
        var additions = new ArrayList<UnitOffer>();
        for (WorkUnitTerms unit : Contracts.A_2018.units()) {
            if (!unit.code().equals("DEVOPS")) {
                additions.add(new UnitOffer(unit, Optional.empty()));
            }
        }
        given(amendments.open(any(), any()))
                .willReturn(new AmendmentBase(order, Contracts.A_2018.awards().get(0), additions));
        refuses();
    }

    private void refuses(Refusal... remarks) {
        var before = OrderDocumentBuilder.document(order);
        given(amendments.review(any(), anyLong(), any(), any()))
                .willReturn(new AmendmentReview(0, before, OrderDocumentBuilder.amended(before), List.of(remarks)));
    }

    @Test
    void beginsWithWhatStandsAndOffersWhatMayBeAdded() {
        var page = page(Viewers.buyer(), AMEND);

        assertThat(page.select("h1").text()).startsWith("Modifier BC-2018");
        assertThat(page.getElementsByAttributeValue("name", devops).val()).isEqualTo("1");
        assertThat(page.getElementsByAttributeValue("name", design).val()).isEmpty();
        assertThat(page.select("input[name=startsOn]").val()).isEqualTo("2026-03-02");
        assertThat(page.getElementsByAttributeValue("name", "texts[billingSiret]")
                        .val())
                .isEqualTo("00000001800010");
        assertThat(page.select("main").text()).contains("39\u202f600,10 € HT, prix figé");
    }

    @Test
    void whatWasTypedBecomesTheAmendmentAndWhatWasNotStays() {
        given(amendments.amend(any(), anyLong(), any(), any())).willReturn(2);

        var answer = post(Viewers.buyer(), AMEND, typed(devops, "2", design, "1"));

        assertThat(answer.getRedirectedUrl()).isEqualTo(ORDER);
        var asked = ArgumentCaptor.forClass(Amendment.class);
        then(amendments).should().amend(any(), anyLong(), asked.capture(), any());
        assertThat(asked.getValue().quantities())
                .containsEntry(Contracts.unit(Contracts.A_2018, "DEVOPS"), new BigDecimal("2"))
                .containsEntry(Contracts.unit(Contracts.A_2018, "DESIGN"), BigDecimal.ONE);
        assertThat(asked.getValue().mentions()).isEqualTo(order.mentions());
        assertThat(asked.getValue().reason()).isEqualTo("Besoin précisé");
    }

    @Test
    void theReviewShowsOldAndNewAndCarriesWhatWasTyped() {
        var before = OrderDocumentBuilder.document(order);
        given(amendments.review(any(), anyLong(), any(), any()))
                .willReturn(new AmendmentReview(0, before, OrderDocumentBuilder.amended(before), List.of()));

        var page = html(post(Viewers.buyer(), AMEND + "/relecture", typed(devops, "2")));

        assertThat(page.select("#relecture-lignes tbody tr").text())
                .contains("DEVOPS", "avant : 1", "maintenant : 2", "maintenant : 120");
        assertThat(page.getElementsByAttributeValue("name", devops).val()).isEqualTo("2");
        assertThat(page.select("textarea[hidden]").eachAttr("name")).contains("texts[reason]", "texts[billingSiret]");
        then(amendments).should(org.mockito.Mockito.never()).amend(any(), anyLong(), any(), any());
    }

    @Test
    void aRuleAboutAUnitIsSaidAtItsField() {
        given(amendments.review(any(), anyLong(), any(), any()))
                .willReturn(new AmendmentReview(
                        0,
                        OrderDocumentBuilder.document(order),
                        OrderDocumentBuilder.document(order),
                        List.of(DraftStep.UNITS.refusal("order.quantity-step", "DEVOPS", BigDecimal.ONE))));

        var page = html(post(Viewers.buyer(), AMEND + "/relecture", typed(devops, "1,5")));

        assertThat(page.select(".fr-message--error").text())
                .isEqualTo("DEVOPS se commande par pas de 1. Corrigez la quantité.");
        assertThat(page.getElementsByAttributeValue("name", devops).val()).isEqualTo("1,5");
    }

    @Test
    void whatCannotBeReadAndWhatTheRulesSayIsSaidAtOnceEachAtItsField() {
        refuses(
                DraftStep.UNITS.refusal("order.amend-nothing", "BC"),
                DraftStep.MENTIONS.refusal("order.amend-reason"),
                DraftStep.MENTIONS.refusal("order.no-place-of-work"),
                DraftStep.MENTIONS.refusal("order.siret-length", 3),
                DraftStep.UNITS.refusal("order.quantity-step", "DEVOPS", BigDecimal.ONE));

        var page = html(post(
                Viewers.buyer(),
                AMEND + "/relecture",
                typed(
                        devops,
                        "deux",
                        "texts[reason]",
                        " ",
                        "texts[placeOfWork]",
                        "",
                        "texts[billingSiret]",
                        "123",
                        "endsOn",
                        "2026-03-01")));

        assertThat(page.getElementById(id(devops) + "-messages").text()).startsWith("Écrivez un nombre");
        assertThat(page.select("#texts-reason-messages").text()).contains("Renseignez le motif de la modification.");
        assertThat(page.select("#texts-placeOfWork-messages").text()).contains("lieu d’exécution manque");
        assertThat(page.select("#texts-billingSiret-messages").text()).contains("quatorze chiffres");
        assertThat(page.select("#endsOn-messages").text()).contains("La date de fin doit suivre");
        assertThat(page.select("[data-carnet=erreurs] li")).hasSize(5);
        var asked = ArgumentCaptor.forClass(Amendment.class);
        then(amendments).should().review(any(), anyLong(), asked.capture(), any());
        assertThat(asked.getValue().quantities())
                .containsEntry(
                        Contracts.unit(Contracts.A_2018, "DEVOPS"),
                        order.lines().get(0).quantity());
        assertThat(asked.getValue().mentions().period())
                .isEqualTo(order.mentions().period());
    }

    private static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("-$", "");
    }

    @Test
    void correctingComesBackWithWhatWasTyped() {
        var page = html(post(Viewers.buyer(), AMEND + "/relecture", typed(devops, "5", "corriger", "oui")));

        assertThat(page.getElementsByAttributeValue("name", devops).val()).isEqualTo("5");
        assertThat(page.select(".fr-message--error")).isEmpty();
    }

    @Test
    void aRefusalAtTheLastMomentIsSaidOnTheForm() {
        willThrow(new RuleViolation("order.amend-nothing", "BC-2018-2026-0001"))
                .given(amendments)
                .amend(any(), anyLong(), any(), any());

        var page = html(post(Viewers.buyer(), AMEND, typed(devops, "1")));

        assertThat(page.select("[data-carnet=erreurs]").text()).contains("Rien n’a changé");
    }

    @Test
    void aStalePageIsAConflictWithTheWayOut() {
        willThrow(new OptimisticLockingFailureException("changed"))
                .given(amendments)
                .amend(any(), anyLong(), any(), any());

        for (var from :
                List.of("http://localhost" + AMEND, "http://elsewhere.example" + AMEND, "http://localhost//x")) {
            var answer = send(MockMvcRequestBuilders.post(AMEND)
                    .param("seen", "0")
                    .param("texts[reason]", "Besoin précisé")
                    .header("Referer", from)
                    .with(Viewers.as(Viewers.buyer()))
                    .with(Viewers.token()));
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(html(answer).select("main a.fr-btn").eachAttr("href"))
                    .isEqualTo(from.equals("http://localhost" + AMEND) ? List.of(AMEND, "/") : List.of("/"));
        }
    }

    @Test
    void theReviewAskedForAnewLeadsToTheForm() {
        assertThat(get(Viewers.buyer(), AMEND + "/relecture").getRedirectedUrl())
                .isEqualTo(AMEND);
    }

    /** The form as the browser sends it, these fields changed. */
    private String[] typed(String... changed) {
        var mentions = order.mentions();
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("seen", "0");
        fields.put("startsOn", mentions.startsOn().toString());
        fields.put("endsOn", mentions.endsOn().toString());
        fields.put("texts[beneficiary]", mentions.beneficiary());
        fields.put("texts[beneficiaryAddress]", mentions.beneficiaryAddress());
        fields.put("texts[placeOfWork]", mentions.placeOfWork());
        fields.put("texts[billingSiret]", mentions.billingSiret());
        fields.put("texts[billingService]", mentions.billingService());
        fields.put("texts[billingCommitment]", mentions.billingCommitment());
        fields.put("texts[reason]", "Besoin précisé");
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
