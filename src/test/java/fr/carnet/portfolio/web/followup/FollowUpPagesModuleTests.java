package fr.carnet.portfolio.web.followup;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.CoachWorld;
import fr.carnet.shared.French;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

/** The synthetic follow-up: noted, read, deposited. */
@ApplicationTest
@Transactional
@DisplayName("A-2016 § 3.2.2, domain.md § 6 and § 8")
class FollowUpPagesModuleTests extends PageTestBase {

    @Autowired
    JdbcClient jdbc;

    private CoachWorld world;
    private Viewer coach;
    private String page;

    @BeforeEach
    void anIncubatorThatAContractorRuns() {
        world = new CoachWorld(jdbc);
        coach = world.coach(world.company);
        page = "/portefeuille/suivi?incubateur=" + world.slug;
    }

    @Test
    void aContractorsCoachDepositsItInOneActWithWhatTheyNoted() {
        var noted = note(coach, "0", "Deux startups ont changé de main.");
        assertThat(noted.getRedirectedUrl()).isEqualTo(page);
        var shown = page(coach, page);
        assertThat(shown.text()).contains("Deux startups ont changé de main.", "premier document de suivi");
        assertThat(shown.select("table.startups tbody tr td.carnet-num").eachText())
                .containsExactly("160", "62,25", "97,75", "–", "–");
        assertThat(shown.select("a[href*=/suivi/depot]").text()).isEqualTo("Déposer le document");

        var form = page(coach, "/portefeuille/suivi/depot?incubateur=" + world.slug);
        assertThat(form.select("input[name=livrable]").eachAttr("value"))
                .containsExactly(world.followUp.toString(), world.opinion.toString());
        assertThat(form.select("input[name=livrable][checked]").attr("value")).isEqualTo(world.followUp.toString());
        var answer = deposit(coach, world.followUp);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/livrables/" + world.followUp);
        assertThat(page(coach, "/livrables/" + world.followUp).text())
                .contains("Version 1", "Bon pour lecture", "suivi-");
        assertThat(world.deposited(world.followUp))
                .contains(
                        "Document de suivi synthétique",
                        "Situation au " + French.longDate(TODAY),
                        "Deux startups ont changé de main.",
                        "Startup s-" + world.slug,
                        "Comité");
        assertThat(jdbc.sql("select highlights from followup_incubator where incubator_id = ?")
                        .param(world.incubator)
                        .query(String.class)
                        .list())
                .containsExactly("Deux startups ont changé de main.");
        assertThat(page(coach, page).text())
                .contains("Depuis le " + French.longDate(TODAY), "Aucun fait marquant n’est noté")
                .doesNotContain("premier document");
        assertThat(audited()).containsExactly("followup.noted", "followup.deposited");
    }

    @Test
    @DisplayName("A contractor never learns that another's order exists (domain.md § 8)")
    void whatIsDepositedTellsOfTheOrdersOfItsContractorAlone() {
        assertThat(page(coach, page).text()).contains(world.own, world.others);
        deposit(coach, world.followUp);

        String text = world.deposited(world.followUp);
        assertThat(text)
                .contains(world.own, "47,75", "un titulaire ne lit rien")
                .doesNotContain(world.others, "62,25", "97,75");
        assertThat(get(world.correspondent(), "/livrables/{id}", world.followUp).getStatus())
                .isEqualTo(200);
        byte[] preview = get(coach, "/portefeuille/suivi.pdf?incubateur=" + world.slug + "&livrable=" + world.followUp)
                .getContentAsByteArray();
        assertThat(CoachWorld.text(preview)).doesNotContain(world.others);
    }

    @Test
    void aCoachOfTheAdministrationLeavesTheDepositToTheCorrespondent() {
        Viewer agent = world.coach(null);
        assertThat(page(agent, page).text())
                .contains("Qui le dépose", "le correspondant de")
                .doesNotContain("Déposer le document");

        assertThat(deposit(agent, world.followUp).getStatus()).isEqualTo(404);
        assertThat(post(agent, "/livrables/" + world.followUp + "/depot", "link", "https://exemple.fr")
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(agent, "/livrables/" + world.followUp).select("[name=files]"))
                .isEmpty();
        assertThat(page(coach, "/livrables/" + world.followUp).select("[name=files]"))
                .hasSize(1);
        assertThat(post(coach, "/livrables/" + world.followUp + "/depot", "link", "https://exemple.fr", "note", "")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void aCoachOfAnotherIncubatorFindsNothing() {
        Viewer stranger = world.stranger();
        for (String address : List.of(
                page,
                "/portefeuille/suivi.pdf?incubateur=" + world.slug,
                "/portefeuille/suivi/depot?incubateur=" + world.slug,
                "/portefeuille/faits-marquants/" + world.slug)) {
            assertThat(get(stranger, address).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(note(stranger, "0", "Intrusion").getStatus()).isEqualTo(404);
        assertThat(deposit(stranger, world.followUp).getStatus()).isEqualTo(404);
        assertThat(page(stranger, "/portefeuille/suivi").text()).doesNotContain(world.slug);
    }

    @Test
    void aBuyerReadsAndPrintsButWritesNothing() {
        Viewer buyer = world.buyer();
        assertThat(page(buyer, page).text()).contains("160").doesNotContain("Noter les faits marquants");
        assertThat(CoachWorld.text(get(buyer, "/portefeuille/suivi.pdf?incubateur=" + world.slug)
                        .getContentAsByteArray()))
                .contains(world.own, world.others);
        assertThat(note(buyer, "0", "Note").getStatus()).isEqualTo(404);
        assertThat(deposit(buyer, world.followUp).getStatus()).isEqualTo(404);
        assertThat(page(buyer, "/portefeuille/suivi").text()).contains("Aucun incubateur choisi");
    }

    @Test
    @DisplayName("A coach's queries, pages and PDF hold no price (domain.md § 8)")
    void noPriceIsSelectedOrShown() throws Exception {
        // Its work has begun: the first deposit alone loads the order, to put it in progress, and shows nothing of it.
        jdbc.sql("update purchase_order set state = 'IN_PROGRESS' where id = ?")
                .param(world.animation)
                .update();
        var seen = statements(() -> {
            assertThat(page(coach, page).text()).doesNotContain("€", "HT", "TTC");
            byte[] pdf = get(coach, "/portefeuille/suivi.pdf?incubateur=" + world.slug)
                    .getContentAsByteArray();
            assertThat(CoachWorld.text(pdf)).doesNotContain("€", "HT", "TTC");
            get(coach, "/portefeuille");
            get(coach, "/portefeuille/export.csv");
            deposit(coach, world.followUp);
        });

        assertThat(seen).isNotEmpty().allSatisfy(sql -> assertThat(sql)
                .doesNotContain("unit_price", "amount", "excl_vat", "incl_vat"));
    }

    @Test
    void aNoteThatSomeoneElseChangedIsKeptAsTyped() {
        note(coach, "0", "La première.");
        var answer = note(coach, "0", "La seconde.");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(html(answer).select("textarea").text()).isEqualTo("La seconde.");
        assertThat(html(answer).text()).contains("Quelqu’un d’autre vient de modifier cette note", "La première.");
        assertThat(html(answer).select("[name=seen]").attr("value")).isEqualTo("1");
        var tooLong = note(coach, "1", "x".repeat(4001));
        assertThat(html(tooLong).select(".fr-message--error")).isNotEmpty();
    }

    @Test
    void whatWasDepositedDoesNotChange() {
        deposit(coach, world.followUp);
        assertThatThrownBy(
                        () -> jdbc.sql("update followup set made_on = made_on").update())
                .hasMessageContaining("append-only");
    }

    private List<String> audited() {
        return jdbc.sql("select action from audit_event where subject_id = ? order by id")
                .param(world.incubator)
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse note(Viewer viewer, String seen, String text) {
        return post(
                viewer,
                "/portefeuille/faits-marquants/" + world.slug,
                "incubateur",
                world.slug,
                "seen",
                seen,
                "text",
                text);
    }

    private MockHttpServletResponse deposit(Viewer viewer, UUID deliverable) {
        return post(
                viewer,
                "/portefeuille/suivi/depot",
                "incubateur",
                world.slug,
                "livrable",
                deliverable.toString(),
                "note",
                "Bon pour lecture");
    }
}
