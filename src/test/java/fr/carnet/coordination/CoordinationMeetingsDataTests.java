package fr.carnet.coordination;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.coordination.Minutes.DecisionPart;
import fr.carnet.coordination.Minutes.OrderPart;
import fr.carnet.coordination.Minutes.Share;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@DataTest
@DisplayName("A-2018 § 4.2: the weekly coordination point")
class CoordinationMeetingsDataTests {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @Autowired
    ApplicationContext context;

    private MeetingSite site;
    private WorkSite work;
    private UUID company;
    private UUID startup;
    private WorkSite.Order order;
    private PersonId alix;
    private Viewer buyer;
    private MeetingSeries ours;
    private Week week;

    @BeforeEach
    void aCompanyAtWorkForAStartup() {
        site = new MeetingSite(context);
        work = new WorkSite(site.jdbc);
        company = work.company();
        startup = work.startup("Startup " + company);
        order = order(company).line("UO-L2.2.2", 1).issue();
        alix = work.person(company, "Alix Martin");
        work.present(order, alix);
        buyer = site.buyer();
        ours = new MeetingSeries(MeetingKind.CONTRACTOR, company);
        week = site.on(TODAY);
    }

    private WorkSite.OrderBuilder order(UUID of) {
        return work.order(of)
                .from(LocalDate.of(2026, 9, 1))
                .to(LocalDate.of(2027, 2, 28))
                .forStartup(startup);
    }

    private Viewer correspondent(UUID of) {
        return site.account(Role.CORRESPONDENT, of, Set.of(), Set.of());
    }

    private Viewer coach() {
        return site.account(Role.COACH, null, Set.of(startup), Set.of(site.incubatorOf(startup)));
    }

    private Minutes minutes(MeetingSeries series, Viewer viewer) {
        return site.reader.open(series, week, viewer).minutes();
    }

    private OrderPart row() {
        return minutes(ours, buyer).orders().stream()
                .filter(part -> part.id().equals(order.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private void logged(LocalDate day, String quantity) {
        work.logged(order, order.line(), alix, day, quantity);
    }

    private void held(LocalDate day) {
        site.meetings.hold(ours, site.on(day), "Alice, Corinne", buyer);
        week = site.on(TODAY);
    }

    @Test
    void countsSevenDaysBeforeTheFirstPoint() {
        logged(LocalDate.of(2026, 11, 10), "1");
        logged(LocalDate.of(2026, 11, 12), "1");
        logged(LocalDate.of(2026, 11, 17), "0.5");
        logged(TODAY, "0.25");
        assertThat(row().figures().done()).isEqualByComparingTo("1.5");
        assertThat(row().figures().consumed()).isEqualByComparingTo("2.75");
    }

    @Test
    void countsFromTheLastPointThatWasHeldHoweverLongAgo() {
        logged(LocalDate.of(2026, 10, 13), "1");
        logged(LocalDate.of(2026, 10, 14), "1");
        logged(LocalDate.of(2026, 11, 17), "1");
        held(LocalDate.of(2026, 10, 14));
        assertThat(row().figures().done()).isEqualByComparingTo("2");
    }

    @Test
    @DisplayName("After a long silence whole months are counted from their totals, and no day twice")
    void countsWholeMonthsFromTheirTotals() {
        held(LocalDate.of(2026, 3, 18));
        var long0 = work.order(company)
                .from(LocalDate.of(2026, 1, 1))
                .to(LocalDate.of(2027, 2, 28))
                .forStartup(startup)
                .line("UO-L2.2.2", 1)
                .issue();
        work.present(long0, alix);
        for (var day :
                List.of("03-17", "03-18", "03-31", "04-01", "06-15", "09-30", "10-01", "10-20", "10-21", "11-17")) {
            work.logged(long0, long0.line(), alix, LocalDate.parse("2026-" + day), "0.5");
        }
        work.logged(long0, long0.line(), alix, TODAY, "0.5");
        order = long0;
        assertThat(row().figures().done()).isEqualByComparingTo("4.5");
        assertThat(row().figures().activities()).containsExactly(new Share("Développement", new BigDecimal("4.50")));
        var dates = OrderPartQueries.dates(LocalDate.of(2026, 3, 18), TODAY);
        assertThat(dates)
                .containsEntry("from", LocalDate.of(2026, 4, 1))
                .containsEntry("to", LocalDate.of(2026, 10, 1));
        assertThat(OrderPartQueries.dates(TODAY.minusDays(7), TODAY).values())
                .allMatch(date -> date.isAfter(TODAY.minusDays(29)));
    }

    @Test
    void showsActivitiesAndTrainingApart() {
        logged(LocalDate.of(2026, 11, 12), "1");
        site.jdbc
                .sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, training, logged_at)
                values (gen_random_uuid(), ?, ?, ?, 2, date '2026-11-13', 1, true, test.now())""")
                .params(order.id().value(), order.line().value(), alix.value())
                .update();
        assertThat(row().figures().activities()).containsExactly(new Share("Développement", new BigDecimal("1.00")));
        assertThat(row().figures().training()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void showsTheFourFiguresOfEitherAgreement(WorkSite.Lot agreement) {
        order = order(company)
                .of(agreement)
                .line(agreement == WorkSite.Lot.A_2016 ? "UO-L2.2.2" : "DEVOPS", 1)
                .issue();
        site.jdbc.sql("""
                insert into remaining_estimate (order_line_id, days, consumed, estimated_on, actor, estimated_at)
                values (?, 63, 0, date '2026-11-17', 'Corinne', test.now())""").param(order.line().value()).update();
        assertThat(row().figures().ordered()).isEqualByComparingTo("60");
        assertThat(row().figures().remaining()).isEqualByComparingTo("63");
        assertThat(row().figures().drift()).isEqualByComparingTo("3");
        assertThat(row().agenda()).containsExactly(AgendaItem.DRIFT);
        assertThat(row().gaps().due()).isZero();
    }

    @Test
    void tellsWhatIsNotEstimated() {
        assertThat(row().gaps()).isEqualTo(new Minutes.EstimateGaps(1, 1, 2, null));
    }

    @Test
    void tellsLateDeliverablesAndMonthsNotSubmitted() {
        site.jdbc.sql("""
                insert into deliverable (id, version, order_id, title, due_on, state) values
                    (gen_random_uuid(), 0, :order, 'En retard', date '2026-11-17', 'EXPECTED'),
                    (gen_random_uuid(), 0, :order, 'Ce jour', date '2026-11-18', 'EXPECTED'),
                    (gen_random_uuid(), 0, :order, 'Admis', date '2026-11-02', 'ACCEPTED')""").param("order", order.id().value()).update();
        assertThat(row().late()).extracting(Minutes.DeliverablePart::title).containsExactly("En retard");
        assertThat(row().statements()).containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10));
    }

    @Test
    void estimatesTheEndAtTheRecentPace() {
        assertThat(row().figures().end()).isNull();
        for (var day = LocalDate.of(2026, 10, 21); day.isBefore(TODAY); day = day.plusDays(7)) {
            logged(day, "1");
        }
        // Four days in the 19 working days of four weeks; 56 remain.
        assertThat(row().figures().end()).isAfter(LocalDate.of(2027, 9, 1));
        assertThat(row().agenda()).contains(AgendaItem.LATE_END);
    }

    @Test
    void showsAnOrderThatEndedSinceTheLastPointAndNoneThatEndedBefore() {
        end(order, LocalDate.of(2026, 11, 16));
        var old = order(company).line("UO-L2.2.1", 1).issue();
        end(old, LocalDate.of(2026, 11, 2));
        assertThat(minutes(ours, buyer).orders()).extracting(OrderPart::number).containsExactly(order.number());
    }

    @Test
    @DisplayName(
            "« En cours » is an order in progress, as on the home page: one that is about to begin is counted apart")
    void countsOrdersInProgressApartFromThoseToBegin() {
        order(company).in(OrderState.ACKNOWLEDGED).line("UO-L2.2.1", 1).issue();
        var over = order(company).line("UO-L2.2.1", 1).issue();
        end(over, LocalDate.of(2026, 11, 16));
        assertThat(minutes(ours, buyer))
                .extracting(Minutes::underWay, Minutes::toBegin, Minutes::ended)
                .containsExactly(1L, 1L, 1L);
    }

    private void end(WorkSite.Order ended, LocalDate day) {
        site.jdbc
                .sql("update purchase_order set state = 'COMPLETED' where id = ?")
                .param(ended.id().value())
                .update();
        site.jdbc
                .sql(
                        "insert into order_change (order_id, state, actor, changed_at) values (?, 'COMPLETED', 'Alice', ?)")
                .params(ended.id().value(), day.atTime(12, 0).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    @Test
    void showsOrdersToComeAndDraftsToBuyersAlone() {
        var issued = order(company).in(OrderState.ISSUED).line("UO-L2.2.1", 1).issue();
        draft();
        assertThat(minutes(ours, buyer).coming())
                .extracting(Minutes.ComingOrder::state)
                .containsExactly(OrderState.ISSUED, OrderState.DRAFT);
        assertThat(minutes(ours, correspondent(company)).coming())
                .extracting(Minutes.ComingOrder::number)
                .containsExactly(issued.number());
        held(TODAY);
        assertThat(minutes(ours, buyer).coming()).hasSize(2);
        assertThat(minutes(ours, correspondent(company)).coming()).hasSize(1);
    }

    private void draft() {
        site.jdbc.sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, contractor_id, startup_id, state, vat_rate, created_at)
                select gen_random_uuid(), 0, agreement_id, lot_id, contractor_id, startup_id, 'DRAFT', 20, test.now()
                from purchase_order where id = ?""").param(order.id().value()).update();
    }

    @Test
    @DisplayName("domain.md § 8: an incubator's point shows a coach all its companies, a contractor's point one")
    void keepsCompaniesApart() {
        var rival = work.company();
        var theirs = order(rival).line("UO-L2.2.2", 1).issue();
        var sheltered = new MeetingSeries(MeetingKind.INCUBATOR, site.incubatorOf(startup));
        assertThat(minutes(sheltered, coach()).orders())
                .extracting(OrderPart::number)
                .containsExactlyInAnyOrder(order.number(), theirs.number());
        assertThat(minutes(ours, correspondent(company)).orders())
                .extracting(OrderPart::number)
                .containsExactly(order.number());
        var competitor = correspondent(rival);
        for (var series : List.of(ours, sheltered, new MeetingSeries(MeetingKind.CONTRACTOR, UUID.randomUUID()))) {
            assertThatThrownBy(() -> minutes(series, competitor)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> minutes(ours, coach())).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("domain.md § 8: a product owner reads the orders of their startups, and no decision")
    void showsAProductOwnerTheirOrders() {
        var elsewhere = work.startup("Ailleurs " + company);
        work.order(company).forStartup(elsewhere).line("UO-L2.2.2", 1).issue();
        site.decisions.decide(ours, week, "Prolonger", "Alice", null, buyer);
        var owner = site.account(Role.PRODUCT_OWNER, null, Set.of(startup), Set.of());
        assertThat(minutes(ours, owner).orders()).extracting(OrderPart::number).containsExactly(order.number());
        assertThat(minutes(ours, owner).noted()).isEmpty();
        held(TODAY);
        assertThat(minutes(ours, owner).orders()).extracting(OrderPart::number).containsExactly(order.number());
        assertThat(minutes(ours, owner).noted()).isEmpty();
        var stranger = site.account(Role.PRODUCT_OWNER, null, Set.of(work.startup("Loin " + company)), Set.of());
        assertThatThrownBy(() -> minutes(ours, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsWhatOneNotesAndShowsWhatAnotherWroteMeanwhile() {
        var first = site.meetings.note(ours, week, order.id(), 0, " Tout va bien ", buyer);
        assertThat(first.note().text()).isEqualTo("Tout va bien");
        assertThat(first.changedMeanwhile()).isFalse();
        var late = site.meetings.note(ours, week, order.id(), 0, "Rien ne va", correspondent(company));
        assertThat(late.changedMeanwhile()).isTrue();
        assertThat(late.note().text()).isEqualTo("Tout va bien");
        assertThat(row().note().text()).isEqualTo("Tout va bien");
        var read = site.meetings.note(ours, week, order.id(), 1, "Rien ne va", correspondent(company));
        assertThat(read.note().revision()).isEqualTo(2);
        assertThat(row().note().writer()).isEqualTo("Essai CORRESPONDENT");
    }

    @Test
    void savingTheSameTextTwiceChangesNothing() {
        site.meetings.note(ours, week, order.id(), 0, "Vu", buyer);
        assertThat(site.meetings.note(ours, week, order.id(), 0, "Vu\r\n", buyer))
                .satisfies(again -> {
                    assertThat(again.changedMeanwhile()).isFalse();
                    assertThat(again.note().revision()).isOne();
                });
        var emptied = site.meetings.note(ours, week, order.id(), 1, "", buyer);
        assertThat(emptied.note().revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("domain.md § 8: notes are written by those who take part, decisions by the administration")
    void leavesDecisionsToTheAdministration() {
        var corinne = correspondent(company);
        assertThatThrownBy(() -> site.decisions.decide(ours, week, "Prolonger", "Nous", null, corinne))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> site.meetings.hold(ours, week, "Nous", corinne))
                .isInstanceOf(NotFound.class);
        var sheltered = new MeetingSeries(MeetingKind.INCUBATOR, site.incubatorOf(startup));
        assertThatThrownBy(() -> site.meetings.note(sheltered, week, order.id(), 0, "Vu", corinne))
                .isInstanceOf(NotFound.class);
        var owner = site.account(Role.PRODUCT_OWNER, null, Set.of(startup), Set.of());
        assertThatThrownBy(() -> site.meetings.note(sheltered, week, order.id(), 0, "Vu", owner))
                .isInstanceOf(NotFound.class);
        site.meetings.note(sheltered, week, order.id(), 0, "Vu", coach());
        site.meetings.hold(sheltered, week, "Camille", coach());
        assertThat(minutes(sheltered, buyer).orders().get(0).note().text()).isEqualTo("Vu");
    }

    @Test
    void refusesANoteOnAnOrderOfAnotherCompany() {
        var theirs = order(work.company()).line("UO-L2.2.2", 1).issue();
        for (var id : List.of(theirs.id(), OrderId.random())) {
            assertThatThrownBy(() -> site.meetings.note(ours, week, id, 0, "Vu", buyer))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void itsMinutesSayForGoodWhatWasSeen() {
        logged(LocalDate.of(2026, 11, 12), "1");
        site.meetings.note(ours, week, order.id(), 0, "Audit en vue", buyer);
        site.decisions.decide(ours, week, "Prolonger", "Alice", TODAY.plusDays(9), buyer);
        held(TODAY);
        logged(LocalDate.of(2026, 11, 13), "1");
        var view = site.reader.open(ours, week, buyer);
        assertThat(view.held().attendees()).isEqualTo("Alice, Corinne");
        assertThat(view.writes()).isFalse();
        assertThat(view.minutes().orders()).singleElement().satisfies(part -> {
            assertThat(part.figures().consumed()).isEqualByComparingTo("1");
            assertThat(part.note().text()).isEqualTo("Audit en vue");
        });
        assertThat(view.minutes().noted()).extracting(DecisionPart::text).containsExactly("Prolonger");
        assertThat(view.history()).extracting(MeetingView.Held::week).containsExactly(week);
    }

    @Test
    void nothingOfAHeldPointChanges() {
        site.meetings.note(ours, week, order.id(), 0, "Vu", buyer);
        var decision = site.decisions.decide(ours, week, "Prolonger", "Alice", null, buyer);
        held(TODAY);
        for (var act : List.<Runnable>of(
                () -> site.meetings.note(ours, week, order.id(), 1, "Autre", buyer),
                () -> site.decisions.decide(ours, week, "Autre", "Alice", null, buyer),
                () -> site.decisions.withdraw(ours, week, decision, buyer),
                () -> site.meetings.hold(ours, week, "Encore", buyer))) {
            assertThatThrownBy(act::run)
                    .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                            .isEqualTo("point.held"));
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "update weekly_point set attendees = 'Autre'",
                "update weekly_point set held_on = null, held_at = null, holder = null, minutes = null",
                "delete from weekly_point",
                "update point_note set text = 'Autre'",
                "delete from point_note",
                "insert into point_note (point_id, order_id, revision, text, writer, written_at)"
                        + " select p.id, o.id, 1, '', '', test.now() from weekly_point p, purchase_order o where o.number is null",
                "update point_decision set text = 'Autre'",
                "delete from point_decision",
                "insert into point_decision (id, point_id, text, assignee, noter, noted_at)"
                        + " select gen_random_uuid(), id, 'Autre', 'Alice', 'Alice', test.now() from weekly_point",
                "update point_decision set settled_in = point_id, outcome = 'DONE', settler = 'Alice', settled_at = test.now()",
                "insert into point_deferral (decision_id, point_id, due_on, deferrer, deferred_at)"
                        + " select id, point_id, date '2027-01-15', 'Alice', test.now() from point_decision",
                "truncate weekly_point cascade"
            })
    void theDatabaseItselfRefuses(String sql) {
        draft();
        site.meetings.note(ours, week, order.id(), 0, "Vu", buyer);
        site.decisions.decide(ours, week, "Prolonger", "Alice", null, buyer);
        held(TODAY);
        assertThatThrownBy(() -> site.jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("Decisions are carried over, over a week without a point and the turn of the year")
    void carriesOpenDecisionsOverUntilTheyAreDone() {
        var w52 = site.on(LocalDate.of(2026, 12, 23));
        var done = site.decisions.decide(ours, w52, "Recruter", "Titulaire", null, buyer);
        site.decisions.decide(ours, w52, "Prolonger", "Alice", null, buyer);
        site.meetings.hold(ours, w52, "Alice", buyer);

        // 2026-W53 passes without a meeting.
        var w53 = site.on(LocalDate.of(2026, 12, 30));
        assertThat(w53).hasToString("2026-W53");
        assertThat(open(w53)).containsExactly("Recruter", "Prolonger");

        var w01 = site.on(LocalDate.of(2027, 1, 6));
        assertThat(w01).hasToString("2027-W01");
        assertThat(open(w01)).containsExactly("Recruter", "Prolonger");
        assertThat(site.reader.open(ours, w01, buyer).minutes().since()).isEqualTo("2026-12-23");
        site.decisions.settle(ours, w01, done, Settlement.DONE, buyer);
        site.decisions.decide(ours, w01, "Clore", "Alice", null, buyer);
        assertThat(site.reader.open(ours, w01, buyer).minutes().carried())
                .extracting(DecisionPart::done)
                .containsExactly(true, false);
        site.meetings.hold(ours, w01, "Alice", buyer);

        var w02 = site.on(LocalDate.of(2027, 1, 13));
        assertThat(open(w02)).containsExactly("Prolonger", "Clore");
        assertThat(site.reader.open(ours, w53, buyer).minutes()).isNull();
        assertThat(site.reader.open(ours, w52, buyer).minutes().noted())
                .extracting(DecisionPart::done)
                .containsExactly(false, false);
        assertThatThrownBy(() -> site.decisions.reopen(ours, w02, done, buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("point.decision-settled"));
        assertThatThrownBy(() -> site.meetings.note(ours, w53, order.id(), 0, "Trop tard", buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("point.superseded"));
    }

    private List<String> open(Week of) {
        return site.reader.open(ours, of, buyer).minutes().carried().stream()
                .map(DecisionPart::text)
                .toList();
    }

    @Test
    void takesBackADecisionOfItsOwnAndOneDeclaredDoneByMistake() {
        var last = site.on(TODAY.minusDays(7));
        var earlier = site.decisions.decide(ours, last, "Recruter", "Titulaire", null, buyer);
        week = site.on(TODAY);
        var now = site.decisions.decide(ours, week, "Prolonger", "Alice", null, buyer);
        site.decisions.settle(ours, week, earlier, Settlement.DONE, buyer);
        site.decisions.settle(ours, week, earlier, Settlement.DONE, buyer);
        site.decisions.reopen(ours, week, earlier, buyer);
        site.decisions.withdraw(ours, week, now, buyer);
        assertThatThrownBy(() -> site.decisions.withdraw(ours, week, earlier, buyer))
                .isInstanceOf(RuleViolation.class);
        assertThat(open(week)).containsExactly("Recruter");
        assertThat(minutes(ours, buyer).noted()).isEmpty();
    }

    @Test
    @DisplayName("domain.md § 4: a decision that is put off is carried on with its new date, and says its first one")
    void carriesADecisionThatIsPutOff() {
        var last = site.on(TODAY.minusDays(7));
        var decision = site.decisions.decide(ours, last, "Recruter", "Titulaire", TODAY.minusDays(2), buyer);
        week = site.on(TODAY);
        site.decisions.settle(ours, week, decision, Settlement.putOff(TODAY.plusDays(7), "Congés"), buyer);
        assertThat(carried()).satisfies(put -> {
            assertThat(put.standing()).isEqualTo(DecisionOutcome.DEFERRED);
            assertThat(put.dueOn()).isEqualTo(TODAY.plusDays(7));
            assertThat(put.first()).isEqualTo(TODAY.minusDays(2));
            assertThat(put.reason()).isEqualTo("Congés");
        });
        held(TODAY);
        var next = site.on(TODAY.plusDays(7));
        week = next;
        assertThat(carried().standing()).isNull();
        assertThat(carried().dueOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(carried().first()).isEqualTo(TODAY.minusDays(2));
        site.decisions.settle(ours, next, decision, Settlement.DONE, buyer);
        assertThat(carried().standing()).isEqualTo(DecisionOutcome.DONE);
        assertThat(site.reader.open(ours, Week.of(TODAY), buyer).minutes().carried())
                .extracting(DecisionPart::standing)
                .containsExactly(DecisionOutcome.DEFERRED);
    }

    private DecisionPart carried() {
        var carried = minutes(ours, buyer).carried();
        assertThat(carried).hasSize(1);
        return carried.get(0);
    }

    @Test
    void aDeferralIsTakenBackAndPutRightInItsPoint() {
        var last = site.on(TODAY.minusDays(7));
        var decision = site.decisions.decide(ours, last, "Recruter", "Titulaire", TODAY.plusDays(1), buyer);
        week = site.on(TODAY);
        site.decisions.settle(ours, week, decision, Settlement.putOff(TODAY.plusDays(30), ""), buyer);
        site.decisions.settle(ours, week, decision, Settlement.putOff(TODAY.plusDays(9), ""), buyer);
        assertThat(carried().dueOn()).isEqualTo(TODAY.plusDays(9));
        site.decisions.reopen(ours, week, decision, buyer);
        assertThat(carried().standing()).isNull();
        assertThat(carried().dueOn()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void anAbandonedDecisionIsCarriedNoMore() {
        var last = site.on(TODAY.minusDays(7));
        var decision = site.decisions.decide(ours, last, "Recruter", "Titulaire", null, buyer);
        week = site.on(TODAY);
        site.decisions.settle(ours, week, decision, Settlement.abandoned("Plus de budget"), buyer);
        assertThat(carried().standing()).isEqualTo(DecisionOutcome.ABANDONED);
        assertThat(carried().reason()).isEqualTo("Plus de budget");
        assertThatThrownBy(() ->
                        site.decisions.settle(ours, week, decision, Settlement.putOff(TODAY.plusDays(9), ""), buyer))
                .isInstanceOf(RuleViolation.class);
        held(TODAY);
        assertThat(open(site.on(TODAY.plusDays(7)))).isEmpty();
    }

    @Test
    void aDecisionOfAnotherSeriesIsAbsent() {
        var sheltered = new MeetingSeries(MeetingKind.INCUBATOR, site.incubatorOf(startup));
        var theirs = site.decisions.decide(sheltered, week, "Recruter", "Coach", null, buyer);
        assertThatThrownBy(() -> site.decisions.settle(ours, week, theirs, Settlement.DONE, buyer))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void costsAsManyStatementsForFiftyOrdersAsForOne() throws Exception {
        logged(LocalDate.of(2026, 11, 12), "1");
        var one = statements(() -> minutes(ours, buyer));
        for (int more = 1; more < 50; more++) {
            var another = order(company).line("UO-L2.2.2", 1).issue();
            work.present(another, alix);
            site.meetings.note(ours, week, another.id(), 0, "Vu", buyer);
        }
        assertThat(statements(() -> assertThat(minutes(ours, buyer).orders()).hasSize(50)))
                .hasSameSizeAs(one)
                .hasSizeLessThan(12);
    }

    @Test
    @DisplayName("domain.md § 8: no amount is selected for anyone's point")
    void selectsNoAmount() throws Exception {
        var sheltered = new MeetingSeries(MeetingKind.INCUBATOR, site.incubatorOf(startup));
        assertThat(statements(() -> minutes(sheltered, coach())))
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("amount") || sql.contains("_vat") || sql.contains("price"));
    }

    @Test
    void readsNoMoreDaysThanItCounts() {
        for (int ago = 60; ago > 1; ago--) {
            logged(TODAY.minusDays(ago), "0.25");
        }
        site.jdbc.sql("set local enable_seqscan = off").update();
        var plan = String.join(
                "\n",
                site.jdbc
                        .sql("explain " + OrderPartQueries.DAYS)
                        .param("orders", new UUID[] {order.id().value()})
                        .params(OrderPartQueries.dates(TODAY.minusDays(7), TODAY))
                        .query(String.class)
                        .list());
        assertThat(plan).contains("logged_day_by_line").doesNotContain("Seq Scan on logged_day");
    }
}
