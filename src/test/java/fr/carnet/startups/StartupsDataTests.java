package fr.carnet.startups;

import static fr.carnet.shared.Refused.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.DataTest;
import fr.carnet.documents.FileId;
import fr.carnet.documents.Upload;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
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
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class StartupsDataTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    private Startups startups;

    @Autowired
    private Incubators incubators;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    @Autowired
    private GateFacts access;

    private StartupRows rows;
    private UUID incubator;

    @BeforeEach
    void incubator() {
        rows = new StartupRows(jdbc);
        incubator = rows.incubator("essai");
    }

    @Test
    void standsInThePhaseLastEnteredOnTheDayAsked() {
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, MARCH);
        rows.enters(startup, Phase.CONSTRUCTION, JUNE);

        assertThat(on(startup, JUNE.minusDays(1)).phase()).isEqualTo(Phase.INVESTIGATION);
        assertThat(on(startup, JUNE).phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(on(startup, JUNE.plusYears(1)).since()).isEqualTo(JUNE);
    }

    @Test
    void standsInNoPhaseBeforeItsFirstDecision() {
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, MARCH);

        StartupStanding before = on(startup, MARCH.minusDays(1));
        assertThat(before.phase()).isNull();
        assertThat(before.stopped()).isFalse();
        assertThat(before.since()).isNull();
    }

    @Test
    @DisplayName("Ties go to the later row (domain.md § 6)")
    void takesTheLaterRowOfADay() {
        UUID startup = rows.startup("a", incubator, Phase.CONSOLIDATION, JUNE);
        rows.enters(startup, Phase.CONSTRUCTION, JUNE);

        assertThat(on(startup, JUNE).phase()).isEqualTo(Phase.CONSTRUCTION);
    }

    @Test
    void takesTheLastStartedEvenIfItWasRecordedFirst() {
        UUID startup = rows.startup("a", incubator, Phase.CONSTRUCTION, JUNE);
        rows.enters(startup, Phase.INVESTIGATION, MARCH);

        assertThat(on(startup, JUNE).phase()).isEqualTo(Phase.CONSTRUCTION);
    }

    @Test
    void isNotMovedByAPostponement() {
        UUID startup = rows.startup("a", incubator, Phase.CONSTRUCTION, MARCH);
        rows.postpones(startup, JUNE, JUNE.plusDays(30));

        assertThat(on(startup, JUNE.plusDays(60)).phase()).isEqualTo(Phase.CONSTRUCTION);
    }

    @Test
    void isNotOrderableOnceStoppedNorBeforeItsFirstDecision() {
        rows.startup("jamais", incubator);
        rows.stops(rows.startup("arretee", incubator, Phase.CONSTRUCTION, MARCH), JUNE);
        rows.startup("en-cours", incubator, Phase.CONSTRUCTION, MARCH);

        assertThat(startups.orderable(JUNE)).extracting(StartupStanding::slug).containsExactly("en-cours");
        assertThat(startups.orderable(JUNE.minusDays(1)))
                .extracting(StartupStanding::slug)
                .containsExactly("arretee", "en-cours");
    }

    @Test
    @DisplayName("The number of startups that sizes an incubator's unit (A-2016 § 3.2.1)")
    void countsActiveStartupsPerIncubator() {
        UUID empty = rows.incubator("vide");
        rows.startup("jamais", incubator);
        rows.stops(rows.startup("arretee", incubator, Phase.CONSTRUCTION, MARCH), JUNE);
        rows.startup("en-cours", incubator, Phase.CONSTRUCTION, MARCH);

        assertThat(incubators.all(JUNE))
                .extracting(IncubatorStanding::slug, IncubatorStanding::activeStartups)
                .containsExactly(tuple("essai", 1), tuple("vide", 0));
        Set<IncubatorId> both = Set.of(new IncubatorId(incubator), new IncubatorId(empty));
        assertThat(active(both, JUNE)).isEqualTo(1);
        assertThat(active(both, MARCH)).isEqualTo(2);
        assertThat(active(Set.of(), JUNE)).isZero();
    }

    private int active(Set<IncubatorId> asked, LocalDate on) {
        return incubators.of(asked, on).stream()
                .mapToInt(IncubatorStanding::activeStartups)
                .sum();
    }

    @Test
    @DisplayName("What UO-L1.1 is for: in creation, its conditions and criteria recorded (A-2016 § 3.1)")
    void tellsAnIncubatorInCreationAndWhetherItIsDescribed() {
        UUID made = rows.incubator("en-creation");
        jdbc.sql("update incubator set in_creation = true, success_conditions = 'Un budget' where id = ?")
                .param(made)
                .update();
        assertThat(incubators.of(Set.of(new IncubatorId(made), new IncubatorId(incubator)), JUNE))
                .extracting(IncubatorStanding::slug, IncubatorStanding::inCreation, IncubatorStanding::described)
                .containsExactly(tuple("en-creation", true, false), tuple("essai", false, false));

        jdbc.sql("update incubator set success_criteria = 'Deux startups' where id = ?")
                .param(made)
                .update();
        assertThat(incubators.of(Set.of(new IncubatorId(made)), JUNE))
                .extracting(IncubatorStanding::described)
                .containsExactly(true);
    }

    @Test
    void findsTheStartupsThatAnOrderNames() {
        UUID stopped = rows.startup("arretee", incubator, Phase.CONSTRUCTION, MARCH);
        rows.stops(stopped, JUNE);
        UUID active = rows.startup("en-cours", incubator, Phase.CONSTRUCTION, MARCH);

        assertThat(startups.standings(Set.of(new StartupId(stopped), new StartupId(active)), JUNE))
                .extracting(StartupStanding::slug, StartupStanding::phase)
                .containsExactly(tuple("arretee", null), tuple("en-cours", Phase.CONSTRUCTION));
    }

    @Test
    void recordsADecisionAndItsTrace() {
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, MARCH);
        LocalDate today = LocalDate.now(clock);

        startups.decide(new StartupId(startup), construction(today), Viewers.buyer());
        entities.flush();

        assertThat(on(startup, today).phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(jdbc.sql("select actor || ' ' || subject_label || ' ' || (details ->> 'phase') from audit_event"
                                + " where action = 'startup.decided' and subject_id = ?")
                        .param(startup)
                        .query(String.class)
                        .single())
                .isEqualTo("Alice Acheteuse Startup a CONSTRUCTION");
    }

    @Test
    void staysInThePhaseItIsIn() {
        UUID startup = rows.startup("a", incubator, Phase.CONSTRUCTION, MARCH);
        LocalDate today = LocalDate.now(clock);

        startups.decide(
                new StartupId(startup),
                new GateDecision(GateOutcome.STAY, null, today, today, "Comité", "Motifs", "", ""),
                Viewers.buyer());
        entities.flush();

        assertThat(on(startup, today).since()).isEqualTo(MARCH);
        assertThat(jdbc.sql("select phase from phase_decision where startup_id = ? and outcome = 'STAY'")
                        .param(startup)
                        .query(String.class)
                        .single())
                .isEqualTo("CONSTRUCTION");
    }

    @Test
    @DisplayName("The six-month rule (A-2018 § 1.3)")
    void countsTheTrialUntilUsersAreSatisfied() {
        UUID startup = rows.startup("a", incubator, Phase.CONSTRUCTION, MARCH);
        rows.postpones(startup, JUNE, JUNE.plusDays(90));
        assertThat(trial(startup, JUNE)).isEqualTo("2026-03-02 2026-08-30 -");

        rows.stays(startup, GateOutcome.STAY, Phase.CONSTRUCTION, JUNE.plusDays(5));
        assertThat(trial(startup, JUNE)).as("not answered yet").isEqualTo("2026-03-02 2026-08-30 -");
        assertThat(trial(startup, JUNE.plusDays(5))).isEqualTo("2026-03-02 - -");

        rows.stays(startup, GateOutcome.SATISFIED, Phase.CONSTRUCTION, JUNE.plusDays(9));
        assertThat(trial(startup, JUNE.plusDays(9))).isEqualTo("2026-03-02 - 2026-06-10");
    }

    @Test
    void setsAWrongDecisionAsideForNothing() {
        UUID startup = rows.startup("a", incubator, Phase.CONSTRUCTION, MARCH);
        rows.stops(startup, JUNE);
        assertThat(on(startup, JUNE).stopped()).isTrue();

        startups.correct(new StartupId(startup), last(startup), "Arrêt d’une autre", null, Viewers.buyer());

        assertThat(on(startup, JUNE).phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(jdbc.sql("select count(*) from phase_decision where startup_id = ?")
                        .param(startup)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select details ->> 'reason' || ' ' || (details -> 'outcome' ->> 'before') from audit_event"
                                + " where action = 'startup.decision-corrected' and subject_id = ?")
                        .param(startup)
                        .query(String.class)
                        .single())
                .isEqualTo("Arrêt d’une autre STOP");
    }

    @Test
    void setsNothingAsideTwiceNorWhatIsOfAnotherStartup() {
        UUID startup = rows.startup("a", incubator, Phase.CONSTRUCTION, MARCH);
        UUID other = rows.startup("b", incubator, Phase.CONSTRUCTION, MARCH);
        long wrong = last(startup);
        startups.correct(new StartupId(startup), wrong, "Erreur", null, Viewers.buyer());

        assertRefused(
                () -> startups.correct(new StartupId(startup), wrong, "Erreur", null, Viewers.buyer()),
                "startup.correction.twice");
        assertThatThrownBy(() -> startups.correct(new StartupId(other), wrong, "Erreur", null, Viewers.buyer()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void putsTheRightDecisionInTheWrongOnesPlace() {
        LocalDate march = LocalDate.now(clock).minusDays(260);
        LocalDate june = march.plusDays(90);
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, march);
        rows.enters(startup, Phase.CONSOLIDATION, june);
        long wrong = last(startup);
        rows.enters(startup, Phase.PASSATION, june.plusDays(60));

        startups.correct(new StartupId(startup), wrong, "Phase erronée", construction(june, true), Viewers.buyer());

        assertThat(on(startup, june.plusDays(1)).phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(on(startup, june.plusDays(60)).phase()).isEqualTo(Phase.PASSATION);
        assertThat(jdbc.sql("select count(*) from decision_correction where decision_id = ? and instead_id is not null")
                        .param(wrong)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void putsNothingBeforeWhatWasRecordedAfterItForTheSameDay() {
        LocalDate march = LocalDate.now(clock).minusDays(260);
        LocalDate june = march.plusDays(90);
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, march);
        rows.enters(startup, Phase.CONSOLIDATION, june);
        long wrong = last(startup);
        rows.stops(startup, june);

        assertRefused(
                () -> startups.correct(
                        new StartupId(startup), wrong, "Phase erronée", construction(june, true), Viewers.buyer()),
                "startup.correction.same-day");
        assertThat(on(startup, june).stopped()).isTrue();
    }

    @Test
    void refusesInItsPlaceWhatWouldNotLeadToTheNext() {
        LocalDate march = LocalDate.now(clock).minusDays(260);
        LocalDate june = march.plusDays(90);
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, march);
        long wrong = last(startup);
        rows.enters(startup, Phase.CONSTRUCTION, june);

        assertRefused(
                () -> startups.correct(
                        new StartupId(startup), wrong, "Erreur", construction(march, true), Viewers.buyer()),
                "startup.correction.before");
        rows.stays(startup, GateOutcome.SATISFIED, Phase.CONSTRUCTION, june.plusDays(9));
        long construction = jdbc.sql("select id from phase_decision where startup_id = ? and starts_on = ?")
                .params(startup, june)
                .query(Long.class)
                .single();
        entities.clear();
        assertRefused(
                () -> startups.correct(new StartupId(startup), construction, "Erreur", null, Viewers.buyer()),
                "startup.correction.astray");
    }

    @Test
    void asksToConfirmWhatItWarnsOf() {
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, MARCH);
        LocalDate today = LocalDate.now(clock);

        assertRefused(
                () -> startups.decide(new StartupId(startup), construction(today, false), Viewers.buyer()),
                "startup.warning.no-sheet");
        entities.clear();
        startups.decide(new StartupId(startup), construction(today, true), Viewers.buyer());
        entities.flush();

        assertThat(on(startup, today).phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(jdbc.sql(
                                "select details ->> 'confirmed' from audit_event where action = 'startup.decided' and subject_id = ?")
                        .param(startup)
                        .query(String.class)
                        .single())
                .contains("startup.warning.no-sheet");
    }

    @Test
    void keepsTheFilesOfADecisionForWhoeverReadsTheStartup() {
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, MARCH);
        LocalDate today = LocalDate.now(clock);
        var upload = new Upload("fiche.txt", new ByteArrayResource("Fiche produit".getBytes(UTF_8)));

        startups.decide(
                new StartupId(startup),
                new DecisionAct(
                        new GateDecision(
                                GateOutcome.CONTINUE, Phase.CONSTRUCTION, today, today, "Comité", "Motifs", "", ""),
                        List.of(upload),
                        true),
                new AccountRows(jdbc).viewer(Role.BUYER));
        entities.flush();

        FileId file = new FileId(
                jdbc.sql("select f.file_id from phase_decision_file f join phase_decision d on d.id = f.decision_id"
                                + " where d.startup_id = ?")
                        .param(startup)
                        .query(UUID.class)
                        .single());
        assertThat(access.mayRead(file, Viewers.productOwner(startup))).isTrue();
        assertThat(access.mayRead(file, Viewers.productOwner(UUID.randomUUID())))
                .isFalse();
        assertThat(access.mayRead(file, Viewers.administrator())).isFalse();
    }

    @Test
    void letsACoachDecideForTheirOwnIncubatorsOnly() {
        UUID theirs = rows.startup("a", incubator, Phase.INVESTIGATION, MARCH);
        UUID others = rows.startup("b", rows.incubator("autre"), Phase.INVESTIGATION, MARCH);
        Viewer coach = Viewers.coach(Set.of(incubator), Set.of(theirs));
        LocalDate today = LocalDate.now(clock);

        startups.decide(new StartupId(theirs), construction(today), coach);

        assertThatThrownBy(() -> startups.decide(new StartupId(others), construction(today), coach))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Product owners decide nothing (domain.md § 8)")
    void letsNoOneElseDecide() {
        UUID startup = rows.startup("a", incubator, Phase.INVESTIGATION, MARCH);
        GateDecision decision = construction(LocalDate.now(clock));

        for (Viewer viewer :
                new Viewer[] {Viewers.productOwner(startup), Viewers.correspondent(), Viewers.administrator()}) {
            assertThatThrownBy(() -> startups.decide(new StartupId(startup), decision, viewer))
                    .isInstanceOf(NotFound.class);
        }
    }

    private StartupStanding on(UUID startup, LocalDate day) {
        return startups.standing(new StartupId(startup), day);
    }

    private String trial(UUID startup, LocalDate day) {
        return jdbc.sql("""
                select concat_ws(' ', entered, coalesce(cast(postponed_to as text), '-'), coalesce(cast(satisfied_on as text), '-'))
                from startup_trial_on(?) where startup_id = ?""").params(day, startup).query(String.class).single();
    }

    private long last(UUID startup) {
        return jdbc.sql("select max(id) from phase_decision where startup_id = ?")
                .param(startup)
                .query(Long.class)
                .single();
    }

    private static DecisionAct construction(LocalDate on, boolean confirmed) {
        return new DecisionAct(construction(on), List.of(), confirmed);
    }

    private static GateDecision construction(LocalDate on) {
        return new GateDecision(
                GateOutcome.CONTINUE, Phase.CONSTRUCTION, on, on, "Comité", "Motifs", "Fiche produit", "");
    }
}
