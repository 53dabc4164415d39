package fr.carnet.orders.web.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;

import fr.carnet.orders.Contracts;
import fr.carnet.orders.LineDeliveries.Delivery;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.order.Ending;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.web.assistant.OrdersWebTestBase;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.OptimisticLockingFailureException;

class ReleaseControllerWebTests extends OrdersWebTestBase {

    private PurchaseOrder order;
    private String flat;

    @BeforeEach
    void anOrderUnderWay() {
        order = OrderBuilder.anOrder()
                .of(Contracts.A_2018)
                .with("DEVOPS", 1)
                .with("HEBERGEMENT", 1)
                .inState(OrderState.IN_PROGRESS);
        OrderLine line = order.lines().stream()
                .filter(one -> one.days().isEmpty())
                .findFirst()
                .orElseThrow();
        flat = ReleaseForm.field(line);
        given(orders.find(any(), any())).willReturn(Optional.of(order));
        given(deliveries.of(any())).willReturn(Map.of(line.id(), new Delivery(1, 2)));
    }

    @Test
    void showsWhatIsDoneAndWhatWillBeReleasedOfEachLine() {
        var page = page(Viewers.buyer(), ORDER + "/cloture");

        assertThat(page.select("h1").text()).startsWith("Clore par anticipation BC-2018");
        assertThat(page.select("#liberation tbody tr").eachText().get(0))
                .contains("DEVOPS", "60 0 – 60 39\u202f600,10");
        assertThat(page.select("#liberation tbody tr").eachText().get(1))
                .contains("HEBERGEMENT", "forfait", "1 sur 2", "à fixer");
        assertThat(page.select("#total").text()).contains("60 j, soit 39\u202f600,10 € HT", "à calculer");
        assertThat(page.getElementsByAttributeValue("name", flat)).hasSize(1);
    }

    @Test
    void terminatingShowsTheSame() {
        var page = page(Viewers.buyer(), ORDER + "/resiliation");

        assertThat(page.select("h1").text()).startsWith("Résilier BC-2018");
        assertThat(page.select("#liberation tbody tr")).hasSize(2);
    }

    @Test
    void theTotalIsReckonedBeforeAnythingIsDone() {
        var page = html(post(Viewers.buyer(), ORDER + "/cloture", flat, "100", "calculer", "oui", "seen", "0"));

        assertThat(page.select("#total").text())
                .contains("39\u202f700,10 € HT", "39\u202f500,10 € HT, sur 79\u202f200,20 €");
        assertThat(page.select(".fr-message--error")).isEmpty();
        then(endings).should(never()).close(any(), anyLong(), any(), any());
    }

    @Test
    void eachMistakeIsSaidAtItsFieldAndWhatWasTypedStays() {
        var page = html(
                post(Viewers.buyer(), ORDER + "/cloture", flat, "39600,11", "reason", " ", "date", "", "seen", "0"));

        assertThat(page.select(".fr-message--error").eachText())
                .containsExactlyInAnyOrder(
                        "HEBERGEMENT : le montant libéré va de 0 à 39\u202f600,10 € HT. Corrigez-le.",
                        "Renseignez le motif.",
                        "Renseignez la date.");
        assertThat(page.getElementsByAttributeValue("name", flat).val()).isEqualTo("39600,11");
        then(endings).should(never()).close(any(), anyLong(), any(), any());
    }

    @Test
    void aFlatLineLeftEmptyIsAskedFor() {
        var page = html(post(
                Viewers.buyer(), ORDER + "/cloture", flat, "", "reason", "Fin", "date", "2026-11-22", "seen", "0"));

        assertThat(page.select(".fr-message--error").text()).contains("Renseignez le montant libéré sur HEBERGEMENT");
    }

    @Test
    void closingGoesBackToTheOrder() {
        var answer = post(
                Viewers.buyer(),
                ORDER + "/cloture",
                flat,
                "50,50",
                "reason",
                "Le besoin a cessé",
                "date",
                "2026-11-22",
                "seen",
                "7");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ORDER);
        var ending = ArgumentCaptor.forClass(Ending.class);
        then(endings).should().close(eq(order.id()), eq(7L), ending.capture(), eq(Viewers.buyer()));
        assertThat(ending.getValue().flat().values()).containsExactly(Money.of("50.50"));
        assertThat(ending.getValue().on()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void aRefusalIsSaidOnThePage() {
        willThrow(new RuleViolation("order.deliverables-waiting", 2))
                .given(endings)
                .close(any(), anyLong(), any(), any());

        var page = html(post(
                Viewers.buyer(), ORDER + "/cloture", flat, "0", "reason", "Fin", "date", "2026-11-22", "seen", "7"));

        assertThat(page.select("[data-carnet=erreurs]").text())
                .contains("2 livrables déposés attendent d’être vérifiés");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("Fin");
    }

    @Test
    void whatStandsInTheWayIsSaidBeforeAnythingIsTypedWithWhereItIsDone() {
        given(endings.closingRefusals(any()))
                .willReturn(List.of(Refusal.of("order.deliverables-waiting", 2).at("deliverables")));

        var closing = page(Viewers.buyer(), ORDER + "/cloture");

        assertThat(closing.select("#avant").text()).contains("2 livrables déposés attendent d’être vérifiés");
        assertThat(closing.select("#avant a").attr("href"))
                .isEqualTo("/bons-de-commande/" + order.id().value() + "#livrables");
        assertThat(page(Viewers.buyer(), ORDER + "/resiliation").select("#avant"))
                .isEmpty();
    }

    @Test
    void allThatIsRefusedIsSaidAtOnce() {
        given(endings.dateRefusal(any(), any()))
                .willReturn(Optional.of(
                        Refusal.of("order.ending-date", LocalDate.of(2026, 11, 6), LocalDate.of(2026, 11, 22))));

        var page = html(
                post(Viewers.buyer(), ORDER + "/cloture", flat, "x", "reason", "", "date", "2026-01-02", "seen", "7"));

        assertThat(page.select("#date-messages").text()).contains("La date va du jour de l’émission, le 6 nov. 2026");
        assertThat(page.select("#reason-messages").text()).contains("Renseignez le motif.");
        assertThat(page.select(".fr-message--error")).hasSize(3);
    }

    @Test
    void aStalePageIsAConflict() {
        willThrow(new OptimisticLockingFailureException("changed"))
                .given(endings)
                .terminate(any(), anyLong(), any(), any());

        assertThat(post(
                                Viewers.buyer(),
                                ORDER + "/resiliation",
                                flat,
                                "0",
                                "reason",
                                "Fin",
                                "date",
                                "2026-11-22",
                                "seen",
                                "3")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void onlyABuyerSeesIt() {
        for (var viewer : List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent())) {
            assertThat(get(viewer, ORDER + "/cloture").getStatus()).isEqualTo(404);
            assertThat(post(viewer, ORDER + "/cloture", "seen", "0").getStatus())
                    .isEqualTo(404);
        }
        then(endings).should(never()).close(any(), anyLong(), any(), any());
    }
}
