package fr.carnet.tracking.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.people.signin.Viewers.token;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The page of what remains, as a correspondent fills it and the others read it. */
@ApplicationTest
class EstimatePagesModuleTests extends PageTestBase {

    private static final String PAGE = "/suivi/reste-a-faire";

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private UUID startup;
    private Viewer correspondent;
    private WorkSite.Order order;

    @BeforeEach
    void anOrderInProgress() {
        site = new WorkSite(jdbc);
        company = site.company();
        startup = site.startup("Startup " + company);
        correspondent = new StatementSite(jdbc).correspondent(company);
        order = site.order(company)
                .forStartup(startup)
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.1", 1)
                .issue();
    }

    private MockHttpServletResponse save(Document page, String... fieldsAndValues) throws Exception {
        var request = MockMvcRequestBuilders.post(PAGE)
                .with(Viewers.as(correspondent))
                .with(token());
        for (var field : page.select("form[method=post] input[name~=^[lvm][.]]")) {
            var at = List.of(fieldsAndValues).indexOf(field.attr("name"));
            request.param(field.attr("name"), at >= 0 ? fieldsAndValues[at + 1] : field.val());
        }
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            if (fieldsAndValues[at].startsWith("ok.")) {
                request.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
            }
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private List<String> estimates() {
        return jdbc.sql("""
                select l.code || ' ' || e.days from remaining_estimate e join order_line l on l.id = e.order_line_id
                where l.order_id = ? order by e.id""").param(order.id().value()).query(String.class).list();
    }

    @Test
    void anEstimateIsTypedSavedAndRead() throws Exception {
        var answer = save(page(correspondent, PAGE + "?tri=bon"), "v.0", "58,5");
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(estimates()).containsExactly("UO-L2.2.2 58.50");
        assertThat(page(correspondent, PAGE).select("#reste tbody").text()).contains("58,5");
    }

    @Test
    @DisplayName("style.md § 12: each total leads to what it is made of")
    void theSummaryLooksIntoOneGroup() throws Exception {
        var all = page(correspondent, "/suivi/synthese?par=startup");
        assertThat(all.select("#par option").eachAttr("value"))
                .containsExactly("bon", "startup", "unite", "titulaire", "personne", "activite");
        var total = all.select("#synthese tbody td a").last();
        assertThat(total).isNotNull();
        var one = page(correspondent, total.attr("href"));
        assertThat(one.select("main").text()).contains("Startup ou projet : Startup " + company);
        assertThat(one.select("#synthese tbody").text()).contains(order.number());
        assertThat(all.select("#synthese caption").text()).contains("mènent à ce qui les compose");
        assertThat(one.select("#synthese caption").text()).doesNotContain("mènent");
        assertThat(page(correspondent, "/suivi/synthese?groupe=bon:rien")
                        .select("main")
                        .text())
                .contains("Aucun jour");
    }

    @Test
    void aSummaryOfMoreMonthsThanItShowsSaysWhichItShows() throws Exception {
        var cut = page(correspondent, "/suivi/synthese?du=2024-01&au=2026-11");
        assertThat(cut.select("#resultats .fr-alert--info").text())
                .contains("24 mois au plus", "de décembre 2024 à novembre 2026");
        assertThat(cut.select("#du").val()).isEqualTo("2024-12");
        for (String whole : List.of("", "?du=2024-12&au=2026-11", "?du=12/2024&au=11/2026")) {
            assertThat(page(correspondent, "/suivi/synthese" + whole).select("#resultats .fr-alert"))
                    .isEmpty();
        }
    }

    @Test
    void aSummaryOfNoPeriodShowsNoDaysAndKeepsWhatWasTyped() throws Exception {
        var reversed = page(correspondent, "/suivi/synthese?du=2026-12&au=2026-01");
        assertThat(reversed.select("#au-messages").text())
                .contains("finirait en janvier 2026, avant de commencer en décembre 2026");
        assertThat(reversed.select("#du, #au").eachAttr("value")).containsExactly("2026-12", "2026-01");
        assertThat(reversed.select("#synthese")).isEmpty();
        assertThat(reversed.select("#resultats .fr-alert--error").text()).contains("La période n’est pas comprise");
        var slip = page(correspondent, "/suivi/synthese?du=1900-01&au=2099-12");
        assertThat(slip.select("#du-messages").text()).contains("pas un mois de ce siècle");
        assertThat(slip.select("#du").val()).isEqualTo("1900-01");
    }

    @Test
    void whatStillHoldsIsConfirmedWithoutTyping() throws Exception {
        save(page(correspondent, PAGE + "?tri=bon"), "v.0", "40", "v.1", "3");
        save(page(correspondent, PAGE + "?tri=bon"), "ok.0", "oui", "ok.1", "oui");
        assertThat(estimates())
                .containsExactlyInAnyOrder("UO-L2.2.2 40.00", "UO-L2.2.1 3.00", "UO-L2.2.2 40.00", "UO-L2.2.1 3.00");
    }

    @Test
    void aRefusedEstimateKeepsWhatWasTypedAndSavesTheOthers() throws Exception {
        var again = html(save(page(correspondent, PAGE + "?tri=bon"), "v.0", "beaucoup", "m.0", "ouf", "v.1", "3"));
        assertThat(again.select("[role=alert]").text()).contains("Une estimation refusée, une enregistrée");
        assertThat(again.select("[aria-invalid=true]").val()).isEqualTo("beaucoup");
        assertThat(again.select("[value=ouf]")).hasSize(1);
        assertThat(estimates()).hasSize(1);
    }

    @Test
    void aDriftIsShownAsSoonAsItAppears() throws Exception {
        save(page(correspondent, PAGE + "?tri=bon"), "v.0", "70", "m.0", "reprise des données");
        var drifting = page(Viewers.productOwner(startup), PAGE + "?etat=DRIFT");
        assertThat(drifting.select("#reste tbody tr")).hasSize(1);
        assertThat(drifting.select("#reste tbody").text()).contains("Dérive").contains("reprise des données");
    }

    @Test
    void aLineThatNobodyEstimatedForWeeksIsSaidToBeLate() throws Exception {
        assertThat(page(correspondent, PAGE + "?etat=OVERDUE").select("#reste tbody tr"))
                .hasSize(2);
        save(page(correspondent, PAGE + "?tri=bon"), "v.0", "3");
        assertThat(page(correspondent, PAGE + "?etat=OVERDUE").select("#reste tbody tr"))
                .hasSize(1);
        assertThat(page(correspondent, PAGE + "?etat=DUE").select("#reste tbody tr"))
                .hasSize(1);
    }

    @Test
    void othersReadItAndTypeNothing() throws Exception {
        save(page(correspondent, PAGE + "?tri=bon"), "v.0", "3");
        for (var viewer : List.of(Viewers.productOwner(startup), Viewers.coach(Set.of(), Set.of(startup)))) {
            var read = page(viewer, PAGE);
            assertThat(read.select("#reste tbody tr")).hasSize(2);
            assertThat(read.select("input[name^=v.]")).isEmpty();
        }
        assertThat(page(Viewers.correspondent(Viewers.COMPETITOR), PAGE).text()).doesNotContain(order.number());
    }

    @Test
    void costsAsManyStatementsForManyLinesAsForOne() throws Exception {
        var one = statements(() -> page(correspondent, PAGE));
        for (int more = 0; more < 20; more++) {
            site.order(company).forStartup(startup).line("UO-L2.2.2", 1).issue();
        }
        var alix = site.person(company, "Alix Martin");
        site.present(order, alix);
        site.logged(order, order.line(), alix, workingDay(2), "1");
        assertThat(statements(() -> page(correspondent, PAGE))).hasSameSizeAs(one);
    }
}
