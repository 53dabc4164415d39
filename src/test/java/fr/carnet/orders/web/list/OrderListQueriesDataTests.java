package fr.carnet.orders.web.list;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.TestDay;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.orders.ending.ContractorRefusals;
import fr.carnet.orders.ending.EarlyEndings;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.web.ListRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class OrderListQueriesDataTests extends OrdersDataTestBase {

    @Autowired
    OrderListQueries queries;

    @Autowired
    OrderLineQueries lineQueries;

    TestLot lot;
    UUID incubator;
    UUID startup;

    @BeforeEach
    void aLotAndAStartup() {
        lot = rows.lot();
        incubator = rows.incubator();
        startup = rows.startup(incubator);
    }

    @Test
    void onePageTakesTwoStatementsHoweverManyRowsItHas() throws Exception {
        rows.issued(lot, startup);
        entities.flush();
        var one = statements(() -> page(Viewers.buyer()));
        for (int i = 1; i < 50; i++) {
            rows.issued(lot, startup);
        }
        entities.flush();

        assertThat(page(Viewers.buyer())).hasSize(ListRequest.SIZE);
        assertThat(statements(() -> page(Viewers.buyer()))).hasSameSizeAs(one).hasSize(2);
        assertThat(statements(() -> queries.choices(Viewers.buyer()))).hasSize(1);
    }

    @Test
    void draftsAndCancelledOrdersStandApartFromWhatIsCommitted() {
        rows.issued(lot, startup);
        rows.issued(lot, startup);
        rows.draft(lot, startup);
        var cancelled = rows.issued(lot, startup);
        orders.cancel(cancelled, rows.version(cancelled), "Besoin retiré", rows.buyer);
        entities.flush();

        var totals = queries.totals(ofThisLot(), Viewers.buyer());

        assertThat(totals.issued().orders()).isEqualTo(2);
        assertThat(totals.issued().days()).isEqualByComparingTo("120");
        assertThat(totals.issued().amount()).isEqualByComparingTo("2000");
        assertThat(totals.drafted().orders()).isEqualTo(1);
        assertThat(totals.drafted().amount()).isEqualByComparingTo("1000");
        assertThat(totals.cancelled().orders()).isEqualTo(1);
        assertThat(totals.orders()).isEqualTo(4);
    }

    @Test
    void aCoachReadsDaysAndNoAmount() {
        var order = rows.issued(lot, startup);
        rows.draft(lot, startup);
        entities.flush();
        var coach = Viewers.coach(Set.of(incubator), Set.of(startup));

        var totals = queries.totals(ofThisLot(), coach);

        assertThat(totals.orders()).isEqualTo(1);
        assertThat(totals.issued().days()).isEqualByComparingTo("60");
        assertThat(totals.issued().amount()).isNull();
        assertThat(queries.rows(ofThisLot(), list(""), 1, coach))
                .extracting(OrderRow::id)
                .containsExactly(order.value());
    }

    @Test
    void aCompetitorSeesNothingOfItNotEvenInTheFilters() {
        rows.issued(lot, startup);
        entities.flush();
        var competitor = rows.correspondent(rows.lot().contractors()[0]);

        assertThat(queries.totals(ofThisLot(), competitor).orders()).isZero();
        assertThat(queries.pricedRows(ofThisLot(), list(""), 25, competitor)).isEmpty();
        assertThat(queries.choices(competitor)).isEmpty();
    }

    @Test
    void isFilteredByState() {
        rows.draft(lot, startup);
        var issued = rows.issued(lot, startup);
        entities.flush();

        assertThat(found(new OrderFilter(null, OrderStanding.ISSUED, lot.id().value(), null, null, null)))
                .containsExactly(issued);
    }

    @Test
    void aRefusedOrderIsNotAmongTheCancelledOnes() {
        var refused = rows.issued(lot, startup);
        context.getBean(ContractorRefusals.class)
                .refuse(refused, rows.version(refused), "Non.", rows.correspondent(lot.contractors()[0]));
        var cancelled = rows.issued(lot, startup);
        orders.cancel(cancelled, rows.version(cancelled), "Retiré", rows.buyer);
        entities.flush();

        assertThat(found(new OrderFilter(null, OrderStanding.REFUSED, lot.id().value(), null, null, null)))
                .containsExactly(refused);
        var totals = queries.totals(ofThisLot(), Viewers.buyer());
        assertThat(totals.refused().orders()).isEqualTo(1);
        assertThat(totals.refused().days()).isEqualByComparingTo("60");
        assertThat(totals.cancelled().orders()).isEqualTo(1);
        assertThat(totals.issued().orders()).isZero();
        assertThat(found(new OrderFilter(null, OrderStanding.CANCELLED, lot.id().value(), null, null, null)))
                .containsExactly(cancelled);
    }

    @Test
    void isFilteredByContractorAndByStartup() {
        var order = rows.issued(lot, startup);
        rows.issued(lot, rows.startup());
        entities.flush();
        var slug = text("select slug from startup where id = ?", startup);
        var name = text("select name from startup where id = ?", startup);

        assertThat(found(new OrderFilter(null, null, null, lot.contractors()[0].toString(), null, null)))
                .hasSize(2);
        assertThat(found(new OrderFilter(null, null, null, null, slug, null))).containsExactly(order);
        assertThat(found(new OrderFilter(null, null, null, null, name.toUpperCase(java.util.Locale.ROOT), null)))
                .containsExactly(order);
    }

    @Test
    void isSearchedByNumberStartupContractorAndBeneficiary() {
        var order = rows.issued(lot, startup);
        entities.flush();
        jdbc.sql("update purchase_order set beneficiary = 'Office 50_% des forêts' where id = ?")
                .param(order.value())
                .update();

        for (var words : List.of(
                text("select number from purchase_order where id = ?", order.value())
                        .toLowerCase(java.util.Locale.ROOT),
                text("select name from startup where id = ?", startup),
                text("select name from contractor where id = ?", lot.contractors()[0]),
                "50_% DES")) {
            assertThat(found(new OrderFilter(words, null, lot.id().value(), null, null, null)))
                    .as(words)
                    .containsExactly(order);
        }
        assertThat(found(new OrderFilter("50%", null, lot.id().value(), null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etude",
                "ÉTUDE d’été",
                "l'état ETUDE",
                "oeuvre",
                "Œuvre",
                "niort",
                "forêts NIORT oeuvre",
                "devops foret",
                "unité DEVOPS"
            })
    @DisplayName("each word is found in what the order says, whatever its accents and capitals")
    void isSearchedByEachWordInAnyOrder(String words) {
        var order = rows.issued(lot, startup);
        rows.issued(lot, rows.startup());
        entities.flush();
        jdbc.sql(
                        "update purchase_order set beneficiary = 'Office des Forêts', place_of_work = 'Niort', complexity_reasons ="
                                + " 'Étude d’été sur l’État, maître d’œuvre' where id = ?")
                .param(order.value())
                .update();

        assertThat(found(new OrderFilter(words, null, lot.id().value(), null, null, null)))
                .contains(order)
                .hasSize(words.startsWith("unité") ? 2 : 1);
        assertThat(found(new OrderFilter(words + " introuvable", null, lot.id().value(), null, null, null)))
                .isEmpty();
    }

    @Test
    void isSearchedByTheReasonsOfItsLife() {
        var order = rows.issued(lot, startup);
        rows.issued(lot, startup);
        orders.cancel(order, rows.version(order), "Crédits gelés", rows.buyer);
        entities.flush();

        assertThat(found(new OrderFilter("credits GELÉS", null, lot.id().value(), null, null, null)))
                .containsExactly(order);
    }

    @Test
    void isNotSearchedByWhatOnlySomeMayRead() {
        rows.issued(lot, startup);
        entities.flush();

        for (var confidential : List.of("1000123456", "00000001800010", "1000,00")) {
            assertThat(found(new OrderFilter(confidential, null, lot.id().value(), null, null, null)))
                    .as(confidential)
                    .isEmpty();
        }
    }

    @Test
    void aCompetitorFindsNothingByItsWords() {
        rows.issued(lot, startup);
        entities.flush();
        var competitor = rows.correspondent(rows.lot().contractors()[0]);
        var name = text("select name from startup where id = ?", startup);

        assertThat(queries.totals(new OrderFilter(name, null, null, null, null, null), competitor)
                        .orders())
                .isZero();
    }

    @Test
    void searchingTakesOneStatementHoweverManyWords() throws Exception {
        var filter = new OrderFilter("un deux trois quatre cinq six sept huit neuf dix", null, null, null, null, null);

        assertThat(statements(() -> queries.totals(filter, Viewers.buyer()))).hasSize(1);
    }

    @Test
    void draftsGivenUpAreNotAmongTheCancelled() {
        var draft = rows.draft(lot, startup);
        orders.cancel(draft, rows.version(draft), "Doublon", rows.buyer);
        var cancelled = rows.issued(lot, startup);
        orders.cancel(cancelled, rows.version(cancelled), "Besoin retiré", rows.buyer);
        entities.flush();

        var totals = queries.totals(ofThisLot(), Viewers.buyer());
        assertThat(totals.cancelled().orders()).isEqualTo(1);
        assertThat(totals.abandoned().orders()).isEqualTo(1);
        assertThat(totals.abandoned().amount()).isEqualByComparingTo("1000");
        assertThat(totals.issued().orders()).isZero();
        assertThat(found(new OrderFilter(null, OrderStanding.ABANDONED, lot.id().value(), null, null, null)))
                .containsExactly(draft);
        assertThat(found(new OrderFilter(null, OrderStanding.CANCELLED, lot.id().value(), null, null, null)))
                .containsExactly(cancelled);
    }

    @Test
    void theExportOfLinesHasThemAllAndPricesForThoseWhoSeeThemOnly() {
        var flat = rows.draft(
                lot,
                new fr.carnet.orders.order.OrderTarget.ForStartup(new fr.carnet.startups.StartupId(startup)),
                Map.of(lot.devops(), java.math.BigDecimal.ONE, lot.flat(), java.math.BigDecimal.TEN));
        rows.issue(flat);
        rows.draft(lot, startup);
        entities.flush();

        assertThat(lines(Viewers.buyer())).hasSize(3).allMatch(line -> line.price() != null);
        assertThat(lines(rows.correspondent(lot.contractors()[0])))
                .extracting(OrderLineRow::code, OrderLineRow::days, OrderLineRow::amount)
                .usingRecursiveFieldByFieldElementComparator()
                .satisfiesExactly(
                        devops -> assertThat(devops.toList().toString()).contains("DEVOPS", "60", "1000"),
                        other -> assertThat(other.toList().toString()).contains("FORFAIT", "null", "1000"));
        assertThat(lines(Viewers.coach(Set.of(incubator), Set.of(startup))))
                .hasSize(2)
                .allMatch(line -> line.price() == null);
        assertThat(lines(rows.correspondent(rows.lot().contractors()[0]))).isEmpty();
    }

    private List<OrderLineRow> lines(Viewer viewer) {
        var lines = new ArrayList<OrderLineRow>();
        lineQueries.each(ofThisLot(), list("numero"), viewer, lines::add);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fin",
                "-consomme",
                "numero",
                "-numero",
                "startup",
                "titulaire",
                "etat",
                "periode",
                "jours",
                "montant",
                "-montant",
                ""
            })
    void isSortedByEachColumn(String sort) {
        rows.issued(lot, startup);
        rows.draft(lot, startup);
        entities.flush();

        assertThat(queries.pricedRows(ofThisLot(), list(sort), 2, Viewers.buyer()))
                .hasSize(2);
    }

    @Test
    void draftsComeAfterWhatIsIssued() {
        rows.draft(lot, startup);
        var issued = rows.issued(lot, startup);
        entities.flush();

        assertThat(queries.pricedRows(ofThisLot(), list(""), 2, Viewers.buyer()))
                .first()
                .extracting(row -> row.order().id())
                .isEqualTo(issued.value());
    }

    @Test
    void whatTheExportSaysAddsUpToTheTotalsOfTheList() {
        var closed = rows.acknowledged(lot, startup);
        orders.startIfAcknowledged(closed, rows.buyer.actor(), TestDay.now());
        rows.issued(lot, startup);
        rows.draft(lot, startup);
        var cancelled = rows.issued(lot, startup);
        orders.cancel(cancelled, rows.version(cancelled), "Besoin retiré", rows.buyer);
        entities.flush();
        entities.clear();
        jdbc.sql("update order_line set consumed = 15 where order_id = ?")
                .param(closed.value())
                .update();
        context.getBean(EarlyEndings.class).close(closed, rows.version(closed), rows.ending(closed, "Fin"), rows.buyer);
        entities.flush();
        var exported = new ArrayList<PricedOrderRow>();

        queries.eachPriced(ofThisLot(), list("numero"), Viewers.buyer(), exported::add);

        var totals = queries.totals(ofThisLot(), Viewers.buyer());
        assertThat(sum(exported, PricedOrderRow::released))
                .isEqualByComparingTo(totals.released().amount())
                .isEqualByComparingTo("750");
        assertThat(sum(exported, row -> row.order().days().released()))
                .isEqualByComparingTo(totals.released().days())
                .isEqualByComparingTo("45");
        assertThat(sum(exported, PricedOrderRow::committed))
                .isEqualByComparingTo(totals.committed().amount())
                .isEqualByComparingTo("1250");
        assertThat(sum(exported, row -> row.order().balance())).isEqualByComparingTo("60");
    }

    private static BigDecimal sum(List<PricedOrderRow> rows, Function<PricedOrderRow, BigDecimal> of) {
        return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theExportHoldsExactlyWhatIsFilteredBeyondOnePage() {
        for (int i = 0; i < ListRequest.SIZE + 5; i++) {
            rows.draft(lot, startup);
        }
        rows.issued(lot, startup);
        entities.flush();
        var exported = new ArrayList<PricedOrderRow>();

        queries.eachPriced(
                new OrderFilter(null, OrderStanding.DRAFT, lot.id().value(), null, null, null),
                list("numero"),
                Viewers.buyer(),
                exported::add);

        assertThat(exported)
                .hasSize(ListRequest.SIZE + 5)
                .allSatisfy(row -> assertThat(row.order().number()).isNull());
    }

    @Test
    void anOrderOfIncubatorsIsNamedByThem() {
        var order = rows.forIncubators(lot, startup, incubator);
        entities.flush();

        assertThat(queries.pricedRows(ofThisLot(), list(""), 1, Viewers.buyer()))
                .extracting(row -> row.order().subject())
                .containsExactly(text("select name from incubator where id = ?", incubator));
        assertThat(found(new OrderFilter("incubateur-", null, lot.id().value(), null, null, null)))
                .containsExactly(order);
    }

    private List<PricedOrderRow> page(Viewer viewer) {
        var totals = queries.totals(ofThisLot(), viewer);
        return queries.pricedRows(ofThisLot(), list(""), totals.orders(), viewer);
    }

    private List<OrderId> found(OrderFilter filter) {
        var found = queries.pricedRows(filter, list(""), 25, Viewers.buyer()).stream()
                .map(row -> new OrderId(row.order().id()))
                .toList();
        assertThat(queries.totals(filter, Viewers.buyer()).orders()).isEqualTo(found.size());
        return found;
    }

    private OrderFilter ofThisLot() {
        return new OrderFilter(null, null, lot.id().value(), null, null, null);
    }

    private static ListRequest list(String sort) {
        return new ListRequest("/bons-de-commande", Map.of(), 1, sort);
    }

    private String text(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
