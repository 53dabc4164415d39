package fr.carnet.startups.committees;

import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Constraints;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.DecisionAct;
import fr.carnet.startups.GateDecision;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.Startups;
import fr.carnet.startups.sheets.AcceptedSheets;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetTexts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("A-2016 § 4.2.4, § 4.3: sessions of commitment committees")
class CommitteesDataTests {

    @Autowired
    private CommitteeSessions sessions;

    @Autowired
    private CommitteeAgendas agendas;

    @Autowired
    private ProductSheets sheets;

    @Autowired
    private AcceptedSheets accepted;

    @Autowired
    private Startups startups;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    private OrderRowsInDatabase orders;
    private Viewer buyer;
    private LocalDate today;
    private UUID incubator;
    private UUID elsewhere;
    private UUID startup;
    private UUID foreign;
    private Viewer coach;

    @BeforeEach
    void world() {
        orders = new OrderRowsInDatabase(context);
        buyer = orders.buyer;
        today = LocalDate.now(clock);
        var rows = new StartupRows(jdbc);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        incubator = rows.incubator("ici-" + mark);
        elsewhere = rows.incubator("ailleurs-" + mark);
        startup = rows.startup("a-" + mark, incubator, Phase.INVESTIGATION, today.minusMonths(2));
        foreign = rows.startup("b-" + mark, elsewhere, Phase.INVESTIGATION, today.minusMonths(2));
        coach = Viewers.coach(Set.of(incubator), Set.of(startup));
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, ?, ?, 'c@carnet.example', ?, test.now()) on conflict do nothing""")
                .params(coach.accountId(), coach.username(), coach.displayName(), Role.COACH.name())
                .update();
    }

    @Test
    void anAcceptedSheetOpensConstructionAndIsItsEvidence() {
        freeze(startup);
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);
        var item = item(session, startup);
        assertThat(item.sheetNumber()).isEqualTo(1);
        assertThat(item.standing()).isEqualTo(Phase.INVESTIGATION);

        agendas.decide(session, item.id(), into(Phase.CONSTRUCTION, true), buyer);

        assertThat(accepted.has(new StartupId(startup), today)).isTrue();
        assertThat(accepted.has(new StartupId(startup), today.minusDays(1))).isFalse();
        assertThat(startups.standing(new StartupId(startup), today).phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(sheets.versions(new StartupId(startup), buyer).get(0).standing())
                .isEqualTo("sheet.standing.accepted");
        assertThat(item(session, startup))
                .returns(GateOutcome.CONTINUE, AgendaItem::outcome)
                .returns(Phase.CONSTRUCTION, AgendaItem::enters)
                .returns(Boolean.TRUE, AgendaItem::sheetAccepted)
                .returns(1, AgendaItem::recordings);
        assertThat(jdbc.sql("select body from phase_decision where startup_id = ? order by id desc limit 1")
                        .param(startup)
                        .query(String.class)
                        .single())
                .isEqualTo("Comité d’engagement");
    }

    @Test
    void withoutAnAcceptedSheetConstructionAsksForOtherEvidence() {
        freeze(startup);
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);
        var item = item(session, startup);

        assertRefused(
                () -> agendas.decide(session, item.id(), into(Phase.CONSTRUCTION, false), buyer),
                "startup.decision.product-sheet");
    }

    @Test
    void aRowIsWholeOrNothing() {
        freeze(startup);
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);
        var empty = new ItemDecision(0, null, null, null, "", "", "", null, false, "");

        assertThatThrownBy(() -> agendas.decide(session, item(session, startup).id(), empty, buyer))
                .satisfies(refused -> assertThat(((RuleViolation) refused).refusals())
                        .extracting(Refusal::code)
                        .containsExactly(
                                "committee.sheet-unjudged",
                                "committee.outcome-missing",
                                "committee.start-missing",
                                "committee.reasons-missing"));
        assertThat(item(session, startup).decided()).isFalse();
    }

    @Test
    void whatIsToComeIsNotRecorded() {
        var session = plan(today.plusDays(7), buyer);
        agendas.add(session, slug(startup), buyer);

        assertRefused(
                () -> agendas.decide(session, item(session, startup).id(), postponed(0, ""), buyer),
                "committee.to-come");
        assertRefused(() -> sessions.hold(session, "Tous", buyer), "committee.to-come");
    }

    @Test
    void aSessionIsHeldOnceAllIsDecidedAndThenNeverChanges() {
        var session = plan(today, buyer);
        assertRefused(() -> sessions.hold(session, "Tous", buyer), "committee.agenda-empty");
        agendas.add(session, slug(startup), buyer);
        assertRefused(() -> sessions.hold(session, "Tous", buyer), "committee.undecided");
        agendas.decide(session, item(session, startup).id(), postponed(0, ""), buyer);
        assertRefused(() -> agendas.remove(session, item(session, startup).id(), buyer), "committee.decided-already");

        sessions.hold(session, "Alice, Camille", buyer);
        jdbc.sql("update startup set name = 'Nouveau nom' where id = ?")
                .param(startup)
                .update();

        assertThat(sessions.find(session, buyer).orElseThrow().attendees()).isEqualTo("Alice, Camille");
        assertThat(item(session, startup).name()).startsWith("Startup a-");
        assertRefused(() -> agendas.add(session, slug(foreign), buyer), "committee.held");
        assertRefused(
                () -> agendas.decide(session, item(session, startup).id(), postponed(1, "Erreur"), buyer),
                "committee.held");
        assertRefused(() -> sessions.delete(session, buyer), "committee.held");
        assertThatThrownBy(() -> jdbc.sql("update committee_item set position = 9 where session_id = ?")
                        .param(session.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("held");
    }

    @Test
    void theDatabaseHoldsNoSessionWithAnUndecidedStartup() {
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);

        assertThatThrownBy(
                        () -> jdbc.sql("update committee_session set holder = 'Moi', held_at = test.now() where id = ?")
                                .param(session.value())
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("decided");
    }

    @Test
    void aRecordedDecisionIsCorrectedWithAReasonUntilTheSessionIsHeld() {
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);
        UUID item = item(session, startup).id();
        agendas.decide(session, item, postponed(0, ""), buyer);
        entities.clear(); // each act has a transaction of its own

        assertRefused(() -> agendas.decide(session, item, postponed(1, ""), buyer), "committee.correction-unexplained");
        assertThatThrownBy(() -> agendas.decide(session, item, postponed(0, "Erreur"), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        var stop = new ItemDecision(
                1, GateOutcome.STOP, null, today, "Sans usagers", "", "", null, true, "Mal noté en séance");
        agendas.decide(session, item, stop, buyer);

        assertThat(item(session, startup))
                .returns(GateOutcome.STOP, AgendaItem::outcome)
                .returns(2, AgendaItem::recordings);
        assertThat(jdbc.sql("select reason from decision_correction where startup_id = ?")
                        .param(startup)
                        .query(String.class)
                        .single())
                .isEqualTo("Mal noté en séance");
    }

    @Test
    void aDecisionThatWasSetAsideOnTheStartupsPageIsRecordedAnewBeforeTheSessionIsHeld() {
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);
        UUID item = item(session, startup).id();
        agendas.decide(session, item, postponed(0, ""), buyer);
        entities.flush();
        long wrong = item(session, startup).decisionId();
        startups.correct(new StartupId(startup), wrong, "Autre startup", null, buyer);
        entities.flush();
        entities.clear();

        assertThat(item(session, startup).decisionId()).isNull();
        assertThatThrownBy(() -> jdbc.sql(
                                "update committee_session set held_at = test.now(), holder = 'Essai' where id = ?")
                        .param(session.value())
                        .update())
                .satisfies(refused -> assertThat(Constraints.violated(refused)).contains("committee_session_decided"));
    }

    @Test
    void aDecisionThatWasReplacedOnTheStartupsPageIsThatOfTheSession() {
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);
        UUID item = item(session, startup).id();
        agendas.decide(session, item, postponed(0, ""), buyer);
        entities.flush();
        entities.clear(); // each act has a transaction of its own
        var stop = new GateDecision(GateOutcome.STOP, null, today, today, "Comité", "Sans usagers", "", "");
        startups.correct(
                new StartupId(startup),
                item(session, startup).decisionId(),
                "Mal noté",
                new DecisionAct(stop, List.of(), true),
                buyer);
        entities.flush();
        entities.clear();

        assertThat(item(session, startup).outcome()).isEqualTo(GateOutcome.STOP);
        sessions.hold(session, "Tout le monde", buyer);
        assertThat(item(session, startup).outcome()).isEqualTo(GateOutcome.STOP);
    }

    @Test
    @DisplayName("domain.md § 8: a coach of another incubator finds neither session nor startup")
    void anotherIncubatorsCoachSeesNothing() {
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);
        UUID item = item(session, startup).id();
        var stranger = Viewers.coach(Set.of(elsewhere), Set.of(foreign));

        assertThat(sessions.find(session, stranger)).isEmpty();
        assertThat(agendas.items(session, stranger)).isEmpty();
        assertThatThrownBy(() -> agendas.add(session, slug(foreign), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agendas.decide(session, item, postponed(0, ""), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.hold(session, "Moi", stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plan(today, stranger)).isInstanceOf(NotFound.class);
        for (Viewer other :
                new Viewer[] {Viewers.productOwner(startup), Viewers.correspondent(), Viewers.administrator()}) {
            assertThatThrownBy(() -> sessions.find(session, other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> agendas.items(session, other)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @DisplayName("domain.md § 8: of a session about all incubators a coach sees and decides their own startups")
    void aCoachSeesTheirRowsOfASharedSession() {
        var details = new SessionDetails(today, CommitteeBody.STATE, "Comité d’engagement", true, Set.of());
        var session = sessions.plan(details, buyer);
        agendas.add(session, slug(foreign), buyer);
        agendas.add(session, slug(startup), coach);

        assertThat(agendas.items(session, coach))
                .extracting(AgendaItem::startupId)
                .containsExactly(startup);
        assertThat(agendas.offered(session, coach)).isEmpty();
        assertThatThrownBy(() -> agendas.remove(session, item(session, foreign).id(), coach))
                .isInstanceOf(NotFound.class);
        agendas.decide(session, item(session, startup).id(), postponed(0, ""), coach);
        assertThat(sessions.find(session, coach).orElseThrow().whole()).isFalse();
        assertRefused(() -> sessions.hold(session, "Moi", coach), "committee.others-too");
        assertRefused(() -> sessions.delete(session, coach), "committee.others-too");
        assertThatThrownBy(() -> sessions.plan(details, coach)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAgendaIsOrderedAndChangesItsSheets() {
        var details = new SessionDetails(today, CommitteeBody.STATE, "Comité", true, Set.of());
        var session = sessions.plan(details, buyer);
        agendas.add(session, slug(startup), buyer);
        agendas.add(session, slug(foreign), buyer);
        assertRefused(() -> agendas.add(session, slug(startup), buyer), "committee.not-offered");

        agendas.move(session, item(session, foreign).id(), true, buyer);
        assertThat(names(session)).containsExactly(foreign, startup);
        agendas.move(session, item(session, foreign).id(), true, buyer);
        assertThat(names(session)).containsExactly(foreign, startup);

        freeze(startup);
        agendas.present(session, item(session, startup).id(), 1, buyer);
        assertThat(item(session, startup).sheetNumber()).isEqualTo(1);
        assertThat(agendas.sheets(session, buyer)).containsEntry(startup, List.of(1));
        agendas.present(session, item(session, startup).id(), null, buyer);
        assertThat(item(session, startup).sheetNumber()).isNull();
        agendas.remove(session, item(session, foreign).id(), buyer);
        assertThat(names(session)).containsExactly(startup);
    }

    @Test
    void theDateOfASessionStaysOnceADecisionHasIt() {
        var session = plan(today, buyer);
        agendas.add(session, slug(startup), buyer);
        agendas.decide(session, item(session, startup).id(), postponed(0, ""), buyer);
        var earlier = new SessionDetails(
                today.minusDays(1), CommitteeBody.STATE, "Comité d’engagement", false, Set.of(incubator));

        assertRefused(() -> sessions.change(session, 0, earlier, buyer), "committee.day-decided");
        assertRefused(() -> sessions.delete(session, buyer), "committee.decided-already");
    }

    @Test
    void aPlannedSessionIsChangedAndTakenOffTheList() {
        var session = plan(today, coach);
        var details =
                new SessionDetails(today.plusDays(3), CommitteeBody.PUBLIC_BODY, "Comité", false, Set.of(incubator));
        sessions.change(session, 0, details, coach);
        assertThat(sessions.find(session, coach).orElseThrow())
                .returns(today.plusDays(3), CommitteeSession::onDay)
                .returns(CommitteeBody.PUBLIC_BODY, CommitteeSession::body);
        assertThatThrownBy(() -> sessions.change(session, 0, details, coach))
                .isInstanceOf(OptimisticLockingFailureException.class);

        agendas.add(session, slug(startup), coach);
        sessions.delete(session, coach);
        assertThat(sessions.find(session, buyer)).isEmpty();
    }

    private SessionId plan(LocalDate on, Viewer by) {
        return sessions.plan(
                new SessionDetails(on, CommitteeBody.STATE, "Comité d’engagement", false, Set.of(incubator)), by);
    }

    private void freeze(UUID of) {
        var id = new StartupId(of);
        sheets.save(id, 0, SheetTexts.whole("un"), buyer);
        sheets.freeze(id, 1, buyer);
    }

    private ItemDecision into(Phase phase, boolean sheetAccepted) {
        return new ItemDecision(
                0, GateOutcome.CONTINUE, phase, today, "Besoin avéré", "", "", sheetAccepted, false, "");
    }

    private ItemDecision postponed(int seen, String correction) {
        return new ItemDecision(
                seen, GateOutcome.POSTPONE, null, today.plusMonths(1), "À revoir", "", "", null, false, correction);
    }

    private AgendaItem item(SessionId session, UUID of) {
        return agendas.items(session, buyer).stream()
                .filter(one -> one.startupId().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> names(SessionId session) {
        return agendas.items(session, buyer).stream().map(AgendaItem::startupId).toList();
    }

    private String slug(UUID of) {
        return jdbc.sql("select slug from startup where id = ?")
                .param(of)
                .query(String.class)
                .single();
    }
}
