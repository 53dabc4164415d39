package fr.carnet.deliverables.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.deliverables.DeliverableState.ACCEPTED;
import static fr.carnet.deliverables.DeliverableState.DEPOSITED;
import static fr.carnet.deliverables.DeliverableState.EXPECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.DataTest;
import fr.carnet.StatementCounter;
import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.DeliverableState;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.deliverables.Deposit;
import fr.carnet.deliverables.IssuedOrders;
import fr.carnet.deliverables.web.DeliverableFilter.Delay;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class DeliverableQueriesDataTests {

    private static final Deposit LINK = new Deposit(List.of(), "https://code.exemple.fr", "");
    private static final DeliverableFilter ALL = filter(null, null, null, null, null);

    @Autowired
    DeliverableListQueries lists;

    @Autowired
    DeliverableQueries queries;

    @Autowired
    OrderDeliverables section;

    @Autowired
    Deliverables deliverables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    IssuedOrders orders;
    LocalDate today;
    UUID incubator;
    UUID startup;
    OrderId order;
    OrderId rival;
    Viewer buyer;
    Viewer correspondent;

    @BeforeEach
    void twoCompetitors() {
        orders = new IssuedOrders(jdbc);
        today = LocalDate.now(clock);
        incubator = orders.incubator();
        startup = orders.startup(incubator, "Énergie facile");
        order = orders.order(IssuedOrders.COMPANY, startup, today.minusDays(90), today.plusDays(10));
        rival = orders.order(IssuedOrders.COMPETITOR, orders.startup(incubator, "Autre"), today, today.plusDays(10));
        buyer = orders.buyer();
        correspondent = orders.correspondent(IssuedOrders.COMPANY);
    }

    @Test
    void showsToEachWhatIsWithinReachOnly() {
        expected(order, "Code source");
        expected(rival, "Guide du concurrent");
        assertThat(titles(buyer, ALL)).contains("Code source", "Guide du concurrent");
        assertThat(titles(correspondent, ALL)).containsExactly("Code source");
        assertThat(titles(orders.correspondent(IssuedOrders.COMPETITOR), ALL)).containsExactly("Guide du concurrent");
        assertThat(titles(orders.productOwner(startup), ALL)).containsExactly("Code source");
        assertThat(titles(orders.productOwner(), ALL)).isEmpty();
        assertThat(titles(orders.coach(Set.of(incubator), Set.of(startup)), ALL))
                .containsExactly("Code source");
        assertThat(titles(orders.administrator(), ALL)).isEmpty();
    }

    @Test
    void aFilterOpensNothingBeyondReach() {
        var id = expected(rival, "Guide du concurrent");
        assertThat(titles(correspondent, filter("concurrent", null, null, null, null)))
                .isEmpty();
        assertThat(titles(correspondent, filter(null, null, null, orders.number(rival), null)))
                .isEmpty();
        assertThat(queries.view(id, correspondent.reach())).isEmpty();
        assertThat(queries.order(orders.number(rival), correspondent.reach())).isEmpty();
        assertThat(section.of(rival, correspondent)).isEmpty();
        assertThat(lists.startups(correspondent.reach()))
                .extracting(Choice::label)
                .containsExactly("Énergie facile");
    }

    @Test
    void exportsExactlyWhatIsFiltered() {
        IntStream.range(0, 30).forEach(n -> expected(order, "Livrable " + n));
        expected(rival, "Guide du concurrent");
        var exported = new ArrayList<String>();
        lists.each(
                filter("livrable", null, null, null, null),
                request(),
                DeliverableListQueries.FOR_OTHERS,
                correspondent.reach(),
                row -> exported.add(row.title()));
        assertThat(exported)
                .hasSize(30)
                .allMatch(title -> title.startsWith("Livrable "))
                .doesNotHaveDuplicates();
    }

    @Test
    void narrowsByTextStateStartupAndOrder() {
        expected(order, "Code source");
        waiting(order, "Maquettes");
        assertThat(titles(buyer, filter("CODE", null, null, null, null))).containsExactly("Code source");
        assertThat(titles(buyer, filter("énergie", null, null, null, null)))
                .containsExactlyInAnyOrder("Code source", "Maquettes");
        assertThat(titles(buyer, filter("100%_", null, null, null, null))).isEmpty();
        assertThat(titles(buyer, filter(null, DEPOSITED, null, null, null))).containsExactly("Maquettes");
        assertThat(titles(buyer, filter(null, null, "s-" + startup, null, null)))
                .containsExactlyInAnyOrder("Code source", "Maquettes");
        assertThat(titles(buyer, filter(null, null, null, orders.number(order), null)))
                .containsExactlyInAnyOrder("Code source", "Maquettes");
        assertThat(titles(buyer, filter(null, null, null, "BC-NUL", null))).isEmpty();
    }

    @Test
    void tellsALateDepositFromALateReview() {
        expected(order, "À l’heure");
        due(expected(order, "Dépôt en retard"), today.minusDays(1));
        due(expected(order, "Dernier jour"), today);
        reviewBy(waiting(order, "Examen en retard"), today.minusDays(1));
        reviewBy(waiting(order, "Dernier jour d’examen"), today);
        assertThat(titles(buyer, filter(null, null, null, null, Delay.DEPOT))).containsExactly("Dépôt en retard");
        assertThat(titles(buyer, filter(null, null, null, null, Delay.EXAMEN))).containsExactly("Examen en retard");
        orders.put(order, OrderState.TERMINATED);
        assertThat(titles(buyer, filter(null, null, null, null, Delay.DEPOT))).isEmpty();
        assertThat(titles(buyer, filter(null, null, null, null, Delay.EXAMEN))).containsExactly("Examen en retard");
    }

    @Test
    void aStateLeavesOutWhatAnOrderThatEndedOwesNoMore() {
        var released = expected(order, "Maquettes");
        deliverables.accept(waiting(order, "Code source"), 1, buyer);
        entities.flush();
        jdbc.sql("update deliverable set state = 'RELEASED' where id = ?")
                .param(released.value())
                .update();
        assertThat(titles(buyer, filter(null, EXPECTED, null, null, null))).isEmpty();
        assertThat(titles(buyer, filter(null, ACCEPTED, null, null, null))).containsExactly("Code source");
        assertThat(titles(buyer, ALL)).containsExactlyInAnyOrder("Maquettes", "Code source");
    }

    @Test
    void putsFirstForAReviewerWhatWaitsLongest() {
        expected(order, "Attendu");
        reviewBy(waiting(order, "Plus tard"), today.plusDays(20));
        reviewBy(waiting(order, "Urgent"), today.minusDays(2));
        assertThat(titles(orders.productOwner(startup), ALL)).containsExactly("Urgent", "Plus tard", "Attendu");
    }

    @Test
    void countsSilenceAsAnAcceptanceWhereTheAgreementSaysSo() {
        var id = waiting(order, "Maquettes");
        reviewBy(id, today.minusDays(1));
        orders.reviewTerms(order, 30, true);
        assertThat(queries.view(id, buyer.reach())).get().satisfies(view -> {
            assertThat(view.head().state()).isEqualTo(ACCEPTED);
            assertThat(view.head().acceptedBySilence()).isTrue();
        });
        assertThat(titles(buyer, filter(null, ACCEPTED, null, orders.number(order), null)))
                .containsExactly("Maquettes");
        assertThat(titles(buyer, filter(null, null, null, null, Delay.EXAMEN))).isEmpty();
        reviewBy(id, today);
        assertThat(queries.view(id, buyer.reach()).orElseThrow().head().state()).isEqualTo(DEPOSITED);
    }

    @Test
    void showsVersionsNewestFirstWithTheirReviews() {
        var id = waiting(order, "Maquettes");
        deliverables.defer(id, 1, "Il manque l’accueil.", today.plusDays(3), buyer);
        deliverables.deposit(id, LINK, correspondent);
        entities.flush();
        var view = queries.view(id, correspondent.reach()).orElseThrow();
        assertThat(view.head().state()).isEqualTo(DEPOSITED);
        assertThat(view.versions()).extracting(DeliverableView.Version::number).containsExactly(2, 1);
        assertThat(view.refused().orElseThrow().reason()).isEqualTo("Il manque l’accueil.");
    }

    @Test
    void leadsToTheNextInTheQueueOfOnesOwn() {
        var first = waiting(order, "Urgent");
        reviewBy(first, today.minusDays(2));
        var second = waiting(order, "Ensuite");
        reviewBy(waiting(order, "Plus tard"), today.plusDays(90));
        waiting(rival, "D’une autre startup", orders.correspondent(IssuedOrders.COMPETITOR));
        var owner = orders.productOwner(startup);
        assertThat(queries.queue(first, owner.reach()))
                .contains(new DeliverableView.Queue(second.value(), "Ensuite", 2));
        assertThat(queries.queue(second, owner.reach())).get().returns("Urgent", DeliverableView.Queue::title);
        orders.put(order, OrderState.TERMINATED);
        assertThat(queries.queue(first, owner.reach())).isPresent();
    }

    @Test
    void showsOnItsOrderWhatItHandsOver() {
        expected(order, "Code source");
        waiting(order, "Maquettes");
        var content = section.of(order, orders.productOwner(startup)).orElseThrow();
        assertThat(content.anchor()).isEqualTo("livrables");
        assertThat(content.model()).isInstanceOfSatisfying(OrderDeliverables.Section.class, shown -> {
            assertThat(shown.rows())
                    .extracting(DeliverableRow::title, DeliverableRow::state)
                    .containsExactlyInAnyOrder(tuple("Code source", EXPECTED), tuple("Maquettes", DEPOSITED));
            assertThat(shown.adds()).isTrue();
        });
        assertThat(section.of(order, correspondent).orElseThrow().model())
                .isInstanceOfSatisfying(OrderDeliverables.Section.class, shown -> assertThat(shown.adds())
                        .isFalse());
    }

    @Test
    void costsTheSameWithOneRowAndWithFifty() throws Exception {
        var first = waiting(order, "Livrable 0");
        int list = count(() -> titles(buyer, ALL));
        int page = count(() -> queries.view(first, buyer.reach()));
        int ofOrder = count(() -> section.of(order, buyer));
        IntStream.range(1, 50).forEach(n -> waiting(order, "Livrable " + n));
        IntStream.range(0, 50).forEach(n -> deliverables.deposit(first, LINK, correspondent));
        entities.flush();
        assertThat(count(() -> titles(buyer, ALL))).isEqualTo(list).isEqualTo(2);
        assertThat(count(() -> queries.view(first, buyer.reach())))
                .isEqualTo(page)
                .isEqualTo(3);
        assertThat(count(() -> section.of(order, buyer))).isEqualTo(ofOrder).isEqualTo(2);
    }

    private static int count(StatementCounter.Action action) throws Exception {
        return statements(action).size();
    }

    private List<String> titles(Viewer viewer, DeliverableFilter filter) {
        var sorts = viewer.is(Role.BUYER, Role.PRODUCT_OWNER)
                ? DeliverableListQueries.FOR_REVIEWERS
                : DeliverableListQueries.FOR_OTHERS;
        return lists.page(filter, request(), sorts, viewer.reach()).rows().stream()
                .map(DeliverableRow::title)
                .toList();
    }

    private static ListRequest request() {
        return new ListRequest("/livrables", Map.of(), 1, "");
    }

    private static DeliverableFilter filter(
            @Nullable String q,
            @Nullable DeliverableState state,
            @Nullable String startup,
            @Nullable String order,
            @Nullable Delay delay) {
        return new DeliverableFilter(q, state, startup, order, delay);
    }

    private DeliverableId expected(OrderId of, String title) {
        var id = deliverables.add(of, title, "", today.plusDays(5), buyer);
        entities.flush();
        return id;
    }

    private DeliverableId waiting(OrderId of, String title) {
        return waiting(of, title, correspondent);
    }

    private DeliverableId waiting(OrderId of, String title, Viewer depositor) {
        var id = expected(of, title);
        deliverables.deposit(id, LINK, depositor);
        entities.flush();
        return id;
    }

    private void due(DeliverableId id, LocalDate date) {
        set(id, "due_on", date);
    }

    private void reviewBy(DeliverableId id, LocalDate date) {
        set(id, "review_by", date);
    }

    private void set(DeliverableId id, String column, LocalDate date) {
        entities.flush();
        jdbc.sql("update deliverable set " + column + " = :date where id = :id")
                .param("date", date)
                .param("id", id.value())
                .update();
    }
}
