package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.StatementState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
@DisplayName(
        "startup and titulaire mean the same on every list and export: an identifier, or words of the name as people write them")
class ListFiltersModuleTests {

    /** What each list shows of the order; without days of this week, the days ask for theirs. */
    private static final List<String> TRACKING = List.of(
            "/suivi/bons-de-commande?",
            "/suivi/bons-de-commande/export.csv?",
            "/suivi/reste-a-faire?",
            "/suivi/reste-a-faire/export.csv?",
            "/suivi/synthese?par=bon&",
            "/suivi/synthese/export.csv?par=bon&",
            "/suivi/jours?semaine=%s&",
            "/suivi/jours/export.csv?semaine=%s&",
            "/releves?",
            "/releves/export.csv?",
            "/releves/approbation?",
            "/bons-de-commande?",
            "/bons-de-commande/export.csv?",
            "/bons-de-commande/lignes/export.csv?");

    private static final List<String> OF_STARTUPS = List.of("/livrables?", "/livrables/export.csv?");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private UUID company;
    private UUID startup;
    private WorkSite.Order order;
    private Viewer buyer;
    private String week;

    @BeforeEach
    void anOrderWithAllThatIsListed() {
        var site = new WorkSite(jdbc);
        var statements = new StatementSite(jdbc);
        buyer = statements.buyer();
        company = site.company();
        jdbc.sql("update contractor set name = 'Les Nuées d’Août & Cie' where id = ?")
                .param(company)
                .update();
        startup = site.startup("L’Œuf à Noël – Île-de-Ré");
        order = site.order(company).forStartup(startup).line("UO-L2.2.2", 1).issue();
        var person = site.person(company, "Alix Martin");
        site.present(order, person);
        var day = StatementSite.workingDay(StatementSite.LAST, 3);
        site.logged(order, order.line(), person, day, "1");
        week = fr.carnet.tracking.Week.of(day).toString();
        statements.statement(order, StatementSite.LAST, StatementState.SUBMITTED);
        jdbc.sql("""
                insert into deliverable (id, version, order_id, title, due_on, state)
                values (gen_random_uuid(), 0, ?, 'Livrable', test.today(), 'EXPECTED')""").param(order.id().value()).update();
    }

    private String answer(String address, String parameter, String asked) throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get(address.formatted(week) + parameter + "={asked}", asked)
                        .with(Viewers.as(buyer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        var text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return address.contains("export")
                ? text
                : Jsoup.parse(text).select("main").text();
    }

    private void findsOn(Stream<String> lists, String parameter, String asked, boolean found) throws Exception {
        for (String list : lists.toList()) {
            assertThat(answer(list, parameter, asked).contains(order.number()))
                    .as("%s%s=%s", list, parameter, asked)
                    .isEqualTo(found);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’Œuf à Noël – Île-de-Ré",
                "l'oeuf a noel",
                "NOËL ŒUF",
                "ile de re",
                "I\u0302le-de-Re\u0301",
                "Île\u2011de\u2011Ré",
                "noël\u00a0œuf\u200b",
                "s-%s",
                "%s"
            })
    void findsTheStartup(String asked) throws Exception {
        findsOn(Stream.concat(TRACKING.stream(), OF_STARTUPS.stream()), "startup", asked.formatted(startup), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"œuf de Pâques", "noël %", "Île de Sein"})
    void findsNoOtherStartup(String asked) throws Exception {
        findsOn(Stream.concat(TRACKING.stream(), OF_STARTUPS.stream()), "startup", asked, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les Nuées d’Août & Cie",
                "nuees d'aout",
                "CIE NUÉES",
                "nue\u0301es\u202f",
                "\u200enuées d`août",
                "%s"
            })
    void findsTheContractor(String asked) throws Exception {
        findsOn(TRACKING.stream(), "titulaire", asked.formatted(company), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nuées de juin", "«", "& Août %", "00000000-0000-4000-8000-000000000000"})
    void findsNoOtherContractor(String asked) throws Exception {
        findsOn(TRACKING.stream(), "titulaire", asked, false);
    }
}
