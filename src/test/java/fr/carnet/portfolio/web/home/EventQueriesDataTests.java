package fr.carnet.portfolio.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class EventQueriesDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Later than any row of a test's own, so that order is sure. */
    private static final OffsetDateTime LATER = OffsetDateTime.of(2099, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Autowired
    private EventQueries events;

    @Autowired
    private JdbcClient jdbc;

    private OrderTable orders;
    private UUID incubator;
    private UUID startup;
    private UUID order;

    @BeforeEach
    void order() {
        StartupRows startups = new StartupRows(jdbc);
        orders = new OrderTable(jdbc);
        incubator = startups.incubator("essai");
        startup = startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        order = orders.order("ISSUED", startup, 1, TODAY, TODAY.plusMonths(3));
        orders.changed(order, "DRAFT", LATER);
        orders.changed(order, "ISSUED", LATER.plusDays(1));
        orders.deposited(orders.deliverable(order, "Maquettes", "DEPOSITED", TODAY, TODAY), LATER.plusDays(2), TODAY);
    }

    @Test
    void tellsTheLatestFirst() {
        assertThat(codes(Viewers.buyer()))
                .startsWith("Event.DELIVERABLE_DEPOSITED", "Event.ORDER_ISSUED", "Event.ORDER_DRAFT");
    }

    @Test
    void leadsFromEachEventToItsPage() {
        String deliverable = jdbc.sql("select cast(id as text) from deliverable where order_id = ?")
                .param(order)
                .query(String.class)
                .single();

        assertThat(events.last(Viewers.productOwner(startup)))
                .extracting(Event::href)
                .containsExactly("/livrables/" + deliverable, "/bons-de-commande/" + order, "/startups/a");
    }

    @Test
    @DisplayName("No one but a buyer sees that an order once was a draft (domain.md § 8)")
    void hidesDraftsFromAllOthers() {
        for (Viewer viewer : List.of(
                Viewers.productOwner(startup),
                Viewers.coach(Set.of(incubator), Set.of(startup)),
                Viewers.correspondent(orders.contractor(1)))) {
            assertThat(codes(viewer))
                    .containsExactly("Event.DELIVERABLE_DEPOSITED", "Event.ORDER_ISSUED", "Event.STARTUP_CONSTRUCTION");
        }
    }

    @Test
    void tellsACompetitorNothing() {
        assertThat(codes(Viewers.correspondent(orders.contractor(2)))).isEmpty();
        assertThat(codes(Viewers.productOwner())).isEmpty();
        assertThat(codes(Viewers.coach())).isEmpty();
    }

    @Test
    void tellsAnAdministratorOfAccountsOnly() {
        for (String action : List.of("account.created", "account.signedIn", "order.issued")) {
            jdbc.sql("""
                    insert into audit_event (happened_at, actor, action, subject_type, subject_label)
                    values (?, 'Ada', ?, ?, 'camille')""")
                    .params(LATER, action, action.startsWith("account") ? "account" : "order")
                    .update();
        }

        assertThat(codes(Viewers.administrator())).containsExactly("audit.account.created");
    }

    @Test
    @DisplayName("a month submitted, sent back, approved: told to whoever may read the order's days")
    void tellsOfStatements() {
        UUID statement = UUID.randomUUID();
        jdbc.sql("""
                insert into monthly_statement (id, version, order_id, month, state, submitted_at)
                values (?, 0, ?, ?, 'SUBMITTED', ?)""")
                .params(statement, order, TODAY.withDayOfMonth(1), LATER.plusDays(3))
                .update();
        step(statement, "SUBMITTED", "", 3);
        step(statement, "SENT_BACK", "Deux jours de trop", 4);
        step(statement, "APPROVED", "", 5);

        for (Viewer viewer : List.of(
                Viewers.buyer(),
                Viewers.productOwner(startup),
                Viewers.coach(Set.of(incubator), Set.of(startup)),
                Viewers.correspondent(orders.contractor(1)))) {
            assertThat(codes(viewer))
                    .startsWith("Event.STATEMENT_APPROVED", "Event.STATEMENT_SENT_BACK", "Event.STATEMENT_SUBMITTED");
        }
        assertThat(codes(Viewers.correspondent(orders.contractor(2)))).isEmpty();
    }

    @Test
    @DisplayName("a non-renewal: told to buyers, to its contractors, and to those whose orders it concerns")
    void tellsOfNonRenewals() {
        jdbc.sql("""
                insert into non_renewal_act (agreement_id, act, notified_on, reason, actor, acted_at)
                select agreement_id, 'RECORDED', ?, 'Besoin couvert', 'Ada', ? from purchase_order where id = ?""").params(TODAY, LATER.plusDays(9), order).update();

        for (Viewer viewer :
                List.of(Viewers.buyer(), Viewers.productOwner(startup), Viewers.correspondent(orders.contractor(1)))) {
            assertThat(codes(viewer)).startsWith("Event.NON_RENEWAL_RECORDED");
        }
        assertThat(codes(Viewers.productOwner())).isEmpty();
        assertThat(codes(Viewers.correspondent(UUID.randomUUID()))).isEmpty();
    }

    private void step(UUID statement, String state, String reason, int days) {
        jdbc.sql("""
                insert into statement_step (statement_id, state, actor, stepped_at, reason, days, training)
                values (?, ?, 'Camille', ?, ?, 12, 0)""").params(statement, state, LATER.plusDays(days), reason).update();
    }

    @Test
    void tellsTenAtMost() {
        for (int i = 0; i < 30; i++) {
            orders.changed(order, "ACKNOWLEDGED", LATER.plusDays(3 + i));
        }

        assertThat(events.last(Viewers.buyer())).hasSize(EventQueries.LIMIT);
    }

    private List<String> codes(Viewer viewer) {
        return events.last(viewer).stream().map(Event::code).toList();
    }
}
