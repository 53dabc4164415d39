package fr.carnet.deliverables.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;

import fr.carnet.WebTestBase;
import fr.carnet.deliverables.DeliverableState;
import fr.carnet.deliverables.web.DeliverableFilter.Delay;
import fr.carnet.people.signin.Viewers;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(DeliverableListController.class)
class DeliverableListControllerWebTests extends WebTestBase {

    @MockitoBean
    DeliverableListQueries queries;

    @Test
    void saysWhatIsLateAndWhoseTurnItIs() {
        shows(
                Views.row(DeliverableState.EXPECTED, TODAY.minusDays(3), null),
                Views.row(DeliverableState.DEPOSITED, TODAY.minusDays(40), TODAY.minusDays(1)),
                Views.row(DeliverableState.ACCEPTED, TODAY.minusDays(50), null));
        var rows = page(Viewers.buyer(), "/livrables").select("tbody tr");
        assertThat(rows.get(0).text()).contains("Attendu", "20 nov. 2026 en retard de 3 jours");
        assertThat(rows.get(1).text()).contains("Déposé", "14 oct. 2026 22 nov. 2026 en retard de 1 jour");
        assertThat(rows.get(2).text()).contains("Admis").doesNotContain("retard");
        assertThat(rows.get(0).select("a").first().attr("href")).isEqualTo("/livrables/" + Views.ID);
    }

    @Test
    void startsWithWhatWaitsForAReviewerAndWithWhatIsDueForOthers() {
        shows(Views.row(DeliverableState.EXPECTED, TODAY, null));
        for (var reviewer : List.of(Viewers.buyer(), Viewers.productOwner())) {
            assertThat(page(reviewer, "/livrables")
                            .select("th[aria-sort=ascending]")
                            .text())
                    .isEqualTo("À examiner avant le");
        }
        for (var other : List.of(Viewers.correspondent(), Viewers.coach())) {
            assertThat(page(other, "/livrables")
                            .select("th[aria-sort=ascending]")
                            .text())
                    .isEqualTo("À déposer le");
        }
    }

    @Test
    void keepsTheFiltersOfItsAddress() {
        shows();
        var page = page(
                Viewers.buyer(), "/livrables?q=code&etat=DEPOSITED&startup=exemple&bc=BC-2018-2026-0042&retard=EXAMEN");
        assertThat(page.select(".carnet-filters input[name=q]").val()).isEqualTo("code");
        assertThat(page.select("select[name=etat] option[selected]").text()).isEqualTo("Déposé");
        assertThat(page.select("select[name=retard] option[selected]").text()).isEqualTo("Examen en retard");
        assertThat(page.select("select[name=startup] option[selected]").text()).isEqualTo("Exemple");
        assertThat(page.select("input[name=bc]").val()).isEqualTo("BC-2018-2026-0042");
        then(queries)
                .should()
                .page(
                        org.mockito.ArgumentMatchers.eq(new DeliverableFilter(
                                "code", DeliverableState.DEPOSITED, "exemple", "BC-2018-2026-0042", Delay.EXAMEN)),
                        any(),
                        any(),
                        any());
    }

    @Test
    void saysWhatWouldBeHereWhenEmptyAndHowToWidenWhenFiltered() {
        shows();
        assertThat(page(Viewers.buyer(), "/livrables").select(".carnet-empty").text())
                .contains("dès qu’un bon de commande est émis");
        assertThat(page(Viewers.buyer(), "/livrables?q=code")
                        .select(".carnet-empty a")
                        .attr("href"))
                .isEqualTo("/livrables");
    }

    @Test
    void shrugsOffAFilterThatIsNone() {
        shows();
        assertThat(get(Viewers.buyer(), "/livrables?etat=NIMPORTE").getStatus()).isIn(200, 302);
    }

    @Test
    void exportsWhatIsFiltered() {
        willAnswer(call -> {
                    Consumer<DeliverableRow> sheet = call.getArgument(4);
                    sheet.accept(Views.row(DeliverableState.DEPOSITED, TODAY, TODAY.plusDays(30)));
                    return null;
                })
                .given(queries)
                .each(any(), any(), any(), any(), any());
        var csv = get(Viewers.correspondent(), "/livrables/export.csv?etat=DEPOSITED");
        assertThat(new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Livrable", "BC-2018-2026-0042", "Déposé", "23/11/2026", "23/12/2026");
        assertThat(csv.getHeader("Content-Disposition")).contains("livrables-2026-11-23.csv");
        assertThat(get(Viewers.correspondent(), "/livrables/export.xlsx").getStatus())
                .isEqualTo(200);
    }

    @Test
    void isAbsentForAnAdministrator() {
        assertThat(get(Viewers.administrator(), "/livrables").getStatus()).isEqualTo(404);
        assertThat(get(Viewers.administrator(), "/livrables/export.csv").getStatus())
                .isEqualTo(404);
    }

    private void shows(DeliverableRow... rows) {
        given(queries.startups(any())).willReturn(List.of(new Choice("exemple", "Exemple")));
        willAnswer(call -> call.getArgument(1, ListRequest.class)
                        .page(call.getArgument(2, Sorts.class), List.of(rows), rows.length))
                .given(queries)
                .page(any(), any(), any(), any());
    }
}
