package fr.carnet.startups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.DataTest;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    private static GateDecision construction(LocalDate on) {
        return new GateDecision(
                GateOutcome.CONTINUE, Phase.CONSTRUCTION, on, on, "Comité", "Motifs", "Fiche produit", "");
    }
}
