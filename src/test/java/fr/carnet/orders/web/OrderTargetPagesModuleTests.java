package fr.carnet.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.StatementCounter;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
@DisplayName("domain.md § 2: the pages of what an order covers: the incubator's, the order's, the assistant, the list")
class OrderTargetPagesModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private OrderRowsInDatabase rows;
    private TestLot lot;
    private WorkUnitId small;
    private WorkUnitId medium;
    private UUID incubator;
    private List<UUID> startups;

    @BeforeEach
    void anIncubatorOf26Startups() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot();
        rows.creation(lot, "CREER");
        small = rows.animation(lot, "PETIT", 1, 5);
        medium = rows.animation(lot, "MOYEN", 6, 15);
        rows.animation(lot, "GRAND", 16, 25);
        incubator = rows.incubator();
        startups = Stream.generate(() -> rows.startup(incubator)).limit(26).toList();
    }

    @Test
    @DisplayName("« hors grille » with the way out: the assistant filled in with each part of the startups")
    void offersABuyerAnOrderForEachPartOfAnIncubatorThatIsOffTheGrid() throws Exception {
        var page = page(rows.buyer, "/incubateurs/" + slug(incubator));

        assertThat(page.select("#taille").text()).contains("Hors grille", "26 startups en phase", "2 bons de commande");
        var ways = page.select("#taille a[href*='/bons-de-commande/nouveau']").stream()
                .filter(way -> way.attr("href").contains(lot.id().value().toString()))
                .toList();
        assertThat(ways)
                .extracting(way -> way.text())
                .containsExactly("Préparer le bon 1 sur 2 : 13 startups", "Préparer le bon 2 sur 2 : 13 startups");
        var first = ticked(page(rows.buyer, ways.get(0).attr("href")));
        var second = ticked(page(rows.buyer, ways.get(1).attr("href")));
        assertThat(first).hasSize(13).doesNotContainAnyElementsOf(second);
        assertThat(Stream.concat(first.stream(), second.stream()).map(UUID::fromString))
                .containsExactlyInAnyOrderElementsOf(startups);
    }

    @Test
    void offersNothingForAnIncubatorThatIsArchived() throws Exception {
        jdbc.sql("update incubator set archived_on = test.today() where id = ?")
                .param(incubator)
                .update();

        assertThat(page(rows.buyer, "/incubateurs/" + slug(incubator)).select("#taille"))
                .isEmpty();
    }

    @Test
    void leadsFromTheRefusalOfADraftToThatDraftWithAPartOfTheStartups() throws Exception {
        var draft = draft(rows.about(incubator), medium);
        var units = page(rows.buyer, "/bons-de-commande/" + draft.value() + "/modifier/unites");

        assertThat(units.text()).contains("Hors grille");
        var way = units.select("main a[href*=partie]").first();
        assertThat(way).isNotNull();
        var form = page(rows.buyer, way.attr("href"));
        assertThat(ticked(form)).hasSize(13);
        assertThat(form.select("main form").attr("action")).endsWith(draft.value() + "/modifier/objet");
        assertThat(form.select("input[name=about][checked]").val()).isEqualTo("NAMED_STARTUPS");
    }

    @Test
    void hasNoPartThatThereIsNot() throws Exception {
        String address = "/bons-de-commande/nouveau?incubateur=" + incubator;
        for (String part : List.of("&partie=3&sur=2", "&partie=0&sur=2", "&partie=1&sur=27", "&partie=1&sur=0")) {
            assertThat(status(rows.buyer, address + part)).as(part).isEqualTo(404);
        }
        assertThat(ticked(page(rows.buyer, address))).isEmpty();
        assertThat(page(rows.buyer, address)
                        .select("input[name=incubators][checked]")
                        .val())
                .isEqualTo(incubator.toString());
    }

    @Test
    void listsTheStartupsOfTheIncubatorChosenAndKeepsWhatWasTyped() throws Exception {
        var other = rows.incubator();
        var elsewhere = rows.startup(other);
        var form = send("about", "NAMED_STARTUPS", "incubator", other.toString(), "seen", "0", "suite", "startups");

        assertThat(form.select("input[name=named]"))
                .extracting(box -> box.val())
                .containsExactly(elsewhere.toString());
        assertThat(form.select("[data-carnet=erreurs]")).isEmpty();
        var refused = send(
                "lot",
                lot.id().value().toString(),
                "about",
                "NAMED_STARTUPS",
                "incubator",
                other.toString(),
                "seen",
                "0");
        assertThat(refused.select("#named-messages").text()).contains("Cochez au moins une startup");
        var mixed = send(
                "lot",
                lot.id().value().toString(),
                "about",
                "NAMED_STARTUPS",
                "incubator",
                other.toString(),
                "named",
                elsewhere.toString(),
                "named",
                startups.get(0).toString(),
                "seen",
                "0");
        assertThat(mixed.select("#named-messages").text())
                .contains("ne relèvent pas de l’incubateur choisi", name(startups.get(0)))
                .doesNotContain(name(elsewhere));
    }

    @Test
    @DisplayName("§ 8: a coach reads the size without any order to prepare, another's coach nothing")
    void showsTheSizeToItsCoachAndAbsenceToOthers() throws Exception {
        var order = issued(startups.subList(0, 3), small);
        var coach = Viewers.coach(Set.of(incubator), Set.copyOf(startups));
        var page = page(coach, "/incubateurs/" + slug(incubator));

        assertThat(page.select("#taille").text()).contains("Hors grille");
        assertThat(page.select("a[href*='/bons-de-commande/nouveau']")).isEmpty();
        assertThat(page.select("#bons-de-commande").text())
                .contains(number(order), "3 startups nommées")
                .doesNotContain("€");
        var other = Viewers.coach(Set.of(rows.incubator()), Set.of());
        assertThat(status(other, "/incubateurs/" + slug(incubator))).isEqualTo(404);
        assertThat(status(other, "/bons-de-commande/" + order.value())).isEqualTo(404);
        assertThat(status(coach, "/bons-de-commande/" + order.value())).isEqualTo(200);
        assertThat(status(Viewers.productOwner(startups.get(5)), "/bons-de-commande/" + order.value()))
                .isEqualTo(404);
    }

    @Test
    void showsWhatAnOrderCoversAndLinksWhatItsReaderMayRead() throws Exception {
        var order = issued(startups.subList(0, 3), small);
        String address = "/bons-de-commande/" + order.value();

        assertThat(page(rows.buyer, address).select("#couverture").text())
                .contains("3 startups nommées", "PETIT : de 1 à 5 startups");
        assertThat(page(rows.buyer, address).select("#couverture li a")).hasSize(3);
        var owner = page(Viewers.productOwner(startups.get(1)), address);
        assertThat(owner.select("#couverture li")).hasSize(3);
        assertThat(owner.select("#couverture li a")).hasSize(1);
    }

    @Test
    @DisplayName("§ 2: a bracket outgrown is told on the order, on the incubator and on the home pages")
    void tellsABracketThatIsOutgrown() throws Exception {
        var few = rows.incubator();
        Stream.generate(() -> rows.startup(few)).limit(5).forEach(one -> {});
        var order = draft(rows.about(few), small);
        rows.issue(order);
        entities.flush();
        String address = "/bons-de-commande/" + order.value();
        assertThat(page(rows.buyer, address).text()).doesNotContain("tranche commandée est dépassée");

        var sixth = rows.startup(few);
        assertThat(page(rows.buyer, address).select("#couverture").text())
                .contains("La tranche commandée est dépassée", "PETIT couvre au plus 5 startups, or il y en a 6");
        assertThat(page(rows.buyer, "/incubateurs/" + slug(few))
                        .select("#bons-de-commande")
                        .text())
                .contains("6 pour 5 au plus");
        for (Viewer viewer : List.of(rows.buyer, Viewers.coach(Set.of(few), Set.of(sixth)))) {
            assertThat(page(viewer, "/?tout=1").text())
                    .contains(number(order) + " ne suffit plus", "6 startups actives");
        }
        assertThat(page(Viewers.coach(Set.of(incubator), Set.copyOf(startups)), "/?tout=1")
                        .text())
                .doesNotContain("ne suffit plus");
    }

    @Test
    @DisplayName("A-2016 § 3.1: the order that sets an incubator up shows its conditions and criteria")
    void showsWhatMakesTheSuccessOfAnIncubatorInCreation() throws Exception {
        var made = rows.incubator();
        jdbc.sql("update incubator set in_creation = true where id = ?")
                .param(made)
                .update();
        var creation = rows.creation(lot, "MONTER");
        var order = draft(rows.about(made), creation);
        assertThat(page(rows.buyer, "/bons-de-commande/" + order.value() + "/modifier/unites")
                        .select("main a[href=/incubateurs/" + slug(made) + "/modification]")
                        .text())
                .contains("Renseigner la fiche");
        jdbc.sql(
                        "update incubator set success_conditions = 'Un porteur', success_criteria = 'Deux startups' where id = ?")
                .param(made)
                .update();
        rows.issue(order);
        entities.flush();

        assertThat(page(rows.buyer, "/bons-de-commande/" + order.value())
                        .select("#couverture")
                        .text())
                .contains("en création", "Conditions de réussite Un porteur", "Critères d’évaluation Deux startups");
        assertThat(page(rows.buyer, "/incubateurs/" + slug(made))
                        .select("#taille")
                        .text())
                .contains("Incubateur en création");
    }

    @Test
    void narrowsTheListAndItsExportToAStartupNamedAndToItsIncubator() throws Exception {
        var order = issued(startups.subList(0, 3), small);
        var other = issued(startups.subList(3, 6), small);

        assertThat(page(rows.buyer, "/bons-de-commande?startup=" + startups.get(1))
                        .text())
                .contains(number(order))
                .doesNotContain(number(other));
        assertThat(page(rows.buyer, "/bons-de-commande?incubateur=" + slug(incubator))
                        .text())
                .contains(number(order), number(other), "(3 startups)");
        assertThat(page(rows.buyer, "/bons-de-commande?incubateur=" + slug(rows.incubator()))
                        .text())
                .doesNotContain(number(order));
        assertThat(body(rows.buyer, "/bons-de-commande/export.csv?incubateur=" + slug(incubator)))
                .contains("Startups nommées", name(startups.get(0)), name(startups.get(5)));
        jdbc.sql("""
                insert into deliverable (id, version, order_id, title, due_on, state)
                values (gen_random_uuid(), 0, ?, 'Synthèse à rendre', test.today(), 'EXPECTED')""").param(order.value()).update();
        assertThat(page(rows.buyer, "/livrables?startup=" + startups.get(1)).text())
                .contains("Synthèse à rendre");
        assertThat(page(rows.buyer, "/livrables?startup=" + startups.get(4)).text())
                .doesNotContain("Synthèse à rendre");
        assertThat(page(rows.buyer, "/startups/" + startupSlug(startups.get(0)))
                        .select("#bons-de-commande")
                        .text())
                .contains(number(order));
    }

    @Test
    @DisplayName("§ 4: its page costs as many statements with 26 startups and three orders as with few")
    void costsTheIncubatorPageTheSameWhateverItsSize() throws Exception {
        var few = rows.incubator();
        rows.startup(few);
        int size = StatementCounter.statements(() -> body(rows.buyer, "/incubateurs/" + slug(few)))
                .size();
        issued(startups.subList(0, 3), small);
        issued(startups.subList(3, 6), small);
        issued(startups.subList(6, 9), small);

        assertThat(StatementCounter.statements(() -> body(rows.buyer, "/incubateurs/" + slug(incubator))))
                .hasSize(size);
    }

    private OrderId issued(List<UUID> named, WorkUnitId unit) {
        var id = draft(rows.named(named), unit);
        rows.issue(id);
        entities.flush();
        return id;
    }

    private OrderId draft(fr.carnet.orders.order.OrderTarget target, WorkUnitId unit) {
        var id = rows.draft(lot, target, Map.of(unit, BigDecimal.ONE));
        entities.flush();
        return id;
    }

    private static List<String> ticked(Document form) {
        return form.select("input[name=named][checked]").eachAttr("value");
    }

    private Document page(Viewer viewer, String address) throws Exception {
        return Jsoup.parse(body(viewer, address));
    }

    private String body(Viewer viewer, String address) throws Exception {
        var answer = mvc.perform(
                        MockMvcRequestBuilders.get(java.net.URI.create(address)).with(Viewers.as(viewer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int status(Viewer viewer, String address) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.get(java.net.URI.create(address)).with(Viewers.as(viewer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document send(String... typed) throws Exception {
        var request = MockMvcRequestBuilders.post("/bons-de-commande/nouveau")
                .with(Viewers.as(rows.buyer))
                .with(Viewers.token());
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        var answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private String number(OrderId order) {
        return jdbc.sql("select number from purchase_order where id = ?")
                .param(order.value())
                .query(String.class)
                .single();
    }

    private String slug(UUID of) {
        return jdbc.sql("select slug from incubator where id = ?")
                .param(of)
                .query(String.class)
                .single();
    }

    private String startupSlug(UUID of) {
        return jdbc.sql("select slug from startup where id = ?")
                .param(of)
                .query(String.class)
                .single();
    }

    private String name(UUID of) {
        return jdbc.sql("select name from startup where id = ?")
                .param(of)
                .query(String.class)
                .single();
    }
}
