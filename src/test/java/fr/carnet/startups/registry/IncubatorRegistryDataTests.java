package fr.carnet.startups.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.StartupRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class IncubatorRegistryDataTests {

    @Autowired
    private IncubatorRegistry incubators;

    @Autowired
    private SponsorRegistry sponsors;

    @Autowired
    private Incubators standing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Viewer buyer = Viewers.buyer();
    private final String name = "Fabrique " + UUID.randomUUID();
    private SponsorId sponsor;

    @BeforeEach
    void sponsor() {
        sponsor = sponsors.create(Registered.sponsor("Ministère de " + name), buyer);
    }

    @Test
    @DisplayName("A-2016 § 3.1: an incubator in creation has its conditions of success and criteria of evaluation")
    void keepsWhatAnIncubatorInCreationShouldReach() {
        String slug = incubators.create(
                "",
                new IncubatorDetails(name, sponsor.value(), true, "Deux porteurs", "Trois startups en un an"),
                buyer);

        assertThat(slug).startsWith("fabrique-");
        assertThat(one("""
                select in_creation || ' ' || success_conditions || ' ' || success_criteria from incubator where slug = ?""", slug)).isEqualTo("true Deux porteurs Trois startups en un an");
        assertThat(standing.all(LocalDate.now(clock)))
                .extracting(IncubatorStanding::name)
                .contains(name);
    }

    @Test
    void keepsWhatChangedFieldByField() {
        IncubatorId id = create(name);
        SponsorId other = sponsors.create(Registered.sponsor("Autre " + name), buyer);

        incubators.change(id, 0, new IncubatorDetails(name, other.value(), true, "", "Critère"), buyer);

        assertThat(trail(id, "incubator.changed"))
                .contains("Ministère de " + name, "Autre " + name, "Critère", "inCreation")
                .doesNotContain("conditions");
    }

    @Test
    void saysThatTheNameExists() {
        create(name);
        assertThatThrownBy(() -> incubators.create("autre", Registered.incubator(name + " !", sponsor.value()), buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("incubator.name-taken");
                    assertThat(refused.refusal().where()).startsWith("/incubateurs/fabrique-");
                });
    }

    @Test
    void refusesAnEditOnAnOlderRevision() {
        IncubatorId id = create(name);
        incubators.change(id, 0, new IncubatorDetails(name, sponsor.value(), true, "", ""), buyer);

        assertThatThrownBy(() -> incubators.change(id, 0, Registered.incubator(name, sponsor.value()), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @DisplayName("domain.md § 8: a coach edits their own incubator, and moves it under no other sponsor")
    void letsACoachEditTheirOwn() {
        IncubatorId id = create(name);
        IncubatorId others = create(name + " bis");
        SponsorId other = sponsors.create(Registered.sponsor("Autre " + name), buyer);
        Viewer coach = Viewers.coach(Set.of(id.value()), Set.of());

        incubators.change(id, 0, new IncubatorDetails(name, other.value(), true, "Locaux", ""), coach);

        assertThat(one(
                        "select success_conditions || ' ' || (sponsor_id = '%s') from incubator where cast(id as text) = ?"
                                .formatted(sponsor.value()),
                        id.value().toString()))
                .isEqualTo("Locaux true");
        assertThatThrownBy(() -> incubators.change(others, 0, Registered.incubator(name, sponsor.value()), coach))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> incubators.create("", Registered.incubator(name + " 3", sponsor.value()), coach))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> incubators.archive(id, coach)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        incubators.change(id, 1, Registered.incubator(name, sponsor.value()), Viewers.productOwner()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isArchivedOnceItIsEmptyAndThenOfferedNoMore() {
        IncubatorId id = create(name);
        UUID startup = new StartupRows(jdbc).startup("s-" + UUID.randomUUID(), id.value());
        assertThatThrownBy(() -> incubators.archive(id, buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("incubator.in-use");

        jdbc.sql("update startup set archived_on = test.today() where id = ?")
                .param(startup)
                .update();
        incubators.archive(id, buyer);
        assertThat(standing.all(LocalDate.now(clock)))
                .extracting(IncubatorStanding::name)
                .doesNotContain(name);
        assertThat(trail(id, "incubator.archived")).isEqualTo("{}");
        incubators.restore(id, buyer);
        assertThat(standing.all(LocalDate.now(clock)))
                .extracting(IncubatorStanding::name)
                .contains(name);
    }

    @Test
    void isNotPutUnderAnArchivedSponsor() {
        SponsorId gone = sponsors.create(Registered.sponsor("Ancien " + name), buyer);
        sponsors.archive(gone, buyer);
        assertThatThrownBy(() -> incubators.create("", Registered.incubator(name, gone.value()), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("startup.sponsor-archived");
    }

    private IncubatorId create(String of) {
        String slug = incubators.create("", Registered.incubator(of, sponsor.value()), buyer);
        return new IncubatorId(UUID.fromString(one("select cast(id as text) from incubator where slug = ?", slug)));
    }

    private String trail(IncubatorId id, String action) {
        return jdbc.sql("select cast(details as text) from audit_event where action = ? and subject_id = ?")
                .params(action, id.value())
                .query(String.class)
                .single();
    }

    private String one(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }
}
