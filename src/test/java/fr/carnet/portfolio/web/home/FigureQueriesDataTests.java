package fr.carnet.portfolio.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of the home page and by how much they changed in thirty days. */
@DataTest
class FigureQueriesDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BEFORE = TODAY.minusDays(30);

    @Autowired
    private FigureQueries figures;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows startups;
    private OrderTable orders;
    private UUID incubator;
    private UUID startup;
    private Viewer owner;

    @BeforeEach
    void startup() {
        startups = new StartupRows(jdbc);
        orders = new OrderTable(jdbc);
        incubator = startups.incubator("essai");
        startup = startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(2));
        owner = Viewers.productOwner(startup);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("three or four figures for each role, each with what it changed by")
    void threeOrFour(Role role) {
        assertThat(figures.of(Viewers.of(role), TODAY).figures())
                .hasSizeBetween(3, 4)
                .allSatisfy(figure -> assertThat(figure.change()).isNotNull());
    }

    @Test
    void countsTheOrdersThatBeganAndEndedInThirtyDays() {
        changes(order("IN_PROGRESS"), "ISSUED", BEFORE, "IN_PROGRESS", BEFORE.plusDays(1));
        changes(order("IN_PROGRESS"), "ISSUED", BEFORE.minusDays(9), "IN_PROGRESS", BEFORE);
        changes(order("COMPLETED"), "IN_PROGRESS", BEFORE.minusDays(9), "COMPLETED", TODAY);
        changes(order("COMPLETED"), "IN_PROGRESS", BEFORE.plusDays(1), "COMPLETED", TODAY);
        assertChange(owner, Figure.Kind.ORDERS_IN_PROGRESS, 2, 0);

        changes(order("IN_PROGRESS"), "ISSUED", BEFORE.plusDays(2), "IN_PROGRESS", TODAY);
        assertChange(owner, Figure.Kind.ORDERS_IN_PROGRESS, 3, 1);
    }

    @Test
    void countsTheOrdersThatWereAcknowledgedAgainstThoseIssued() {
        changes(order("ISSUED"), "DRAFT", BEFORE.minusDays(1), "ISSUED", TODAY);
        changes(order("ACKNOWLEDGED"), "ISSUED", BEFORE.minusDays(1), "ACKNOWLEDGED", TODAY);
        changes(order("ACKNOWLEDGED"), "ISSUED", BEFORE, "ACKNOWLEDGED", TODAY);
        assertChange(Viewers.correspondent(orders.contractor(1)), Figure.Kind.ORDERS_ISSUED, 1, -1);
        assertChange(Viewers.correspondent(orders.contractor(2)), Figure.Kind.ORDERS_ISSUED, 0, 0);
    }

    @Test
    void countsWhatWasDepositedAgainstWhatWasReviewed() {
        UUID order = order("IN_PROGRESS");
        deposited(order, "DEPOSITED", TODAY.minusDays(3));
        deposited(order, "DEPOSITED", BEFORE.minusDays(3));
        assertChange(owner, Figure.Kind.DELIVERABLES_TO_REVIEW, 2, 1);

        reviewed(deposited(order, "ACCEPTED", BEFORE.minusDays(5)), TODAY);
        reviewed(deposited(order, "ACCEPTED", BEFORE.minusDays(5)), TODAY);
        reviewed(deposited(order, "ACCEPTED", BEFORE.plusDays(5)), TODAY);
        reviewed(deposited(order, "ACCEPTED", BEFORE.minusDays(9)), BEFORE.minusDays(1));
        assertChange(owner, Figure.Kind.DELIVERABLES_TO_REVIEW, 2, -1);
        assertChange(Viewers.productOwner(), Figure.Kind.DELIVERABLES_TO_REVIEW, 0, 0);
    }

    @Test
    void countsWhatBecameExpectedAgainstWhatWasDeposited() {
        UUID former = orders.order("IN_PROGRESS", startup, 1, BEFORE.minusDays(9), TODAY.plusMonths(2));
        orders.deliverable(former, "Attendu", "EXPECTED", TODAY, null);
        deposited(former, "DEPOSITED", TODAY);
        deposited(former, "DEPOSITED", TODAY);
        UUID fresh = orders.order("ISSUED", startup, 1, TODAY, TODAY.plusMonths(2));
        orders.deliverable(fresh, "Nouveau", "EXPECTED", TODAY, null);

        assertChange(Viewers.correspondent(orders.contractor(1)), Figure.Kind.DELIVERABLES_OWED, 2, -1);

        UUID ended = orders.order("COMPLETED", startup, 1, BEFORE.minusDays(9), TODAY.plusMonths(2));
        orders.deliverable(ended, "Rendu", "RELEASED", TODAY, null);
        changes(ended, "IN_PROGRESS", BEFORE.minusDays(5), "COMPLETED", TODAY);
        assertChange(Viewers.correspondent(orders.contractor(1)), Figure.Kind.DELIVERABLES_OWED, 2, -2);
    }

    @Test
    void tellsTheDaysConsumedOfThoseLeft() {
        UUID order = order("IN_PROGRESS");
        UUID line = orders.line(order, "60", "10");
        UUID person = person(order);
        log(line, order, person, TODAY, false);
        log(line, order, person, BEFORE.plusDays(1), false);
        log(line, order, person, TODAY.minusDays(1), true);
        log(line, order, person, BEFORE, false);

        var left = figure(owner, Figure.Kind.DAYS_LEFT);
        assertThat(left.change()).isEqualByComparingTo("-2");
        assertThat(left.trend()).isEqualTo("Figure.trend.consumed");
    }

    @Test
    void countsStartupsThatBeganAndThatAreLate() {
        UUID fresh = startups.startup("b", incubator, Phase.INVESTIGATION, TODAY.minusDays(3));
        UUID late = startups.startup(
                "c", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(6).minusDays(5));
        UUID stopped = startups.startup("d", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(3));
        startups.stops(stopped, TODAY.minusDays(2));
        Viewer coach = Viewers.coach(Set.of(incubator), Set.of(startup, fresh, late, stopped));

        assertChange(coach, Figure.Kind.STARTUPS, 3, 0);
        assertChange(coach, Figure.Kind.STARTUPS_LATE, 1, 1);
    }

    @Test
    void countsTheAccountsActivatedInThirtyDays() {
        account("ancien", BEFORE.minusDays(9), true, BEFORE.minusDays(5));
        account("recent", BEFORE.minusDays(9), true, TODAY);
        account("invite", TODAY, false, null);

        assertThat(figure(Viewers.administrator(), Figure.Kind.ACCOUNTS).change())
                .isEqualByComparingTo("1");
        assertThat(figure(Viewers.administrator(), Figure.Kind.ACCOUNTS_WAITING).change())
                .isEqualByComparingTo("0");
        assertThat(figure(Viewers.administrator(), Figure.Kind.ACCOUNTS_DISABLED)
                        .change())
                .isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("a perimeter has started with the first order issued in it, whatever others have")
    void startsWithTheFirstOrder() {
        Viewer correspondent = Viewers.correspondent(orders.contractor(1));
        for (Viewer viewer : List.of(Viewers.buyer(), owner, correspondent, Viewers.administrator())) {
            assertThat(figures.of(viewer, TODAY).started()).isFalse();
        }
        order("ISSUED");
        for (Viewer viewer : List.of(Viewers.buyer(), owner, correspondent, Viewers.administrator())) {
            assertThat(figures.of(viewer, TODAY).started()).isTrue();
        }
        assertThat(figures.of(Viewers.correspondent(orders.contractor(2)), TODAY)
                        .started())
                .isFalse();
        assertThat(figures.of(Viewers.productOwner(), TODAY).started()).isFalse();
    }

    private void assertChange(Viewer viewer, Figure.Kind kind, int value, int change) {
        var figure = figure(viewer, kind);
        assertThat(figure.value()).isEqualByComparingTo(String.valueOf(value));
        assertThat(figure.change()).isEqualByComparingTo(String.valueOf(change));
    }

    private Figure figure(Viewer viewer, Figure.Kind kind) {
        return figures.of(viewer, TODAY).figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private UUID order(String state) {
        return orders.order(state, startup, 1, TODAY.minusMonths(2), TODAY.plusMonths(2));
    }

    private void changes(UUID order, String former, LocalDate since, String then, LocalDate on) {
        orders.changed(order, former, at(since));
        orders.changed(order, then, at(on));
    }

    private UUID deposited(UUID order, String state, LocalDate on) {
        UUID deliverable =
                orders.deliverable(order, "Livrable", state, on, state.equals("DEPOSITED") ? TODAY.plusDays(30) : null);
        orders.deposited(deliverable, at(on), TODAY.plusDays(30));
        return deliverable;
    }

    private void reviewed(UUID deliverable, LocalDate on) {
        jdbc.sql("""
                insert into deliverable_review (version_id, outcome, reviewed_at, reviewer)
                select id, 'ACCEPTED', ?, 'Paul' from deliverable_version where deliverable_id = ?""").params(at(on), deliverable).update();
    }

    private UUID person(UUID order) {
        UUID person = UUID.randomUUID();
        jdbc.sql("insert into team_person (id, contractor_id, name, profile, years) values (?, ?, 'Dev', 'DEVOPS', 5)")
                .params(person, orders.contractor(1))
                .update();
        jdbc.sql("insert into team_member (order_id, person_id, presented_on) values (?, ?, ?)")
                .params(order, person, TODAY)
                .update();
        return person;
    }

    private void log(UUID line, UUID order, UUID person, LocalDate day, boolean training) {
        jdbc.sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, training, logged_at)
                values (?, ?, ?, ?, 1, ?, 1, ?, test.now())""")
                .params(UUID.randomUUID(), order, line, person, day, training)
                .update();
    }

    private void account(String username, LocalDate created, boolean active, @Nullable LocalDate activated) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, password_hash, created_at)
                values (?, 0, ?, 'Nom', 'a@example.org', 'BUYER', ?, ?)""")
                .params(id, username, active ? "{noop}x" : null, at(created))
                .update();
        event("account.created", id, created);
        if (activated != null) {
            event("account.activated", id, activated);
        }
    }

    private void event(String action, UUID account, LocalDate on) {
        jdbc.sql("""
                insert into audit_event (happened_at, actor, action, subject_type, subject_id, subject_label)
                values (?, 'Ada', ?, 'account', ?, 'x')""").params(at(on), action, account).update();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime();
    }
}
