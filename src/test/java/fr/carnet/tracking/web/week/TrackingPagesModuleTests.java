package fr.carnet.tracking.web.week;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.people.signin.Viewers.token;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.DayCell.Row;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages of days as each role reads and fills them, over a real database. */
@ApplicationTest
class TrackingPagesModuleTests extends PageTestBase {

    private static final LocalDate DAY = workingDay(1);
    private static final Week WEEK = Week.of(DAY);

    /** Thirty people by ten lines: seven cells and a name for each row, and what is around them. */
    private static final int MOST_FIELDS = 2500;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private UUID startup;
    private Viewer correspondent;
    private WorkSite.Order order;
    private PersonId alix;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        company = site.company();
        startup = site.startup("Startup " + company);
        correspondent = account(company);
        order = site.order(company)
                .forStartup(startup)
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.1", 1)
                .issue();
        alix = site.person(company, "Alix Martin");
        site.present(order, alix);
    }

    private Viewer account(UUID contractor) {
        return new StatementSite(jdbc).correspondent(contractor);
    }

    /** Sends the grid as the browser would, with these values in the cells. */
    private MockHttpServletResponse save(Document page, String... cellsAndValues) throws Exception {
        var request = MockMvcRequestBuilders.post("/suivi")
                .with(Viewers.as(correspondent))
                .with(token());
        for (var field : page.select("form[data-carnet=semaine] input[name~=semaine|^[rc][.]]")) {
            var at = List.of(cellsAndValues).indexOf(field.attr("name"));
            request.param(field.attr("name"), at >= 0 ? cellsAndValues[at + 1] : field.val());
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document withRow(UUID line) throws Exception {
        var request = MockMvcRequestBuilders.post("/suivi")
                .with(Viewers.as(correspondent))
                .with(token())
                .param("acte", "ligne")
                .param("semaine", WEEK.toString())
                .param("ligne", line.toString())
                .param("activite", "1");
        return html(mvc.perform(request).andReturn().getResponse());
    }

    private static String cell(int row) {
        return "c." + row + "." + (DAY.getDayOfWeek().getValue() - 1);
    }

    private String week() {
        return "/suivi?semaine=" + WEEK;
    }

    @Test
    void aWeekIsFilledSavedAndRead() throws Exception {
        var grid = withRow(order.line().value());
        var answer = save(grid, cell(0), "½");
        assertThat(answer.getRedirectedUrl()).isEqualTo(week());
        var again = page(correspondent, week());
        assertThat(again.select("[name=" + cell(0) + "]").val()).isEqualTo("0,5");
        assertThat(again.select(".carnet-week-balance").text()).startsWith("59,5");
        assertThat(site.consumed(order.line())).isEqualByComparingTo("0.5");
    }

    @Test
    void whatFitsIsSavedAndTheRestIsRefusedAtItsCell() throws Exception {
        for (int ago = 2; ago < 7; ago++) {
            site.logged(order, order.lines().get(1), alix, workingDay(ago), ago == 2 ? "0.75" : "1");
        }
        var page = html(save(withRow(order.lines().get(1).value()), cell(0), "0,5"));
        assertThat(page.select("[name=" + cell(0) + "]").val()).isEqualTo("0,5");
        assertThat(page.getElementById(cell(0).replace('.', '-') + "-message").text())
                .contains("Il ne reste que 0,25", order.number());
    }

    @Test
    void theBuyerReadsTheDaysOfTheWeekAndTypesNothing() throws Exception {
        site.logged(order, order.line(), alix, DAY, "0.75");
        var page = page(Viewers.buyer(), week() + "&bon=" + order.number());
        assertThat(page.select("#jours tbody tr").text()).contains("Alix Martin", order.number(), "UO-L2.2.2", "0,75");
        assertThat(page.select("main form[method=post], #jours input")).isEmpty();
    }

    @Test
    void everyTableHasACellUnderEachHead() throws Exception {
        site.logged(order, order.line(), alix, DAY, "0.75");
        for (var viewer : List.of(Viewers.buyer(), correspondent)) {
            for (var address : List.of("/suivi/jours?semaine=" + WEEK, "/suivi/bons-de-commande")) {
                var table = page(viewer, address).select("#jours, #bons").first();
                assertThat(table.select("tbody tr").first().childrenSize())
                        .as(viewer.role() + " " + address)
                        .isEqualTo(table.select("thead tr").first().childrenSize());
            }
        }
        var grid = page(correspondent, week()).getElementById("grille");
        assertThat(grid.select("[data-row]").first().childrenSize())
                .isEqualTo(grid.select("thead th").size());
    }

    @Test
    void aProductOwnerAndACoachReadTheirStartupsOnly() throws Exception {
        site.logged(order, order.line(), alix, DAY, "0.75");
        for (var viewer : List.of(Viewers.productOwner(startup), Viewers.coach(Set.of(), Set.of(startup)))) {
            assertThat(page(viewer, week()).select("#jours tbody tr")).hasSize(1);
        }
        for (var viewer : List.of(Viewers.productOwner(UUID.randomUUID()), Viewers.coach())) {
            assertThat(page(viewer, week()).select(".carnet-empty")).hasSize(1);
        }
    }

    @Test
    void aCompetitorSeesNothingAnywhere() throws Exception {
        site.logged(order, order.line(), alix, DAY, "0.75");
        var competitor = account(site.company());
        for (var address : List.of(
                week(),
                "/suivi/jours?semaine=" + WEEK,
                "/suivi/jours?semaine=" + WEEK + "&bon=" + order.number(),
                "/suivi/bons-de-commande?q=" + order.number())) {
            assertThat(page(competitor, address).select("main").text()).doesNotContain("Alix Martin", "UO-L2.2.2");
            assertThat(page(competitor, address).select("#jours, #bons, #grille"))
                    .isEmpty();
        }
        for (var address : List.of("/suivi/jours/export.csv?semaine=" + WEEK, "/suivi/bons-de-commande/export.csv")) {
            assertThat(get(competitor, address).getContentAsString(StandardCharsets.UTF_8))
                    .doesNotContain(order.number());
        }
    }

    @Test
    void aCompetitorsLineIsRefusedAsNonsenseIs() throws Exception {
        var competitor = site.company();
        var theirs = site.order(competitor).line("UO-L2.2.2", 1).issue();
        var them = site.person(competitor, "Chloé Durand");
        site.present(theirs, them);
        var statuses = Stream.of(
                        new Row(theirs.line(), them, 1, false),
                        new Row(theirs.line(), alix, 1, false),
                        new Row(order.line(), them, 1, false),
                        new Row(OrderLineId.random(), alix, 1, false),
                        new Row(order.line(), PersonId.random(), 1, false))
                .map(this::statusOfSaving)
                .toList();
        assertThat(statuses).containsOnly(404);
    }

    private int statusOfSaving(Row row) {
        try {
            return mvc.perform(MockMvcRequestBuilders.post("/suivi")
                            .with(Viewers.as(correspondent))
                            .with(token())
                            .param("semaine", WEEK.toString())
                            .param("r.0", WeekForm.key(row) + ";;;;;;;")
                            .param("c.0.0", "1"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theDaysAreExportedAsTheyAreFiltered() throws Exception {
        var other = site.order(company).line("UO-L2.2.2", 1).issue();
        site.present(other, alix);
        site.logged(order, order.line(), alix, DAY, "0.75");
        site.logged(other, other.line(), alix, DAY, "0.25");
        var csv = get(correspondent, "/suivi/jours/export.csv?semaine=" + WEEK + "&bon=" + order.number())
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("Alix Martin", "0,75", order.number(), WEEK.toString())
                .doesNotContain(other.number());
        var xlsx = get(correspondent, "/suivi/export.xlsx?semaine=" + WEEK);
        assertThat(xlsx.getContentType()).contains("spreadsheetml");
        assertThat(xlsx.getContentAsByteArray()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"personne", "-personne", "bon", "activite", "-total", "nonsense"})
    void theDaysAreSortedEachWay(String sort) throws Exception {
        site.logged(order, order.line(), alix, DAY, "0.75");
        var query = "?semaine=" + WEEK + "&bon=" + order.number() + "&tri=" + sort;
        assertThat(page(Viewers.buyer(), "/suivi/jours" + query).select("#jours tbody tr"))
                .hasSize(1);
        assertThat(get(Viewers.buyer(), "/suivi/jours/export.csv" + query).getContentAsString(StandardCharsets.UTF_8))
                .contains("Alix Martin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numero", "-startup", "titulaire", "fin", "commande", "consomme", "-solde"})
    void theOrdersAreSortedEachWay(String sort) throws Exception {
        site.logged(order, order.line(), alix, DAY, "0.75");
        var query = "?q=" + order.number() + "&tri=" + sort;
        assertThat(page(Viewers.buyer(), "/suivi/bons-de-commande" + query)
                        .select("#bons tbody tr")
                        .text())
                .contains("65", "0,75", "64,25", "1 %");
        assertThat(get(Viewers.buyer(), "/suivi/bons-de-commande/export.csv" + query)
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("64,25");
    }

    @Test
    void theOrdersAreFilteredByStateAndStartup() throws Exception {
        var done = site.order(company)
                .forStartup(startup)
                .in(OrderState.COMPLETED)
                .line("UO-L2.2.2", 1)
                .issue();
        var numbers = page(correspondent, "/suivi/bons-de-commande?etat=COMPLETED&startup=s-" + startup)
                .select("#bons tbody th")
                .eachText();
        assertThat(numbers).containsExactly(done.number());
    }

    /** Adds people with two rows each in the week. */
    private void crowd(int size) {
        for (int n = 0; n < size; n++) {
            var person = site.person(company, "Personne " + n);
            site.present(order, person);
            site.logged(order, order.line(), person, DAY, "0.25");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/suivi", "/suivi/jours", "/suivi/bons-de-commande"})
    void aPageSendsAsManyStatementsForFiftyPeopleAsForOne(String path) throws Exception {
        var address = path + "?semaine=" + WEEK;
        site.logged(order, order.line(), alix, DAY, "0.25");
        var one = reads(address);
        crowd(50);
        for (int n = 0; n < 30; n++) {
            site.present(site.order(company).line("UO-L2.2.2", 1).issue(), alix);
        }
        assertThat(reads(address)).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(5);
    }

    /** What the page itself asks, the session of the test apart. */
    private List<String> reads(String address) throws Exception {
        return statements(() -> page(correspondent, address)).stream()
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .toList();
    }

    @Test
    void theDaysOfTheWeekArePagedWithTheirCountAndSum() throws Exception {
        crowd(30);
        var page = page(correspondent, "/suivi/jours?semaine=" + WEEK);
        assertThat(page.select("#jours tbody tr")).hasSize(25);
        assertThat(page.select("#resultats [role=status]").text()).isEqualTo("7,5 j · 30 lignes");
        assertThat(page(correspondent, "/suivi/jours?page=2&semaine=" + WEEK).select("#jours tbody tr"))
                .hasSize(5);
    }

    @Test
    void aGridOfThirtyPeopleByTenLinesIsShownAndSavedWhole() throws Exception {
        var big = site.order(company)
                .of(WorkSite.Lot.A_2018)
                .line("DEVOPS", 5)
                .line("DESIGN", 20)
                .issue();
        for (int n = 0; n < 30; n++) {
            site.present(big, site.person(company, "Personne " + n));
        }
        jdbc.sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, logged_at)
                select gen_random_uuid(), m.order_id, l.id, m.person_id, a.id, cast(? as date) + a.id - 1, .25, test.now()
                from team_member m join order_line l on l.order_id = m.order_id, activity a
                where m.order_id = ? and a.id <= 5""").params(WEEK.monday(), big.id().value()).update();
        var page = page(correspondent, week());
        assertThat(page.select("[data-row]")).hasSize(300);
        assertThat(page.select("form[data-carnet=semaine] input")).hasSizeLessThan(MOST_FIELDS);
        assertThat(save(page, "c.0.0", "0,5").getRedirectedUrl()).isEqualTo(week());
        assertThat(page(correspondent, week()).select("[name=c.0.0]").val()).isEqualTo("0,5");
    }

    @Test
    void theServerTakesAsManyFieldsAsThatGridHas() throws Exception {
        var fields =
                IntStream.range(0, MOST_FIELDS).mapToObj(n -> "c." + n + "=1").collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/suivi"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode())
                .as("refused for its missing token, not for its size")
                .isEqualTo(403);
    }
}
