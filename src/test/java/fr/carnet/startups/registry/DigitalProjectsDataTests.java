package fr.carnet.startups.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.GateDecision;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.StartupStanding;
import fr.carnet.startups.Startups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("Digital projects (A-2018 § 1.2; domain.md § 2, § 6)")
class DigitalProjectsDataTests {

    @Autowired
    private DigitalProjects projects;

    @Autowired
    private StartupRegistry registry;

    @Autowired
    private IncubatorRegistry incubators;

    @Autowired
    private SponsorRegistry sponsors;

    @Autowired
    private Startups startups;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    private final Viewer buyer = Viewers.buyer();
    private final String name = "Démarche " + UUID.randomUUID();
    private UUID sponsor;

    @BeforeEach
    void aSponsor() {
        sponsor = sponsors.create(Registered.sponsor("Ministère de " + name), buyer)
                .value();
    }

    @Test
    void aBuyerCreatesAProjectWithoutPhaseNorIncubator() {
        StartupId id = create(name);

        StartupStanding standing = startups.standing(id, today());
        assertThat(standing.isProject()).isTrue();
        assertThat(standing.name()).isEqualTo(name);
        assertThat(standing.slug()).startsWith("demarche-");
        assertThat(standing.phase()).isNull();
        assertThat(standing.incubator()).isNull();
        assertThat(standing.sponsorName()).isEqualTo("Ministère de " + name);
        assertThat(trail(id, "project.created")).contains(standing.slug());
        assertThat(startups.orderableProjects(today()))
                .extracting(StartupStanding::id)
                .contains(id);
        assertThat(startups.orderable(today())).extracting(StartupStanding::id).doesNotContain(id);
    }

    @Test
    void keepsEveryFieldAndTheTrailSaysBeforeAndAfter() {
        StartupId id = create(name);
        UUID incubator = incubator();
        UUID other = sponsors.create(Registered.sponsor("Autre " + name), buyer).value();
        var details = new ProjectDetails(
                name + " 2",
                "Description neuve",
                other,
                incubator,
                "Paule Porteuse",
                new StartupLinks(
                        "https://site.example",
                        "https://depot.example",
                        "https://chiffres.example",
                        "https://wiki.example"));

        projects.change(id, 0, details, buyer);

        assertThat(jdbc.sql("""
                        select concat_ws('|', kind, name, mission, sponsor_id, incubator_id, product_owner, site_url, repository_url,
                            statistics_url, wiki_url) from startup where id = ?""").param(id.value()).query(String.class).single())
                .isEqualTo("PROJECT|" + name + " 2|Description neuve|" + other + "|" + incubator
                        + "|Paule Porteuse|https://site.example|https://depot.example|https://chiffres.example"
                        + "|https://wiki.example");
        assertThat(jdbc.sql("""
                        select string_agg(key, ' ' order by key) from audit_event e, jsonb_each(e.details) d(key, value)
                        where action = 'project.changed' and subject_id = ? and jsonb_exists(value, 'before') and jsonb_exists(value, 'after')""").param(id.value()).query(String.class).single())
                .isEqualTo("description incubator name productOwner repository site sponsor statistics wiki");
        assertThat(trail(id, "project.changed")).contains("Ministère de " + name, "Autre " + name);
        projects.change(id, 1, details, buyer);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'project.changed' and subject_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("domain.md § 8: its product owner edits it, but for its sponsor and incubator, and keeps nothing else")
    void letsItsProductOwnerEditIt() {
        StartupId theirs = create(name);
        StartupId others = create(name + " bis");
        Viewer owner = Viewers.productOwner(theirs.value());
        UUID elsewhere =
                sponsors.create(Registered.sponsor("Ailleurs " + name), buyer).value();

        projects.change(theirs, 0, details(name + " 2", elsewhere, incubator()), owner);

        StartupStanding standing = startups.standing(theirs, today());
        assertThat(standing.name()).isEqualTo(name + " 2");
        assertThat(standing.sponsorName()).isEqualTo("Ministère de " + name);
        assertThat(standing.incubator()).isNull();
        assertThatThrownBy(() -> projects.change(others, 0, details(name), owner))
                .isInstanceOf(NotFound.class);
        keepsNothing(theirs, owner);
    }

    @Test
    @DisplayName("domain.md § 8: coaches, contractors and administrators edit none")
    void isClosedToOthers() {
        StartupId id = create(name);
        for (Viewer viewer : new Viewer[] {
            Viewers.coach(Set.of(), Set.of(id.value())), Viewers.correspondent(), Viewers.administrator()
        }) {
            assertThatThrownBy(() -> projects.change(id, 0, details(name), viewer))
                    .isInstanceOf(NotFound.class);
            keepsNothing(id, viewer);
        }
    }

    private void keepsNothing(StartupId id, Viewer viewer) {
        assertThatThrownBy(() -> projects.create("", details(name + " neuf"), viewer))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projects.rename(id, 0, "neuf", viewer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projects.archive(id, viewer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projects.restore(id, viewer)).isInstanceOf(NotFound.class);
    }

    @Test
    void saysThatTheNameExistsAndWhere() {
        StartupId id = create(name);
        assertThatThrownBy(() -> create(name.toUpperCase(Locale.ROOT)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("project.name-taken");
                    assertThat(refused.refusal().where()).isEqualTo("/projets/" + slug(id));
                });
        startup(name); // no two of a kind
    }

    @Test
    void refusesLinksAllAtOnceAndAnOlderRevision() {
        StartupId id = create(name);
        var wrong = new ProjectDetails(
                name,
                "Description",
                sponsor,
                null,
                "",
                new StartupLinks("site.example", "", "javascript:alert(1)", ""));
        assertThatThrownBy(() -> projects.change(id, 0, wrong, buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("startup.link-site", "startup.link-statistics"));
        projects.change(id, 0, details(name + " 2"), buyer);
        assertThatThrownBy(() -> projects.change(id, 0, details(name + " 3"), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> projects.rename(id, 0, "p-" + UUID.randomUUID(), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @DisplayName("An address is of one project or one startup, former ones included")
    void sharesNoAddressWithAStartup() {
        StartupId project = create(name);
        String first = slug(project);
        String second = "p." + UUID.randomUUID();
        projects.rename(project, 0, second, buyer);
        assertThat(trail(project, "project.renamed")).contains(first, second);

        assertThatThrownBy(() -> registry.create(first, Registered.startup(name, incubator(), sponsor), buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("startup.slug-former");
                    assertThat(refused.refusal().where()).isEqualTo("/projets/" + second);
                });
        StartupId startup = startup(name);
        assertThatThrownBy(() -> projects.create(slug(startup), details(name + " bis"), buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("startup.slug-taken");
                    assertThat(refused.refusal().where()).isEqualTo("/startups/" + slug(startup));
                });
    }

    @Test
    void isNotArchivedWhileAnOrderRunsThenComesBack() {
        var orders = new OrderRowsInDatabase(context);
        var lot = orders.ordersProjects(orders.lot(AllocationRule.SINGLE, 1, null));
        var project = new StartupId(orders.project());
        var issued = orders.issued(lot, project.value());
        String number = orders.order(issued).number().orElseThrow();
        assertThatThrownBy(() -> projects.archive(project, orders.buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("project.orders-running");
                    assertThat(refused.args()).containsExactly(number);
                });
        jdbc.sql("update purchase_order set state = 'CANCELLED' where id = ?")
                .param(issued.value())
                .update();

        projects.archive(project, orders.buyer);
        assertThat(startups.orderableProjects(today()))
                .extracting(StartupStanding::id)
                .doesNotContain(project);
        assertThat(startups.standing(project, today()).archived()).isTrue();

        projects.restore(project, orders.buyer);
        assertThat(startups.orderableProjects(today()))
                .extracting(StartupStanding::id)
                .contains(project);
        assertThat(trail(project, "project.archived")).isEqualTo("{}");
        assertThat(trail(project, "project.restored")).isEqualTo("{}");
    }

    @Test
    void keepsItsSponsorAndItsIncubatorFromBeingArchived() {
        UUID incubator = incubator();
        projects.create("", details(name, sponsor, incubator), buyer);
        assertThatThrownBy(() -> sponsors.archive(new SponsorId(sponsor), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("sponsor.in-use");
        assertThatThrownBy(() -> incubators.archive(new fr.carnet.startups.IncubatorId(incubator), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("incubator.in-use");
    }

    @Test
    @DisplayName("No front door of startups opens a project, nor the reverse")
    void isNoStartup() {
        StartupId project = create(name);
        StartupId startup = startup(name);
        var decision = new GateDecision(
                GateOutcome.CONTINUE, Phase.INVESTIGATION, today(), today(), "Comité", "Motifs", "", "");
        assertThatThrownBy(() -> startups.decide(project, decision, buyer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registry.change(project, 0, Registered.startup(name, incubator(), sponsor), buyer))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registry.archive(project, buyer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projects.change(startup, 0, details(name), buyer))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projects.archive(startup, buyer)).isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseKnowsNoPhaseOfAProject() {
        UUID project = create(name).value();
        assertThatThrownBy(() -> new StartupRows(jdbc).enters(project, Phase.CONSTRUCTION, today()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("phase_decision_of_startup");
    }

    @Test
    void theDatabaseMakesNoStartupOfAProject() {
        UUID project = create(name).value();
        assertThatThrownBy(() -> jdbc.sql("update startup set kind = 'STARTUP', incubator_id = ? where id = ?")
                        .params(incubator(), project)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("becomes no project");
    }

    @Test
    void theDatabaseKnowsNoStartupWithoutIncubator() {
        UUID startup = startup(name).value();
        assertThatThrownBy(() -> jdbc.sql("update startup set incubator_id = null where id = ?")
                        .param(startup)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("startup_in_incubator");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private UUID incubator() {
        String slug = incubators.create(
                "", Registered.incubator("Fabrique " + UUID.randomUUID() + " de " + name, sponsor), buyer);
        return jdbc.sql("select id from incubator where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
    }

    private StartupId startup(String of) {
        return id(registry.create("s-" + UUID.randomUUID(), Registered.startup(of, incubator(), sponsor), buyer));
    }

    private StartupId create(String of) {
        return id(projects.create("", details(of), buyer));
    }

    private StartupId id(String slug) {
        return new StartupId(jdbc.sql("select id from startup where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single());
    }

    private ProjectDetails details(String of) {
        return details(of, sponsor, null);
    }

    private static ProjectDetails details(String of, UUID sponsor, @Nullable UUID incubator) {
        return new ProjectDetails(
                of, "Dématérialiser une démarche", sponsor, incubator, "", new StartupLinks("", "", "", ""));
    }

    private String slug(StartupId id) {
        return jdbc.sql("select slug from startup where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String trail(StartupId id, String action) {
        return jdbc.sql("select cast(details as text) from audit_event where action = ? and subject_id = ?")
                .params(action, id.value())
                .query(String.class)
                .single();
    }
}
