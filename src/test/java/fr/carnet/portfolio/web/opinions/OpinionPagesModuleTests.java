package fr.carnet.portfolio.web.opinions;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.CoachWorld;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

/** Opinions on new projects: a draft, frozen, deposited, tied to the startup that came of it. */
@ApplicationTest
@Transactional
@DisplayName("A-2016 § 3.2.2, domain.md § 6 and § 8")
class OpinionPagesModuleTests extends PageTestBase {

    @Autowired
    JdbcClient jdbc;

    private CoachWorld world;
    private Viewer coach;

    @BeforeEach
    void anIncubatorThatAContractorRuns() {
        world = new CoachWorld(jdbc);
        coach = world.coach(world.company);
    }

    @Test
    void anOpinionIsDraftedFrozenAndDeposited() {
        String address = draft(coach, "", "");
        assertThat(page(coach, address).text())
                .contains("Brouillon", "À compléter")
                .doesNotContain("Télécharger en PDF");
        assertThat(get(coach, address + "/avis.pdf").getStatus()).isEqualTo(404);

        var refused = html(post(coach, address + "/gel", "seen", "1"));
        assertThat(refused.select(".fr-alert--error li").eachText())
                .hasSize(4)
                .anyMatch(said -> said.contains("l’administration qui porterait le projet"))
                .anyMatch(said -> said.contains("motifs"));

        assertThat(write(coach, address + "/modification", "1", "FAVOURABLE", "Les usagers attendent.")
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(post(coach, address + "/gel", "seen", "1").getStatus()).isEqualTo(409);
        assertThat(post(coach, address + "/gel", "seen", "2").getRedirectedUrl())
                .isEqualTo(address);
        assertThat(get(coach, address + "/modification").getStatus()).isEqualTo(404);

        byte[] pdf = get(coach, address + "/avis.pdf").getContentAsByteArray();
        assertThat(CoachWorld.text(pdf))
                .contains("Aides simples", "Ministère de l’Essai", "Avis : Favorable", "Les usagers attendent.")
                .doesNotContain("€");
        var form = page(coach, address);
        assertThat(form.select("input[name=livrable][checked]").attr("value")).isEqualTo(world.opinion.toString());
        assertThat(post(coach, address + "/depot", "livrable", world.opinion.toString())
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(world.deposited(world.opinion)).contains("Aides simples");
        assertThat(page(coach, address).text()).contains("Version 1 du livrable");
        var again = html(post(coach, address + "/depot", "livrable", world.opinion.toString()));
        assertThat(again.text()).contains("déjà déposé");
    }

    @Test
    void aFrozenOpinionNeverChanges() {
        String address = frozen();
        assertThat(write(coach, address + "/modification", "2", "UNFAVOURABLE", "Non.")
                        .getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> jdbc.sql("update project_opinion set reasons = 'Autre' where frozen_at is not null")
                        .update())
                .hasMessageContaining("frozen");
    }

    @Test
    void itIsTiedToTheStartupThatCameOfIt() {
        String address = frozen();
        assertThat(post(coach, address + "/startup", "startup", world.startup.toString())
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(page(coach, "/portefeuille/avis").select("#avis tbody a").eachAttr("href"))
                .containsExactly(address, "/startups/s-" + world.slug);
        var others = world.stranger().startups().iterator().next();
        assertThat(post(coach, address + "/startup", "startup", others.toString())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aCoachOfAnotherIncubatorFindsNothingAndABuyerOnlyReads() {
        String address = frozen();
        Viewer stranger = world.stranger();
        for (String of : List.of("", "/avis.pdf")) {
            assertThat(get(stranger, address + of).getStatus()).isEqualTo(404);
            assertThat(get(world.buyer(), address + of).getStatus()).isEqualTo(200);
        }
        assertThat(page(stranger, "/portefeuille/avis").text()).doesNotContain("Aides simples");
        assertThat(page(world.buyer(), "/portefeuille/avis").text())
                .contains("Aides simples")
                .doesNotContain("Rédiger un avis");
        for (Viewer other : List.of(stranger, world.buyer(), world.correspondent())) {
            assertThat(post(other, address + "/depot", "livrable", world.opinion.toString())
                            .getStatus())
                    .isEqualTo(404);
            assertThat(post(other, address + "/startup", "startup", "").getStatus())
                    .isEqualTo(404);
        }
        assertThat(write(stranger, "/portefeuille/avis/nouveau", "0", "FAVOURABLE", "Oui")
                        .getStatus())
                .isEqualTo(404);
        String csv = new String(
                get(world.buyer(), "/portefeuille/avis/export.csv?q=simples").getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("Aides simples", "Favorable", "Figé");
    }

    @Test
    void aCoachOfTheAdministrationDoesNotDepositIt() {
        coach = world.coach(null);
        String address = frozen();
        assertThat(page(coach, address).text()).contains("Le correspondant de").doesNotContain("Déposer l’avis");
        assertThat(post(coach, address + "/depot", "livrable", world.opinion.toString())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedIsKeptWhereItIsRefused() {
        var answer = post(
                coach,
                "/portefeuille/avis/nouveau",
                "incubator",
                world.incubator.toString(),
                "project",
                "",
                "problem",
                "Les délais",
                "seen",
                "0");
        assertThat(html(answer).select("#project-messages .fr-message--error")).hasSize(1);
        assertThat(html(answer).select("textarea[name=problem]").text()).isEqualTo("Les délais");
    }

    private String frozen() {
        String address = draft(coach, "FAVOURABLE", "Les usagers attendent.");
        write(coach, address + "/modification", "1", "FAVOURABLE", "Les usagers attendent.");
        post(coach, address + "/gel", "seen", "2");
        return address;
    }

    /** A draft without sponsor and problem. */
    private String draft(Viewer viewer, String verdict, String reasons) {
        return String.valueOf(post(
                        viewer,
                        "/portefeuille/avis/nouveau",
                        "incubator",
                        world.incubator.toString(),
                        "project",
                        "Aides simples",
                        "verdict",
                        verdict,
                        "reasons",
                        reasons,
                        "givenOn",
                        TODAY.toString(),
                        "author",
                        "Camille Coach",
                        "seen",
                        "0")
                .getRedirectedUrl());
    }

    private MockHttpServletResponse write(Viewer viewer, String address, String seen, String verdict, String reasons) {
        return post(
                viewer,
                address,
                "incubator",
                world.incubator.toString(),
                "project",
                "Aides simples",
                "sponsor",
                "Ministère de l’Essai",
                "problem",
                "Les aides sont éparpillées.",
                "verdict",
                verdict,
                "reasons",
                reasons,
                "givenOn",
                TODAY.toString(),
                "author",
                "Camille Coach",
                "seen",
                seen);
    }
}
