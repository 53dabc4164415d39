package fr.carnet.startups.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.StartupStanding;
import fr.carnet.startups.Startups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class StartupRegistryDataTests {

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
    private final String name = "Service " + UUID.randomUUID();
    private UUID sponsor;
    private UUID incubator;

    @BeforeEach
    void carriers() {
        sponsor = sponsors.create(Registered.sponsor("Ministère de " + name), buyer)
                .value();
        incubator = incubator("Fabrique de " + name);
    }

    @Test
    void aBuyerCreatesAStartupThatIsInNoPhaseYet() {
        StartupId id = create(name);

        StartupStanding standing = startups.standing(id, LocalDate.now(clock));
        assertThat(standing.name()).isEqualTo(name);
        assertThat(standing.slug()).startsWith("service-");
        assertThat(standing.phase()).isNull();
        assertThat(trail(id, "startup.created")).contains(standing.slug());
    }

    @Test
    void keepsEveryFieldAndTheTrailSaysBeforeAndAfter() {
        StartupId id = create(name);
        UUID other = incubator("Autre fabrique de " + name);
        var details = new StartupDetails(
                name + " 2",
                "Mission neuve",
                "Problème neuf",
                "Usagers neufs",
                other,
                sponsor,
                new ProductOwner("Paule Porteuse", 50),
                "Côme Coach",
                new StartupLinks(
                        "HTTPS://site.example",
                        "https://depot.example",
                        "https://chiffres.example",
                        "https://wiki.example"),
                new StartupCode(false, "MIT", "L’État", "PostgreSQL", "Java"));

        registry.change(id, 0, details, buyer);

        assertThat(jdbc.sql("""
                        select concat_ws('|', name, mission, problem, users, incubator_id, product_owner, product_owner_share, coach,
                            site_url, repository_url, statistics_url, wiki_url, open_source, licence, code_owner, stack, languages)
                        from startup where id = ?""").param(id.value()).query(String.class).single())
                .isEqualTo(name + " 2|Mission neuve|Problème neuf|Usagers neufs|" + other
                        + "|Paule Porteuse|50|Côme Coach|https://site.example|https://depot.example"
                        + "|https://chiffres.example|https://wiki.example|f|MIT|L’État|PostgreSQL|Java");
        assertThat(jdbc.sql("""
                        select string_agg(key, ' ' order by key) from audit_event e, jsonb_each(e.details) d(key, value)
                        where action = 'startup.changed' and subject_id = ? and jsonb_exists(value, 'before') and jsonb_exists(value, 'after')""").param(id.value()).query(String.class).single())
                .isEqualTo(
                        "coach codeOwner incubator languages licence mission name openSource ownerShare problem productOwner"
                                + " repository site stack statistics users wiki");
        assertThat(trail(id, "startup.changed")).contains("Fabrique de " + name, "Autre fabrique de " + name);
    }

    @Test
    void leavesNoTraceOfAnEditThatChangesNothing() {
        StartupId id = create(name);
        registry.change(id, 0, details(name), buyer);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'startup.changed' and subject_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysThatTheNameExistsAndWhere() {
        StartupId id = create(name);
        assertThatThrownBy(() -> registry.create("", details(name.toUpperCase(Locale.ROOT)), buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("startup.name-taken");
                    assertThat(refused.refusal().where()).isEqualTo("/startups/" + slug(id));
                });
        StartupId other = create(name + " bis");
        assertThatThrownBy(() -> registry.change(other, 0, details(name), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("startup.name-taken");
    }

    @Test
    void refusesLinksAllAtOnce() {
        var wrong = new StartupDetails(
                name,
                "Mission",
                "",
                "",
                incubator,
                sponsor,
                new ProductOwner("", null),
                "",
                new StartupLinks("site.example", "", "javascript:alert(1)", ""),
                new StartupCode(true, "", "", "", ""));
        assertThatThrownBy(() -> registry.create("", wrong, buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("startup.link-site", "startup.link-statistics"));
    }

    @Test
    void theDatabaseKnowsNoShareAboveAll() {
        StartupId id = create(name);
        assertThatThrownBy(() -> jdbc.sql("update startup set product_owner_share = 101 where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("startup_owner_share");
    }

    @Test
    void refusesAnEditOnAnOlderRevision() {
        StartupId id = create(name);
        registry.change(id, 0, details(name + " 2"), buyer);
        assertThatThrownBy(() -> registry.change(id, 0, details(name + " 3"), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> registry.rename(id, 0, "x-" + UUID.randomUUID(), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @DisplayName("domain.md § 8: product owners and coaches edit their own, create, move, rename and archive nothing")
    void letsProductOwnersAndCoachesEditTheirOwn() {
        StartupId theirs = create(name);
        StartupId others = create(name + " bis");
        UUID elsewhere = incubator("Ailleurs " + name);
        long seen = 0;
        for (Viewer viewer : new Viewer[] {
            Viewers.productOwner(theirs.value()), Viewers.coach(Set.of(incubator), Set.of(theirs.value()))
        }) {
            registry.change(theirs, seen++, Registered.startup(name + seen, elsewhere, sponsor), viewer);
            assertThat(startups.standing(theirs, LocalDate.now(clock)).incubator())
                    .isEqualTo(new IncubatorId(incubator));
            assertThat(startups.standing(theirs, LocalDate.now(clock)).name()).isEqualTo(name + seen);
            assertThatThrownBy(() -> registry.change(others, 0, details(name), viewer))
                    .isInstanceOf(NotFound.class);
            assertKeepsNothing(theirs, viewer);
        }
    }

    @Test
    @DisplayName("domain.md § 8: a contractor reads the startups it works for, an administrator none")
    void isClosedToOthers() {
        StartupId id = create(name);
        for (Viewer viewer : new Viewer[] {Viewers.correspondent(), Viewers.administrator()}) {
            assertThatThrownBy(() -> registry.change(id, 0, details(name), viewer))
                    .isInstanceOf(NotFound.class);
            assertKeepsNothing(id, viewer);
        }
    }

    private void assertKeepsNothing(StartupId id, Viewer viewer) {
        assertThatThrownBy(() -> registry.create("", details(name + " neuve"), viewer))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registry.rename(id, 0, "neuve", viewer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registry.archive(id, viewer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registry.restore(id, viewer)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsItsFormerAddressesToItself() {
        StartupId id = create(name);
        String first = slug(id);
        String second = "s." + UUID.randomUUID();
        registry.rename(id, 0, second, buyer);

        assertThat(former(first)).isEqualTo(id.value());
        assertThat(trail(id, "startup.renamed")).contains(first, second);
        assertThatThrownBy(() -> registry.create(first, details(name + " bis"), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("startup.slug-former");
        assertThatThrownBy(() -> registry.create(second, details(name + " bis"), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("startup.slug-taken");

        registry.rename(id, 1, first, buyer);
        assertThat(slug(id)).isEqualTo(first);
        assertThat(former(second)).isEqualTo(id.value());
        assertThat(jdbc.sql("select count(*) from startup_former_address where slug = ?")
                        .param(first)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isNotArchivedWhileAnOrderRuns() {
        var orders = new OrderRowsInDatabase(context);
        var lot = orders.lot(AllocationRule.ROUND_ROBIN, 2, null);
        UUID startup = orders.startup(orders.incubator());
        OrderId issued = orders.issued(lot, startup);
        String number = orders.order(issued).number().orElseThrow();

        assertThatThrownBy(() -> registry.archive(new StartupId(startup), orders.buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("startup.orders-running");
                    assertThat(refused.args()).containsExactly(number);
                });
        jdbc.sql("update purchase_order set state = 'CANCELLED' where id = ?")
                .param(issued.value())
                .update();
        orders.draft(lot, startup);
        assertThatThrownBy(() -> registry.archive(new StartupId(startup), orders.buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.args())
                        .containsExactly("un brouillon"));
    }

    @Test
    void isOrderableNoMoreOnceArchivedUntilItIsRestored() {
        StartupId id = create(name);
        LocalDate today = LocalDate.now(clock);
        new StartupRows(jdbc).enters(id.value(), Phase.CONSTRUCTION, today);
        assertThat(startups.orderable(today)).extracting(StartupStanding::id).contains(id);

        registry.archive(id, buyer);
        assertThat(startups.orderable(today)).extracting(StartupStanding::id).doesNotContain(id);
        assertThat(startups.standing(id, today).phase()).isNull();

        registry.restore(id, buyer);
        assertThat(startups.orderable(today)).extracting(StartupStanding::id).contains(id);
        assertThat(trail(id, "startup.archived")).isEqualTo("{}");
        assertThat(trail(id, "startup.restored")).isEqualTo("{}");
    }

    private UUID incubator(String of) {
        String slug = incubators.create("", Registered.incubator(of, sponsor), buyer);
        return jdbc.sql("select id from incubator where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
    }

    private StartupId create(String of) {
        String slug = registry.create("", details(of), buyer);
        return new StartupId(jdbc.sql("select id from startup where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single());
    }

    private StartupDetails details(String of) {
        return Registered.startup(of, incubator, sponsor);
    }

    private String slug(StartupId id) {
        return jdbc.sql("select slug from startup where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private UUID former(String slug) {
        return jdbc.sql("select startup_id from startup_former_address where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
    }

    private String trail(StartupId id, String action) {
        return jdbc.sql("select cast(details as text) from audit_event where action = ? and subject_id = ?")
                .params(action, id.value())
                .query(String.class)
                .single();
    }
}
