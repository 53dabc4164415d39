package fr.carnet.orders.web.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;

import fr.carnet.orders.Contracts;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.orders.web.assistant.OrdersWebTestBase;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartControllerWebTests extends OrdersWebTestBase {

    private static final String START = ORDER + "/demarrage";

    @Test
    void saysWhatFollowsBeforeTheStartIsDeclared() {
        stands(OrderState.ACKNOWLEDGED);

        assertThat(page(Viewers.correspondent(), START).select("main").text())
                .contains("Déclarer le début de BC-2018", "l’acheteur voit que vous y travaillez");
        assertThat(page(Viewers.buyer(), START).select("main").text()).contains("il ne pourra plus être annulé");
    }

    @Test
    void goesBackToTheOrderThatHasBegun() {
        var correspondent = Viewers.correspondent();

        assertThat(post(correspondent, START).getRedirectedUrl()).isEqualTo(ORDER);

        then(orders).should().declareStart(new OrderId(ID), correspondent);
    }

    @Test
    void pressedTwiceLeadsToTheOrderAsPressedOnce() {
        willThrow(new RuleViolation("order.transition", OrderState.IN_PROGRESS, OrderState.IN_PROGRESS))
                .given(orders)
                .declareStart(any(), any());
        stands(OrderState.IN_PROGRESS);

        assertThat(post(Viewers.correspondent(), START).getRedirectedUrl()).isEqualTo(ORDER);
    }

    @Test
    void saysWhyItIsTooEarly() {
        willThrow(new RuleViolation("order.start-early", OrderBuilder.TODAY))
                .given(orders)
                .declareStart(any(), any());
        stands(OrderState.ACKNOWLEDGED);

        var answer = post(Viewers.correspondent(), START);

        assertThat(answer.getStatus()).isBetween(400, 499);
    }

    private void stands(OrderState state) {
        given(orders.find(any(), any()))
                .willReturn(Optional.of(OrderBuilder.anOrder()
                        .of(Contracts.A_2018)
                        .with("HEBERGEMENT", 1)
                        .inState(state)));
    }
}
