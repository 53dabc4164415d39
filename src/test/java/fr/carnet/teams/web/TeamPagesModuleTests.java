package fr.carnet.teams.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.people.signin.Viewers.token;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.agreements.Profile;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages of teams as each role reads them, and what a correspondent does there. */
@ApplicationTest
class TeamPagesModuleTests extends PageTestBase {

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private UUID startup;
    private Viewer correspondent;
    private WorkSite.Order order;
    private PersonId alix;

    @BeforeEach
    void aCompanyAndItsOrder() {
        site = new WorkSite(jdbc);
        company = site.company();
        startup = site.startup("Démarches vertes");
        correspondent = Viewers.correspondent(company);
        order = site.order(company).forStartup(startup).line("UO-L2.2.2", 1).issue();
        alix = site.person(company, "Alix Martin");
        site.present(order, alix);
    }

    private MockHttpServletResponse post(String address, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address)
                .with(Viewers.as(correspondent))
                .with(token());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String team() {
        return "/equipes/bons-de-commande/" + order.id().value();
    }

    @Test
    void aCorrespondentSeesTheCompanysPeopleAndNoOther() throws Exception {
        site.person(site.company(), "Chloé Durand");
        var rows = page(correspondent, "/equipes").select("#personnes tbody tr");
        assertThat(rows.eachText())
                .singleElement()
                .asString()
                .contains("Alix Martin", "Développeur devops", "5 ans", "1");
    }

    @Test
    void aProductOwnerSeesThePeopleOfTheirStartupsOnly() throws Exception {
        site.person(company, "Bao Tran");
        assertThat(page(Viewers.productOwner(startup), "/equipes")
                        .select("#personnes tbody th")
                        .eachText())
                .containsExactly("Alix Martin");
        assertThat(page(Viewers.productOwner(UUID.randomUUID()), "/equipes").select(".carnet-empty"))
                .hasSize(1);
    }

    @Test
    void aProductOwnerSeesOfSomeonesOrdersOnlyTheirOwn() throws Exception {
        var elsewhere = site.order(company).line("UO-L2.2.2", 1).issue();
        site.present(elsewhere, alix);
        var page = page(Viewers.productOwner(startup), "/equipes/" + alix.value());
        assertThat(page.select("#bons tbody th").eachText()).containsExactly(order.number());
        assertThat(page.select("form[action^=/equipes]")).isEmpty();
    }

    @Test
    void theListIsFilteredSortedAndExported() throws Exception {
        site.person(company, "Bao Tran", Profile.DESIGNER, 2);
        site.person(company, "Élodie Roy", Profile.DESIGNER, 9);
        assertThat(page(correspondent, "/equipes?profil=DESIGNER&tri=-experience")
                        .select("#personnes tbody th")
                        .eachText())
                .containsExactly("Élodie Roy", "Bao Tran");
        var csv = get(correspondent, "/equipes/export.csv?q=martin").getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Alix Martin", order.number()).doesNotContain("Bao", "Élodie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/equipes", "/equipes?tri=bons"})
    void theListSendsAsManyStatementsForFiftyPeopleAsForOne(String address) throws Exception {
        var one = statements(() -> page(correspondent, address));
        for (int n = 0; n < 50; n++) {
            site.present(order, site.person(company, "Personne " + n));
        }
        assertThat(statements(() -> page(correspondent, address))).hasSameSizeAs(one);
    }

    @Test
    void addsAPersonAndGoesOnToTheTeamOneCameFrom() throws Exception {
        var answer = post(
                "/equipes/nouvelle-personne?bon=" + order.id().value(),
                "name",
                "Bao Tran",
                "profile",
                "DEVOPS",
                "years",
                "4");
        var bao = jdbc.sql("select id from team_person where contractor_id = ? and name = 'Bao Tran'")
                .param(company)
                .query(UUID.class)
                .single();
        assertThat(answer.getRedirectedUrl()).isEqualTo(team() + "?personne=" + bao);
        assertThat(page(correspondent, team() + "?personne=" + bao)
                        .select("option[selected]")
                        .attr("value"))
                .isEqualTo(bao.toString());
    }

    @Test
    void keepsWhatWasTypedOfAPersonThatIsRefused() throws Exception {
        var answer = post("/equipes/nouvelle-personne", "name", "Alix Martin", "profile", "COACH", "years", "dix");
        assertThat(answer.getStatus()).isEqualTo(200);
        var page = html(answer);
        assertThat(page.select("#name").val()).isEqualTo("Alix Martin");
        assertThat(page.select("#years").val()).isEqualTo("dix");
        assertThat(page.select("#years-messages").text()).contains("nombre entier");
        var again = html(post("/equipes/nouvelle-personne", "name", "Alix Martin", "profile", "COACH", "years", "10"));
        assertThat(again.select("[data-carnet=erreurs]").text()).contains("déjà une personne nommée « Alix Martin »");
        assertThat(again.select("#name-messages").text()).contains("déjà une personne nommée « Alix Martin »");
    }

    @Test
    @DisplayName("A-2016 § 5: three years for a devops")
    void saysAtTheFieldWhySomeoneCannotBePresented() throws Exception {
        var junior = site.person(company, "Bao Tran", Profile.DEVOPS, 1);
        var page = html(post(team(), "person", junior.value().toString()));
        assertThat(page.select("#person-messages").text())
                .contains(
                        "Bao Tran a 1 an d’expérience",
                        "UO-L2.2.2",
                        order.number(),
                        "3 au moins",
                        "A-2016, § 3.3 et § 5");
        assertThat(page.select("#person").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#person option[selected]").attr("value"))
                .isEqualTo(junior.value().toString());
    }

    @Test
    void presentsAndWithdrawsAPerson() throws Exception {
        var bao = site.person(company, "Bao Tran");
        assertThat(post(team(), "person", bao.value().toString()).getRedirectedUrl())
                .isEqualTo(team());
        assertThat(page(correspondent, team()).select("#equipe tbody th").eachText())
                .containsExactly("Alix Martin", "Bao Tran");
        assertThat(post(team() + "/" + bao.value() + "/depart").getRedirectedUrl())
                .isEqualTo(team());
        assertThat(page(correspondent, team()).select("#equipe tbody th").eachText())
                .containsExactly("Alix Martin");
    }

    @Test
    void whoLoggedDaysCannotBeWithdrawn() throws Exception {
        site.logged(order, order.line(), alix, WorkSite.workingDay(1), "0.5");
        assertThat(page(correspondent, team()).select("#equipe form")).isEmpty();
        var refused = html(post(team() + "/" + alix.value() + "/depart"));
        assertThat(refused.select("[data-carnet=erreurs]").text()).contains("Alix Martin a des jours saisis");
    }

    @Test
    void aTeamThatEndedIsReadOnly() throws Exception {
        var ended = site.order(company)
                .in(OrderState.COMPLETED)
                .line("UO-L2.2.2", 1)
                .issue();
        var page = page(correspondent, "/equipes/bons-de-commande/" + ended.id().value());
        assertThat(page.select("#person, #equipe form")).isEmpty();
    }

    @Test
    void aCompetitorFindsNothing() throws Exception {
        var competitor = Viewers.correspondent(site.company());
        assertThat(get(competitor, team()).getStatus()).isEqualTo(404);
        assertThat(get(competitor, "/equipes/" + alix.value()).getStatus()).isEqualTo(404);
        assertThat(get(competitor, "/equipes/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(get(competitor, "/equipes/n-importe-quoi").getStatus()).isEqualTo(404);
        assertThat(page(competitor, "/equipes").text()).doesNotContain("Alix Martin");
    }

    @Test
    void aBuyerReadsAndChangesNothing() throws Exception {
        var page = page(Viewers.buyer(), team());
        assertThat(page.select("#equipe tbody th").eachText()).containsExactly("Alix Martin");
        assertThat(page.select("#person, #equipe form")).isEmpty();
        assertThat(get(Viewers.buyer(), "/equipes/nouvelle-personne").getStatus())
                .isEqualTo(404);
        assertThat(page(Viewers.buyer(), "/equipes?q=alix").text()).contains("Alix Martin");
    }
}
