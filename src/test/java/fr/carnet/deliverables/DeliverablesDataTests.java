package fr.carnet.deliverables;

import static fr.carnet.shared.Refused.assertAbsent;
import static fr.carnet.shared.Refused.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Constraints;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class DeliverablesDataTests {

    private static final Deposit LINK = new Deposit(List.of(), "https://code.exemple.fr/depot", "Première version");

    @Autowired
    Deliverables deliverables;

    @Autowired
    StoredFiles files;

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
    Viewer buyer;
    Viewer correspondent;
    DeliverableId id;

    @BeforeEach
    void anOrderWithADeliverable() {
        orders = new IssuedOrders(jdbc);
        today = LocalDate.now(clock);
        incubator = orders.incubator();
        startup = orders.startup(incubator, "Exemple");
        order = orders.order(IssuedOrders.COMPANY, startup, today, today.plusMonths(3));
        buyer = orders.buyer();
        correspondent = orders.correspondent(IssuedOrders.COMPANY);
        id = deliverables.add(order, "Dossier de design", "Maquettes", today.plusDays(10), buyer);
        entities.flush();
    }

    @Test
    void keepsEachVersionWithItsFilesItsLinkAndItsReview() {
        deposit(pdf("v1.pdf"), csv("mesures.csv"));
        deliverables.defer(id, 1, "Il manque les tests.", today.plusDays(5), buyer);
        deposit(pdf("v2.pdf"));
        deliverables.accept(id, 2, buyer);
        entities.flush();

        assertThat(jdbc.sql("select state, due_on::text, review_by from deliverable where id = ?")
                        .param(id.value())
                        .query()
                        .singleRow())
                .containsEntry("state", "ACCEPTED")
                .containsEntry("due_on", today.plusDays(5).toString())
                .containsEntry("review_by", null);
        assertThat(jdbc.sql("""
                                select v.number || ' ' || r.outcome || ' ' || string_agg(s.name, ' ' order by s.name)
                                from deliverable_version v join deliverable_review r on r.version_id = v.id
                                    join deliverable_file f on f.version_id = v.id join stored_file s on s.id = f.file_id
                                where v.deliverable_id = ? group by v.number, r.outcome order by v.number""").param(id.value()).query(String.class).list())
                .containsExactly("1 DEFERRED mesures.csv v1.pdf", "2 ACCEPTED v2.pdf");
    }

    @Test
    @DisplayName("Both agreements give 30 days from the deposit (assumed)")
    void setsTheReviewDeadlineFromTheAgreement() {
        deliverables.deposit(id, LINK, correspondent);
        entities.flush();
        assertThat(reviewBy()).isEqualTo(today.plusDays(30));
        orders.reviewTerms(order, 12, false);
        deliverables.deposit(id, LINK, correspondent);
        entities.flush();
        assertThat(reviewBy()).isEqualTo(today.plusDays(12));
    }

    @Test
    void recordsEachActInTheTrail() {
        deliverables.deposit(id, LINK, correspondent);
        deliverables.reject(id, 1, "Hors sujet.", buyer);
        deliverables.deposit(id, LINK, correspondent);
        deliverables.defer(id, 2, "Il manque les tests.", today.plusDays(5), buyer);
        deliverables.deposit(id, LINK, correspondent);
        deliverables.accept(id, 3, buyer);
        assertThat(jdbc.sql("select action from audit_event where subject_id = ? order by id")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "deliverable.added",
                        "deliverable.deposited",
                        "deliverable.rejected",
                        "deliverable.deposited",
                        "deliverable.deferred",
                        "deliverable.deposited",
                        "deliverable.accepted");
        assertThat(jdbc.sql("select distinct subject_label from audit_event where subject_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Dossier de design · " + orders.number(order));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"ACKNOWLEDGED", "IN_PROGRESS", "COMPLETED", "TERMINATED"})
    void takesDepositsAndReviewsUnlessTheOrderIsCancelled(OrderState state) {
        orders.put(order, state);
        deliverables.deposit(id, LINK, correspondent);
        deliverables.accept(id, 1, buyer);
        entities.flush();
    }

    @Test
    void theFirstDepositPutsTheOrderInProgressAndKeepsItFromBeingCancelled() {
        deliverables.deposit(id, LINK, correspondent);
        entities.flush();

        assertThat(jdbc.sql("select state from purchase_order where id = ?")
                        .param(order.value())
                        .query(String.class)
                        .single())
                .isEqualTo("IN_PROGRESS");
        assertThat(jdbc.sql("select actor from order_change where order_id = ? and state = 'IN_PROGRESS'")
                        .param(order.value())
                        .query(String.class)
                        .list())
                .containsExactly(correspondent.displayName());
        assertThatThrownBy(() -> orders.put(order, OrderState.CANCELLED))
                .satisfies(refused ->
                        assertThat(Constraints.violated(refused)).contains("purchase_order_cancelled_without_deposit"));
    }

    @Test
    void takesNoDepositBeforeTheOrderIsAcknowledged() {
        orders.put(order, OrderState.ISSUED);
        assertRefused(() -> deliverables.deposit(id, LINK, correspondent), "deliverable.order-unacknowledged");
    }

    @Test
    void refusesDepositsAndReviewsOfACancelledOrder() {
        orders.put(order, OrderState.CANCELLED);
        assertRefused(() -> deliverables.deposit(id, LINK, correspondent), "deliverable.order-cancelled");
        assertRefused(() -> deliverables.accept(id, 1, buyer), "deliverable.order-cancelled");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"COMPLETED", "TERMINATED", "CANCELLED"})
    void refusesToAskMoreOfAnOrderThatEnded(OrderState state) {
        orders.put(order, state);
        assertRefused(() -> deliverables.add(order, "Guide", "", today, buyer), "deliverable.order-closed");
    }

    @Test
    void aProductOwnerReviewsAndAsksMoreForTheirStartupsOnly() {
        var owner = orders.productOwner(startup);
        var other = orders.productOwner(orders.startup(incubator, "Autre"));
        deliverables.deposit(id, LINK, correspondent);
        assertAbsent(() -> deliverables.accept(id, 1, other));
        assertAbsent(() -> deliverables.add(order, "Guide", "", today, other));
        deliverables.add(order, "Guide", "", today, owner);
        deliverables.accept(id, 1, owner);
    }

    @Test
    void aCompetitorDepositsNothingAndLearnsNothing() {
        var competitor = orders.correspondent(IssuedOrders.COMPETITOR);
        assertAbsent(() -> deliverables.deposit(id, LINK, competitor));
        assertAbsent(() -> deliverables.deposit(DeliverableId.random(), LINK, competitor));
    }

    @Test
    void onlyTheRoleOfAnActMayDoIt() {
        var coach = orders.coach(Set.of(incubator), Set.of(startup));
        var administrator = orders.administrator();
        deliverables.deposit(id, LINK, correspondent);
        for (var viewer : List.of(buyer, orders.productOwner(startup), coach, administrator)) {
            assertAbsent(() -> deliverables.deposit(id, LINK, viewer));
        }
        for (var viewer : List.of(correspondent, coach, administrator)) {
            assertAbsent(() -> deliverables.accept(id, 1, viewer));
            assertAbsent(() -> deliverables.defer(id, 1, "Non.", today.plusDays(1), viewer));
            assertAbsent(() -> deliverables.reject(id, 1, "Non.", viewer));
            assertAbsent(() -> deliverables.add(order, "Guide", "", today, viewer));
        }
    }

    @Test
    void aFileIsReadByWhoeverReadsTheOrder() {
        FileId file = depositedFile();
        for (var viewer : List.of(
                buyer, correspondent, orders.productOwner(startup), orders.coach(Set.of(incubator), Set.of(startup)))) {
            assertThat(files.find(file, viewer).name()).isEqualTo("v1.pdf");
        }
        for (var viewer : List.of(
                orders.correspondent(IssuedOrders.COMPETITOR),
                orders.productOwner(),
                orders.coach(Set.of(), Set.of()),
                orders.administrator())) {
            assertAbsent(() -> files.find(file, viewer));
        }
    }

    @Test
    void theDatabaseRefusesAReviewWithoutReasonAndASecondReview() {
        deliverables.deposit(id, LINK, correspondent);
        deliverables.accept(id, 1, buyer);
        entities.flush();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into deliverable_review (version_id, outcome, reviewed_at, reviewer)
                                select id, 'ACCEPTED', test.now(), 'x' from deliverable_version where deliverable_id = ?""").param(id.value()).update());
    }

    private FileId depositedFile() {
        deposit(pdf("v1.pdf"));
        entities.flush();
        return new FileId(jdbc.sql("""
                        select f.file_id from deliverable_file f join deliverable_version v on v.id = f.version_id
                        where v.deliverable_id = ?""").param(id.value()).query(UUID.class).single());
    }

    private void deposit(Upload... uploads) {
        deliverables.deposit(id, new Deposit(List.of(uploads), null, ""), correspondent);
    }

    private LocalDate reviewBy() {
        return jdbc.sql("select review_by from deliverable where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
    }

    private static Upload pdf(String name) {
        return new Upload(name, new ByteArrayResource("%PDF-1.7 bonjour".getBytes(UTF_8)));
    }

    private static Upload csv(String name) {
        return new Upload(name, new ByteArrayResource("mois;mesure\n".getBytes(UTF_8)));
    }
}
