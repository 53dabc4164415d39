package fr.carnet.portfolio.web.home;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.DataTest;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.French;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Sirets;
import fr.carnet.startups.StartupRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class TodoQueriesDataTests {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private TodoQueries todos;

    @Autowired
    private NoticeQueries notices;

    @Autowired
    private FigureQueries figures;

    @Autowired
    private EventQueries events;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows startups;
    private OrderTable orders;
    private UUID incubator;
    private UUID startup;
    private Viewer correspondent;

    @BeforeEach
    void startup() {
        startups = new StartupRows(jdbc);
        orders = new OrderTable(jdbc);
        incubator = startups.incubator("essai");
        startup = startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        correspondent = Viewers.correspondent(orders.contractor(1));
        jdbc.sql("insert into kick_off_meeting (award_id, version, held_on) select id, 0, ? from award")
                .param(TODAY.minusMonths(3))
                .update();
    }

    @Test
    void remindsABuyerOfAnOrderThatNobodyAcknowledgedForFiveDays() {
        UUID forgotten = issued(TODAY.minusDays(5));
        issued(TODAY.minusDays(4));

        assertThat(waiting(Viewers.buyer()))
                .extracting(Todo::kind, Todo::subject, Todo::deadline)
                .containsExactly(tuple(Todo.Kind.UNACKNOWLEDGED, orders.number(forgotten), TODAY));
    }

    @Test
    void remindsABuyerOnceFromWednesdayOnOfPointsThatAreUsuallyHeld() {
        held(TODAY.minusDays(7));
        held(TODAY.minusDays(14));
        held(TODAY);
        held(TODAY.minusDays(21));
        held(TODAY.minusDays(28));

        assertThat(waiting(Viewers.buyer())).isEmpty();
        assertThat(todos.waiting(Viewers.buyer(), TODAY.plusDays(2), 9).some())
                .extracting(Todo::kind, Todo::subject, Todo::context, Todo::deadline, Todo::href)
                .containsExactly(
                        tuple(Todo.Kind.POINT, "3", "48", TODAY.plusDays(4), "/point-hebdomadaire?etat=TO_HOLD"));
    }

    @Test
    @DisplayName("domain.md § 4: a decision whose date comes waits for whoever reads that point's decisions")
    void remindsOfDecisionsWhoseDateComes() {
        var ours = point("contractor", orders.contractor(1));
        decided(ours, "Recruter", TODAY.plusDays(7));
        decided(ours, "Plus tard", TODAY.plusDays(8));
        decided(ours, "Un jour", null);
        var theirs = point("contractor", orders.contractor(2));
        decided(theirs, "Chez l’autre", TODAY);
        var sheltered = point("incubator", incubator);
        decided(sheltered, "Trancher", TODAY.minusDays(1));
        var later = decided(sheltered, "Reportée", TODAY);
        jdbc.sql(
                        "insert into point_deferral (decision_id, point_id, due_on, deferrer, deferred_at) values (?, ?, ?, 'Alice', test.now())")
                .params(later, sheltered, TODAY.plusDays(20))
                .update();
        var done = decided(sheltered, "Faite", TODAY);
        jdbc.sql(
                        "update point_decision set settled_in = point_id, outcome = 'DONE', settler = 'Alice', settled_at = test.now() where id = ?")
                .param(done)
                .update();

        assertThat(decisions(Viewers.buyer())).containsExactlyInAnyOrder("Recruter", "Chez l’autre", "Trancher");
        assertThat(decisions(correspondent)).containsExactly("Recruter");
        assertThat(decisions(Viewers.coach(Set.of(incubator), Set.of()))).containsExactly("Trancher");
        assertThat(decisions(Viewers.productOwner(startup))).isEmpty();
        assertThat(waiting(correspondent))
                .filteredOn(todo -> todo.kind() == Todo.Kind.DECISION)
                .extracting(Todo::href, Todo::deadline)
                .containsExactly(tuple(
                        "/point-hebdomadaire/titulaires/" + orders.contractor(1) + "#a-suivre", TODAY.plusDays(7)));
        assertThat(waiting(Viewers.coach(Set.of(incubator), Set.of())))
                .filteredOn(todo -> todo.kind() == Todo.Kind.DECISION)
                .extracting(Todo::href)
                .containsExactly("/point-hebdomadaire/incubateurs/" + incubator + "#a-suivre");
    }

    private List<String> decisions(Viewer viewer) {
        return waiting(viewer).stream()
                .filter(todo -> todo.kind() == Todo.Kind.DECISION)
                .map(Todo::subject)
                .toList();
    }

    private UUID point(String kind, UUID subject) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into weekly_point (id, " + kind + "_id, week, opened_at) values (?, ?, ?, test.now())")
                .params(id, subject, TODAY)
                .update();
        return id;
    }

    private UUID decided(UUID point, String text, @Nullable LocalDate dueOn) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into point_decision (id, point_id, text, assignee, due_on, noter, noted_at)
                values (?, ?, ?, 'Alice', cast(? as date), 'Alice', test.now())""").params(id, point, text, dueOn).update();
        return id;
    }

    private void held(LocalDate monday) {
        var contractor = UUID.randomUUID();
        jdbc.sql("insert into contractor (id, name, siret, address, fictitious) values (?, ?, ?, 'Ici', true)")
                .params(contractor, "Société " + contractor, Sirets.any())
                .update();
        jdbc.sql("""
                insert into weekly_point (id, contractor_id, week, opened_at, held_on, held_at, holder, minutes)
                values (gen_random_uuid(), ?, ?, test.now(), ?, test.now(), 'Alice', '{}')""").params(contractor, monday, monday).update();
    }

    @Test
    void showsABuyerTheirOwnDraftsOnly() {
        Viewer buyer = account(Viewers.buyer());
        UUID own = orders.draft(startup, buyer.accountId());
        UUID colleague = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, 'collegue', 'Collègue', 'c@example.org', 'BUYER', test.now())""").param(colleague).update();
        orders.draft(startup, colleague);

        assertThat(waiting(buyer))
                .extracting(Todo::kind, Todo::href)
                .containsExactly(tuple(Todo.Kind.DRAFT, "/bons-de-commande/" + own));
    }

    @Test
    @DisplayName("an order without a startup is called by its incubators, or by its agreement")
    void callsAnOrderByWhatItIsFor() {
        orders.order("IN_PROGRESS", null, 1, TODAY.minusMonths(2), TODAY.plusDays(8));
        UUID sheltering = orders.order("IN_PROGRESS", null, 1, TODAY.minusMonths(2), TODAY.plusDays(9));
        orders.covers(sheltering, incubator);
        orders.covers(sheltering, startups.incubator("autre"));

        assertThat(waiting(Viewers.buyer()))
                .extracting(Todo::context)
                .containsExactly("A-2018", "Incubateur autre, Incubateur essai");
    }

    @Test
    void announcesTheEndOfAnOrderThirtyDaysAhead() {
        UUID ending = inProgress(TODAY.plusDays(30));
        UUID ended = inProgress(TODAY.minusDays(1));
        inProgress(TODAY.plusDays(31));

        assertThat(waiting(Viewers.buyer()))
                .extracting(Todo::kind, Todo::subject)
                .containsExactly(
                        tuple(Todo.Kind.ENDED, orders.number(ended)), tuple(Todo.Kind.ENDING, orders.number(ending)));
    }

    @Test
    void asksTheReviewOfBuyersAndOfTheStartupsOwnProductOwner() {
        UUID order = inProgress(TODAY.plusMonths(3));
        orders.deliverable(order, "Maquettes", "DEPOSITED", TODAY, TODAY.plusDays(8));
        orders.deliverable(order, "Code source", "ACCEPTED", TODAY, null);

        for (Viewer reviewer : List.of(Viewers.buyer(), Viewers.productOwner(startup))) {
            assertThat(waiting(reviewer))
                    .extracting(Todo::kind, Todo::subject, Todo::deadline)
                    .containsExactly(tuple(Todo.Kind.REVIEW, "Maquettes", TODAY.plusDays(8)));
        }
        assertThat(waiting(Viewers.productOwner())).isEmpty();
    }

    @Test
    @DisplayName("a product owner's reviews are a buyer's business once they are late")
    void leavesReviewsToTheProductOwnerUntilTheyAreLate() {
        Viewer owner = account(Viewers.productOwner(startup));
        jdbc.sql("insert into account_startup (account_id, startup_id) values (?, ?)")
                .params(owner.accountId(), startup)
                .update();
        UUID order = inProgress(TODAY.plusMonths(3));
        orders.deliverable(order, "Maquettes", "DEPOSITED", TODAY, TODAY);
        orders.deliverable(order, "Oublié", "DEPOSITED", TODAY, TODAY.minusDays(1));
        UUID sheltering = orders.order("IN_PROGRESS", null, 1, TODAY.minusMonths(2), TODAY.plusMonths(3));
        orders.deliverable(sheltering, "Note de stratégie", "DEPOSITED", TODAY, TODAY.plusDays(9));

        assertThat(waiting(Viewers.buyer()))
                .extracting(Todo::subject)
                .containsExactlyInAnyOrder("Oublié", "Note de stratégie");
        assertThat(waiting(owner)).extracting(Todo::subject).containsExactlyInAnyOrder("Oublié", "Maquettes");

        jdbc.sql("update account set enabled = false where id = ?")
                .param(owner.accountId())
                .update();
        assertThat(waiting(Viewers.buyer())).hasSize(3);
    }

    @Test
    @DisplayName("A-2016 § 7.2, A-2018 § 4.2: kick-off meetings are asked for until they are held")
    void asksForKickOffMeetings() {
        jdbc.sql("delete from kick_off_meeting").update();
        UUID order = issued(TODAY);

        assertThat(kickOffs(Viewers.buyer()))
                .extracting(Todo::kind, Todo::context, Todo::dueOn)
                .containsExactly(tuple(Todo.Kind.KICK_OFF, "A-2018, lot 1", null));
        assertThat(kickOffs(Viewers.buyer()).get(0).href()).endsWith("/reunion-de-lancement");
        assertThat(kickOffs(correspondent))
                .extracting(Todo::kind, Todo::subject)
                .containsExactly(tuple(Todo.Kind.KICK_OFF_TO_PREPARE, "A-2018, lot 1"));
        assertThat(kickOffs(Viewers.correspondent(orders.contractor(2)))).isEmpty();
        assertThat(kickOffs(Viewers.productOwner(startup))).isEmpty();

        jdbc.sql("update contractor set fictitious = false").update();
        assertThat(kickOffs(Viewers.buyer()))
                .extracting(Todo::kind, Todo::subject, Todo::href)
                .containsExactly(tuple(Todo.Kind.KICK_OFFS, "5", "/accords"));

        jdbc.sql("""
                insert into kick_off_meeting (award_id, version, held_on)
                select award_id, 0, issued_on from purchase_order where id = ?""").param(order).update();
        assertThat(kickOffs(correspondent)).extracting(Todo::subject).containsExactly("A-2016, lot 2");
        jdbc.sql("update framework_agreement set non_renewal_decided_on = ?")
                .param(TODAY)
                .update();
        assertThat(kickOffs(Viewers.buyer())).isEmpty();
    }

    private List<Todo> kickOffs(Viewer viewer) {
        return waiting(viewer).stream()
                .filter(todo -> todo.kind().name().startsWith("KICK_OFF"))
                .toList();
    }

    @Test
    @DisplayName("domain.md § 1: a maximum is announced from nine tenths on, a model's date never")
    void announcesAMaximumNearlyReached() {
        UUID order = issued(TODAY);
        amounts(order, 890);
        jdbc.sql("update framework_agreement set maximum_amount = 1000, notified_on = ?")
                .param(LocalDate.of(2025, 9, 1))
                .update();
        assertThat(notices.on(Viewers.buyer(), TODAY)).isEmpty();

        amounts(order, 905);
        assertThat(notices.on(Viewers.buyer(), TODAY))
                .extracting(Todo::kind, Todo::subject, Todo::context)
                .containsExactly(tuple(Todo.Kind.MAXIMUM, "A-2018", French.percent(new BigDecimal(90))));
    }

    private void amounts(UUID order, int total) {
        jdbc.sql("update purchase_order set total_excl_vat = :total, total_incl_vat = :total where id = :order")
                .param("total", total)
                .param("order", order)
                .update();
    }

    @Test
    void showsACorrespondentWhatTheirCompanyOwes() {
        UUID order = orders.order("ACKNOWLEDGED", startup, 1, TODAY.minusMonths(1), TODAY.plusMonths(3));
        orders.deliverable(order, "Attendu", "EXPECTED", TODAY.plusDays(14), null);
        orders.deliverable(order, "Plus tard", "EXPECTED", TODAY.plusDays(15), null);
        orders.deliverable(order, "Ajourné", "DEFERRED", TODAY.plusDays(3), null);
        orders.deliverable(order, "Rejeté", "REJECTED", TODAY.minusDays(3), null);
        UUID toAcknowledge = issued(TODAY.minusDays(1));

        assertThat(waiting(correspondent))
                .extracting(Todo::kind, Todo::subject)
                .containsExactly(
                        tuple(Todo.Kind.REDO, "Rejeté"),
                        tuple(Todo.Kind.CORRECT, "Ajourné"),
                        tuple(Todo.Kind.ACKNOWLEDGE, orders.number(toAcknowledge)),
                        tuple(Todo.Kind.DELIVER, "Attendu"));
    }

    @Test
    @DisplayName("Nothing of another company (domain.md § 8)")
    void showsACompetitorNothingOfIt() {
        UUID order = issued(TODAY.minusDays(9));
        orders.deliverable(order, "Attendu", "EXPECTED", TODAY, null);
        orders.changed(order, "ISSUED", TODAY.atStartOfDay().atOffset(java.time.ZoneOffset.UTC));
        Viewer competitor = Viewers.correspondent(orders.contractor(2));

        assertThat(waiting(competitor)).isEmpty();
        assertThat(todos.next(competitor, TODAY)).isEmpty();
        assertThat(events.last(competitor)).isEmpty();
        assertThat(figures.of(competitor, TODAY).figures())
                .allSatisfy(figure -> assertThat(figure.value()).isZero());
    }

    @Test
    void missesTheDaysOfLastWeek() {
        UUID order = inProgress(TODAY.plusMonths(3));
        UUID line = orders.line(order, "60", "0");
        estimated(line, "60", TODAY);

        assertThat(waiting(correspondent))
                .extracting(Todo::kind, Todo::href, Todo::deadline)
                .containsExactly(tuple(Todo.Kind.WEEK, "/suivi?semaine=2026-W47", LocalDate.of(2026, 11, 27)));

        log(line, order, LocalDate.of(2026, 11, 22));
        assertThat(waiting(correspondent)).isEmpty();
    }

    @Test
    void asksACorrespondentForTheStatementsOfMonthsThatAreOver() {
        UUID order = withDays(TODAY.plusMonths(3));

        assertThat(waiting(correspondent))
                .extracting(Todo::kind, Todo::subject, Todo::href, Todo::deadline)
                .containsExactly(
                        tuple(
                                Todo.Kind.SUBMIT_STATEMENT,
                                "septembre 2026",
                                "/releves/" + order + "/2026-09",
                                LocalDate.of(2026, 10, 5)),
                        tuple(
                                Todo.Kind.SUBMIT_STATEMENT,
                                "octobre 2026",
                                "/releves/" + order + "/2026-10",
                                LocalDate.of(2026, 11, 5)));

        statement(order, "2026-09-01", "APPROVED", TODAY.minusDays(20));
        statement(order, "2026-10-01", "SENT_BACK", TODAY.minusDays(3));
        assertThat(waiting(correspondent))
                .extracting(Todo::kind, Todo::subject, Todo::deadline)
                .containsExactly(tuple(Todo.Kind.CORRECT_STATEMENT, "octobre 2026", TODAY.plusDays(2)));
        assertThat(waiting(Viewers.correspondent(orders.contractor(2)))).isEmpty();
    }

    @Test
    void asksBuyersAndTheStartupsOwnProductOwnerToApproveAndSaysSinceWhen() {
        UUID order = withDays(TODAY.plusMonths(3));
        statement(order, "2026-09-01", "SUBMITTED", TODAY.minusDays(12));
        statement(order, "2026-10-01", "SUBMITTED", TODAY);

        for (Viewer approver : List.of(Viewers.buyer(), Viewers.productOwner(startup))) {
            assertThat(waiting(approver))
                    .extracting(Todo::kind, Todo::context, Todo::deadline)
                    .containsExactly(
                            tuple(
                                    Todo.Kind.APPROVE_STATEMENT,
                                    orders.number(order) + " · soumis il y a 12 jours",
                                    TODAY.minusDays(4)),
                            tuple(
                                    Todo.Kind.APPROVE_STATEMENT,
                                    orders.number(order) + " · soumis aujourd’hui",
                                    TODAY.plusDays(8)));
        }
        assertThat(waiting(Viewers.productOwner())).isEmpty();
        assertThat(waiting(correspondent)).isEmpty();
    }

    @Test
    void gathersManyStatementsToApproveAndThoseThatAreMissingInALineEach() {
        UUID order = withDays(TODAY.plusMonths(3));
        for (int month = 5; month <= 8; month++) {
            statement(order, "2026-0" + month + "-01", "SUBMITTED", TODAY.minusDays(20 - month));
        }
        assertThat(waiting(Viewers.productOwner(startup)))
                .extracting(Todo::kind, Todo::subject, Todo::context, Todo::href)
                .contains(
                        tuple(
                                Todo.Kind.APPROVE_STATEMENTS,
                                "4",
                                "le plus ancien · soumis il y a 15 jours",
                                "/releves/approbation"),
                        tuple(Todo.Kind.MISSING_STATEMENTS, "2", "septembre 2026", "/releves?etat=DRAFT"))
                .hasSize(2);
    }

    /** In progress since two months, and so with days that statements are due for. */
    private UUID withDays(LocalDate endsOn) {
        UUID order = inProgress(endsOn);
        jdbc.sql("update purchase_order set total_days = 60 where id = ?")
                .param(order)
                .update();
        return order;
    }

    private void statement(UUID order, String month, String state, LocalDate on) {
        jdbc.sql("""
                insert into monthly_statement (id, version, order_id, month, state, submitted_at, decided_at)
                values (gen_random_uuid(), 0, ?, cast(? as date), ?, ?, case when ? <> 'SUBMITTED' then cast(? as timestamptz) end)""")
                .params(
                        order,
                        month,
                        state,
                        on.atTime(12, 0).atOffset(java.time.ZoneOffset.UTC),
                        state,
                        on.atTime(12, 0).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    @Test
    void missesNoDayOfAnOrderWhoseDaysAreUsedUp() {
        orders.line(inProgress(TODAY.plusMonths(3)), "60", "60");

        assertThat(waiting(correspondent)).isEmpty();
    }

    @Test
    @DisplayName("domain.md § 4: the remaining estimate is due weekly")
    void asksForThisWeeksEstimateOfWhatRemains() {
        UUID order = orders.order("IN_PROGRESS", startup, 1, TODAY.minusDays(3), TODAY.plusMonths(3));
        UUID line = orders.line(order, "60", "10");
        var friday = LocalDate.of(2026, 11, 27);
        estimated(line, "50", TODAY.minusDays(1));
        assertThat(waiting(correspondent))
                .extracting(Todo::kind, Todo::href, Todo::deadline)
                .containsExactly(tuple(Todo.Kind.ESTIMATE, "/suivi/reste-a-faire?q=" + orders.number(order), friday));

        estimated(line, "50", TODAY);
        assertThat(waiting(correspondent)).isEmpty();
    }

    @Test
    void anEstimateIsLateTwoWeeksAfterTheLast() {
        UUID order = orders.order("IN_PROGRESS", startup, 1, TODAY.minusDays(3), TODAY.plusMonths(3));
        estimated(orders.line(order, "60", "10"), "50", TODAY.minusDays(15));
        assertThat(waiting(correspondent)).extracting(Todo::deadline).containsExactly(TODAY.minusDays(1));
    }

    @Test
    @DisplayName("domain.md § 4: drift shown as soon as it appears")
    void tellsBuyerAndProductOwnerOfADrift() {
        UUID order = inProgress(TODAY.plusMonths(3));
        UUID line = orders.line(order, "60", "10");
        estimated(line, "55.5", TODAY);
        for (Viewer viewer : List.of(Viewers.buyer(), Viewers.productOwner(startup))) {
            assertThat(waiting(viewer))
                    .extracting(Todo::kind, Todo::subject, Todo::context)
                    .containsExactly(tuple(Todo.Kind.DRIFT, orders.number(order), "5,5"));
        }
        estimated(line, "50", TODAY);
        assertThat(waiting(Viewers.buyer())).isEmpty();
    }

    @Test
    @DisplayName("Decision 017: a line that is ahead makes up for another one of the same order, as on its page")
    void tellsTheDriftOfAWholeOrder() {
        UUID order = inProgress(TODAY.plusMonths(3));
        estimated(orders.line(order, "60", "10"), "55.5", TODAY);
        UUID ahead = orders.line(order, "DESIGN", "60", "10");
        estimated(ahead, "49", TODAY);
        assertThat(waiting(Viewers.buyer())).extracting(Todo::context).containsExactly("4,5");
        estimated(ahead, "44", TODAY);
        assertThat(waiting(Viewers.buyer())).isEmpty();
    }

    @Test
    void warnsOfALineNearlyUsedUp() {
        UUID order = orders.order("IN_PROGRESS", startup, 1, TODAY.minusDays(3), TODAY.plusMonths(3));
        UUID line = orders.line(order, "60", "53.75");
        estimated(line, "6.25", TODAY);
        assertThat(waiting(correspondent)).isEmpty();

        jdbc.sql("update order_line set consumed = 54 where id = ?").param(line).update();

        for (Viewer viewer : List.of(correspondent, Viewers.buyer(), Viewers.productOwner(startup))) {
            assertThat(waiting(viewer))
                    .extracting(Todo::kind, Todo::context)
                    .containsExactly(tuple(Todo.Kind.NEARLY_USED, "6"));
        }
        jdbc.sql("update framework_agreement set balance_alert_percent = 9").update();
        assertThat(waiting(correspondent)).isEmpty();
    }

    @Test
    @DisplayName("no estimate for more weeks than the agreement allows")
    void tellsThoseWhoRelyOnEstimatesThatNoneCame() {
        UUID order = orders.order("IN_PROGRESS", startup, 1, TODAY.minusDays(15), TODAY.plusMonths(3));
        UUID line = orders.line(order, "60", "10");
        for (Viewer viewer : List.of(Viewers.buyer(), Viewers.productOwner(startup))) {
            assertThat(waiting(viewer))
                    .extracting(Todo::kind, Todo::subject, Todo::context, Todo::deadline)
                    .contains(tuple(Todo.Kind.UNESTIMATED, orders.number(order), "de 2 semaines", TODAY.minusDays(1)));
        }
        jdbc.sql("update framework_agreement set estimate_weeks = 3").update();
        assertThat(waiting(Viewers.buyer())).extracting(Todo::kind).doesNotContain(Todo.Kind.UNESTIMATED);
        jdbc.sql("update framework_agreement set estimate_weeks = 2").update();
        estimated(line, "50", TODAY.minusDays(14));
        assertThat(waiting(Viewers.buyer())).extracting(Todo::kind).doesNotContain(Todo.Kind.UNESTIMATED);
    }

    @Test
    void gathersManyOrdersWithoutAnEstimateInALine() {
        for (int days = 15; days <= 18; days++) {
            UUID order = orders.order("IN_PROGRESS", startup, 1, TODAY.minusDays(days), TODAY.plusMonths(3));
            orders.line(order, "60", "10");
        }
        assertThat(waiting(Viewers.productOwner(startup)))
                .extracting(Todo::kind, Todo::subject, Todo::href, Todo::deadline)
                .contains(tuple(
                        Todo.Kind.UNESTIMATED_ORDERS, "4", "/suivi/reste-a-faire?etat=OVERDUE", TODAY.minusDays(4)))
                .extracting(row -> row.toArray()[0])
                .doesNotContain(Todo.Kind.UNESTIMATED);
    }

    @Test
    void asksACoachForDecisions() {
        UUID late = startups.startup("tard", incubator, Phase.CONSOLIDATION, TODAY.minusMonths(7));
        UUID sixMonths = startups.startup("six", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(7));
        UUID never = startups.startup("jamais", incubator);
        startups.stops(
                startups.startup("fini", incubator, Phase.CONSTRUCTION, TODAY.minusYears(1)), TODAY.minusDays(1));
        Viewer coach = Viewers.coach(Set.of(incubator), Set.of(startup, late, sixMonths, never));

        assertThat(waiting(coach))
                .extracting(Todo::kind, Todo::href)
                .containsExactly(
                        tuple(Todo.Kind.LATE_PHASE, "/startups/tard"),
                        tuple(Todo.Kind.SIX_MONTHS, "/startups/six"),
                        tuple(Todo.Kind.UNDECIDED, "/startups/jamais"));
        assertThat(waiting(Viewers.coach())).isEmpty();
    }

    @Test
    @DisplayName("buyers decide too: on what is overdue, and where no coach follows the startup")
    void leavesTheSixMonthsToTheCoachUntilTheyAreOver() {
        UUID coach = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, 'le.coach', 'Coach', 'c@example.org', 'COACH', test.now())""").param(coach).update();
        jdbc.sql("insert into account_incubator (account_id, incubator_id) values (?, ?)")
                .params(coach, incubator)
                .update();
        startups.startup("tard", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(7));
        startups.startup(
                "bientot", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(6).plusDays(3));
        startups.startup(
                "seule",
                startups.incubator("sans-coach"),
                Phase.CONSTRUCTION,
                TODAY.minusMonths(6).plusDays(4));

        assertThat(waiting(Viewers.buyer()))
                .extracting(Todo::kind, Todo::href)
                .containsExactly(
                        tuple(Todo.Kind.SIX_MONTHS, "/startups/tard"), tuple(Todo.Kind.SIX_MONTHS, "/startups/seule"));
        assertThat(waiting(Viewers.productOwner(startup))).isEmpty();
    }

    @Test
    void showsAnAdministratorTheAccountsNeverActivated() {
        account(Viewers.productOwner());

        assertThat(waiting(Viewers.administrator()))
                .extracting(Todo::kind, Todo::context)
                .containsExactly(tuple(Todo.Kind.NEVER_ACTIVATED, "produit"));
    }

    @Test
    @DisplayName("A non-renewal is notified one month before the anniversary (A-2016 § 2.4)")
    void announcesTheNoticeOfANonRenewal() {
        jdbc.sql("update contractor set fictitious = false").update();
        jdbc.sql(
                        "update framework_agreement set notified_on = ?, non_renewal_decided_on = null where number_prefix = 'BC-2018'")
                .param(LocalDate.of(2025, 2, 20))
                .update();
        jdbc.sql("update framework_agreement set notified_on = ? where number_prefix <> 'BC-2018'")
                .param(LocalDate.of(2025, 9, 1))
                .update();

        assertThat(notices.on(Viewers.buyer(), TODAY))
                .extracting(Todo::kind, Todo::deadline)
                .containsExactly(tuple(Todo.Kind.NOTICE, LocalDate.of(2027, 1, 20)));
        assertThat(notices.on(Viewers.buyer(), LocalDate.of(2026, 10, 21))).isEmpty();
        assertThat(notices.on(Viewers.buyer(), LocalDate.of(2026, 10, 22))).hasSize(1);
        assertThat(notices.on(Viewers.buyer(), LocalDate.of(2027, 1, 20))).hasSize(1);
        assertThat(notices.on(Viewers.buyer(), LocalDate.of(2027, 1, 21))).isEmpty();
    }

    @Test
    void saysWhatComesNextWhereNothingWaits() {
        inProgress(TODAY.plusDays(90));

        assertThat(waiting(Viewers.buyer())).isEmpty();
        assertThat(todos.next(Viewers.buyer(), TODAY))
                .get()
                .extracting(Todo::kind, Todo::deadline)
                .containsExactly(Todo.Kind.ENDING, TODAY.plusDays(90));
    }

    @Test
    void costsAsManyStatementsWithFiftyThingsAsWithOne() throws Exception {
        Viewer coach = Viewers.coach(Set.of(incubator), Set.of(startup));
        for (int i = 0; i < 50; i++) {
            UUID order = inProgress(TODAY.minusDays(1));
            orders.line(order, "60", "54");
            orders.deliverable(
                    order, "Livrable " + i, i % 2 == 0 ? "EXPECTED" : "DEPOSITED", TODAY, i % 2 == 0 ? null : TODAY);
        }

        for (Viewer viewer : List.of(
                Viewers.buyer(), Viewers.productOwner(startup), coach, correspondent, Viewers.administrator())) {
            assertThat(statements(() -> todos.waiting(viewer, TODAY, TodoQueries.FIRST)))
                    .hasSize(1);
            assertThat(statements(() -> figures.of(viewer, TODAY))).hasSize(1);
            assertThat(statements(() -> events.last(viewer))).hasSize(1);
        }
        TodoQueries.Waiting waiting = todos.waiting(correspondent, TODAY, TodoQueries.FIRST);
        assertThat(waiting.some()).hasSize(TodoQueries.FIRST);
        assertThat(waiting.total()).isGreaterThan(50);
    }

    private List<Todo> waiting(Viewer viewer) {
        return todos.waiting(viewer, TODAY, TodoQueries.FIRST).some();
    }

    private UUID issued(LocalDate on) {
        return orders.order("ISSUED", startup, 1, on, TODAY.plusMonths(3));
    }

    private UUID inProgress(LocalDate endsOn) {
        return orders.order("IN_PROGRESS", startup, 1, TODAY.minusMonths(2), endsOn);
    }

    private Viewer account(Viewer viewer) {
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, ?, ?, 'a@example.org', ?, test.now())""")
                .params(
                        viewer.accountId(),
                        viewer.username(),
                        viewer.displayName(),
                        viewer.role().name())
                .update();
        return viewer;
    }

    private void estimated(UUID line, String days, LocalDate on) {
        jdbc.sql("""
                insert into remaining_estimate (order_line_id, days, consumed, estimated_on, actor, estimated_at)
                values (?, cast(? as numeric), 0, ?, 'Corinne', test.now())""").params(line, days, on).update();
    }

    private void log(UUID line, UUID order, LocalDate day) {
        UUID person = UUID.randomUUID();
        jdbc.sql("insert into team_person (id, contractor_id, name, profile, years) values (?, ?, 'Dev', 'DEVOPS', 5)")
                .params(person, orders.contractor(1))
                .update();
        jdbc.sql("insert into team_member (order_id, person_id, presented_on) values (?, ?, ?)")
                .params(order, person, day)
                .update();
        jdbc.sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, logged_at)
                values (?, ?, ?, ?, 1, ?, 1, test.now())""").params(UUID.randomUUID(), order, line, person, day).update();
    }
}
