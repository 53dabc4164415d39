package fr.carnet.deliverables.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import fr.carnet.WebTestBase;
import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(AdditionController.class)
class AdditionControllerWebTests extends WebTestBase {

    private static final String ADDRESS = "/livrables/nouveau?bc=BC-2018-2026-0042";

    @MockitoBean
    Deliverables deliverables;

    @MockitoBean
    DeliverableQueries queries;

    @BeforeEach
    void anOrder() {
        given(queries.order(eq("BC-2018-2026-0042"), any()))
                .willReturn(Optional.of(
                        new OrderHead(Views.ORDER, "BC-2018-2026-0042", OrderState.ISSUED, TODAY.plusDays(60))));
    }

    @Test
    void proposesTheEndOfTheOrder() {
        var page = page(Viewers.buyer(), ADDRESS);
        assertThat(page.select("h1").text()).isEqualTo("Ajouter un livrable au bon de commande BC-2018-2026-0042");
        assertThat(page.select("input[name=dueOn]").val()).isEqualTo("2027-01-22");
    }

    @Test
    void addsAndShowsIt() {
        var id = DeliverableId.random();
        given(deliverables.add(any(), any(), any(), any(), any())).willReturn(id);
        assertThat(add("Guide", "2026-12-01").getRedirectedUrl()).isEqualTo("/livrables/" + id.value());
        then(deliverables)
                .should()
                .add(new OrderId(Views.ORDER), "Guide", "En ligne", TODAY.plusDays(8), Viewers.buyer());
    }

    @Test
    void asksForATitleAndKeepsTheRest() {
        var page = html(add(" ", "2026-12-01"));
        assertThat(page.select("#title-messages").text()).isEqualTo("Renseignez l’intitulé.");
        assertThat(page.select("textarea[name=description]").text()).isEqualTo("En ligne");
        then(deliverables).shouldHaveNoInteractions();
    }

    @Test
    void saysThatTheOrderHasEnded() {
        given(deliverables.add(any(), any(), any(), any(), any()))
                .willThrow(new RuleViolation("deliverable.order-closed", "BC-2018-2026-0042"));
        var page = html(add("Guide", "2026-12-01"));
        assertThat(page.select("[data-carnet=erreurs]").text()).contains("n’est plus en cours");
        assertThat(page.select("input[name=title]").val()).isEqualTo("Guide");
    }

    @Test
    void isAbsentForAnUnknownOrderAndForWhoeverAsksNothing() {
        assertThat(get(Viewers.buyer(), "/livrables/nouveau").getStatus()).isEqualTo(404);
        assertThat(get(Viewers.buyer(), "/livrables/nouveau?bc=BC-2018-2026-0043")
                        .getStatus())
                .isEqualTo(404);
        for (var viewer : List.of(Viewers.correspondent(), Viewers.coach(), Viewers.administrator())) {
            assertThat(get(viewer, ADDRESS).getStatus()).isEqualTo(404);
            assertThat(post(viewer, ADDRESS, "title", "Guide").getStatus()).isEqualTo(404);
        }
    }

    private MockHttpServletResponse add(String title, String dueOn) {
        return post(Viewers.buyer(), ADDRESS, "title", title, "description", "En ligne", "dueOn", dueOn);
    }
}
