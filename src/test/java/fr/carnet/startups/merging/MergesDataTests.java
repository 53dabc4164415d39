package fr.carnet.startups.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.TestDay;
import fr.carnet.coordination.CoordinationMeetings;
import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.MergeParticipant.Moved;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.conformity.AuditRecommendations;
import fr.carnet.startups.conformity.ConformityChecklists;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.ConformityState;
import fr.carnet.startups.conformity.ConformityStatement;
import fr.carnet.startups.conformity.RecommendationDetails;
import fr.carnet.startups.conformity.Severity;
import fr.carnet.startups.imports.ImportKind;
import fr.carnet.startups.imports.ImportOutcome;
import fr.carnet.startups.imports.PortfolioJson;
import fr.carnet.startups.imports.StartupImports;
import fr.carnet.tracking.Week;
import jakarta.persistence.EntityManager;
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
@DisplayName("domain.md § 6: a buyer makes one of two records of the same startup, incubator or sponsor")
class MergesDataTests {

    @Autowired
    private Merges merges;

    @Autowired
    private StartupImports imports;

    @Autowired
    private ConformityChecklists checklists;

    @Autowired
    private AuditRecommendations recommendations;

    @Autowired
    private CoordinationMeetings meetings;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = TestDay.TODAY;
    private StartupRows rows;
    private Viewer buyer;
    private UUID incubator;

    @BeforeEach
    void aBuyer() {
        rows = new StartupRows(jdbc);
        var id = new AccountRows(jdbc).account(Role.BUYER);
        buyer = new Viewer(id, "b", "Alice Acheteuse", Role.BUYER, null, Set.of(), Set.of());
        incubator = rows.incubator("abri-" + mark);
    }

    @Test
    void movesTheOrdersTheAccountsAndTheDecisionsOfAStartup() {
        var orders = new OrderRowsInDatabase(context);
        UUID kept = rows.startup("kept-" + mark, incubator, Phase.INVESTIGATION, today.minusMonths(9));
        UUID gone = rows.startup("gone-" + mark, incubator, Phase.CONSTRUCTION, today.minusMonths(2));
        OrderId order = orders.issued(orders.lot(), gone);
        entities.flush();
        entities.clear();
        String printed = document(order);
        var accounts = new AccountRows(jdbc);
        UUID both = accounts.account(Role.PRODUCT_OWNER);
        UUID one = accounts.account(Role.PRODUCT_OWNER);
        accounts.follows(both, kept);
        accounts.follows(both, gone);
        accounts.follows(one, gone);

        var merge = new Merge(MergeKind.STARTUP, kept, gone);
        MergeView view = merges.compare(merge, buyer);
        assertThat(view.moved()).contains(new Moved("orders", 1), new Moved("accounts", 2), new Moved("decisions", 1));
        assertThat(view.phases().kept().phase()).isEqualTo(Phase.INVESTIGATION);
        assertThat(view.phases().merged().phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(view.phases().moves()).isTrue();

        assertThat(merge(merge)).isEqualTo("/startups/kept-" + mark);

        assertThat(uuid("select startup_id from purchase_order where id = ?", order.value()))
                .isEqualTo(kept);
        assertThat(count("select count(*) from account_startup where startup_id = ?", kept))
                .isEqualTo(2);
        assertThat(count("select count(*) from phase_decision where startup_id = ?", kept))
                .isEqualTo(2);
        assertThat(count("select count(*) from startup where id = ?", gone)).isZero();
        assertThat(document(order)).isEqualTo(printed).contains("gone-" + mark);
        assertThat(text("select slug from startup_former_address where startup_id = ?", kept))
                .isEqualTo("gone-" + mark);
    }

    @Test
    void keepsOfEachFieldTheValueThatWasChosenAndBothInTheTrail() {
        UUID kept = rows.startup("kept-" + mark, incubator);
        UUID gone = rows.startup("gone-" + mark, rows.incubator("autre-" + mark));
        jdbc.sql(
                        "update startup set mission = 'Autre mission', stack = 'Java', product_owner = 'Anne', product_owner_share = 60"
                                + " where id = ?")
                .param(gone)
                .update();
        var merge = new Merge(MergeKind.STARTUP, kept, gone);
        MergeView view = merges.compare(merge, buyer);
        assertThat(view.different())
                .extracting(MergeView.Pair::field)
                .containsExactly(
                        MergeField.STARTUP_NAME,
                        MergeField.STARTUP_MISSION,
                        MergeField.STARTUP_INCUBATOR,
                        MergeField.STARTUP_SPONSOR,
                        MergeField.STARTUP_OWNER,
                        MergeField.STARTUP_STACK);
        assertThat(view.different().stream().filter(MergeView.Pair::proposesGone))
                .extracting(MergeView.Pair::field)
                .containsExactly(MergeField.STARTUP_OWNER, MergeField.STARTUP_STACK);

        merge(merge, MergeField.STARTUP_MISSION, MergeField.STARTUP_OWNER);

        assertThat(text("""
                select mission || ' ' || product_owner || ' ' || product_owner_share || '/' || stack || '/' || name
                from startup where id = ?""", kept)).isEqualTo("Autre mission Anne 60//Startup kept-" + mark);
        assertThat(uuid("select incubator_id from startup where id = ?", kept)).isEqualTo(incubator);
        assertThat(trail("startup.merged", kept))
                .contains("Doublon", "gone-" + mark, "Simplifier une démarche", "Autre mission", "Anne (60 %)")
                .doesNotContain("stack");
        assertThat(trail("startup.merged-away", gone)).contains("kept-" + mark, "Doublon", "Java", "Autre mission");
    }

    @Test
    void leadsFromAllFormerAddressesToTheOneThatStays() {
        UUID first = rows.startup("a-" + mark, incubator);
        UUID second = rows.startup("b-" + mark, incubator);
        UUID third = rows.startup("c-" + mark, incubator);
        merge(new Merge(MergeKind.STARTUP, second, third));
        merge(new Merge(MergeKind.STARTUP, first, second));
        assertThat(jdbc.sql("select slug from startup_former_address where startup_id = ? order by slug")
                        .param(first)
                        .query(String.class)
                        .list())
                .containsExactly("b-" + mark, "c-" + mark);
    }

    @Test
    void theNextImportUpdatesTheOneThatStaysAndCreatesNoOther() {
        confirm(file("Le service", "Aider"));
        UUID gone = uuid("select id from startup where slug = ?", "public-" + mark);
        UUID kept = rows.startup("typed-" + mark, incubator);

        merge(new Merge(MergeKind.STARTUP, kept, gone), MergeField.STARTUP_NAME, MergeField.STARTUP_MISSION);
        assertThat(uuid("select startup_id from portfolio_record where public_id = ?", "public-" + mark))
                .isEqualTo(kept);
        confirm(file("Le service", "Mieux aider"));

        assertThat(text("select mission from startup where id = ?", kept)).isEqualTo("Mieux aider");
        assertThat(count("select count(*) from startup where name = ?", "Le service " + mark))
                .isEqualTo(1);
    }

    @Test
    void theNextImportKnowsAMergedIncubatorByItsFormerIdentifier() {
        UUID gone = rows.incubator("fabrique-" + mark);
        merge(new Merge(MergeKind.INCUBATOR, incubator, gone));
        var file = new PortfolioJson().incubator("fabrique-" + mark, "Fabrique " + mark, "ministere-" + mark);
        file.startup("public-" + mark, "fabrique-" + mark, "\"name\":\"S " + mark + "\",\"pitch\":\"Aider\"");
        var id = imports.upload(file.upload(), buyer);
        assertThat(imports.preview(id, buyer).count(ImportKind.INCUBATOR, ImportOutcome.CREATED))
                .isZero();
        imports.confirm(id, imports.preview(id, buyer).seen(), Set.of(), buyer);
        assertThat(uuid("select incubator_id from startup where slug = ?", "public-" + mark))
                .isEqualTo(incubator);
    }

    @Test
    void movesTheConformityOfAStartupItemByItem() {
        UUID kept = rows.startup("kept-" + mark, incubator);
        UUID gone = rows.startup("gone-" + mark, incubator);
        state(kept, ConformityItem.RGS, ConformityState.NOT_APPLICABLE, "Sans données");
        state(kept, ConformityItem.RGAA, ConformityState.NOT_BEGUN, "");
        state(kept, ConformityItem.RGI, ConformityState.DONE, "Gardé");
        for (ConformityItem item : List.of(ConformityItem.RGAA, ConformityItem.RGI, ConformityItem.CNIL)) {
            state(gone, item, ConformityState.UNDER_WAY, "Absorbé");
        }
        recommendations.add(
                new StartupId(gone),
                new RecommendationDetails(ConformityItem.RGS, "Chiffrer", Severity.MAJOR, today, ""),
                buyer);

        merge(new Merge(MergeKind.STARTUP, kept, gone));

        assertThat(jdbc.sql(
                                "select item || ' ' || state || ' ' || note from conformity_item where startup_id = ? order by item")
                        .param(kept)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CNIL UNDER_WAY Absorbé",
                        "RGAA UNDER_WAY Absorbé",
                        "RGI DONE Gardé",
                        "RGS UNDER_WAY Sans données");
        assertThat(count("select count(*) from audit_recommendation where startup_id = ?", kept))
                .isEqualTo(1);
    }

    @Test
    void movesTheStartupsOrdersCoachesAndHeldMeetingsOfAnIncubator() {
        var orders = new OrderRowsInDatabase(context);
        UUID gone = rows.incubator("gone-" + mark);
        UUID startup = rows.startup("s-" + mark, gone, Phase.CONSTRUCTION, today.minusMonths(2));
        var lot = orders.lot();
        OrderId order = orders.forIncubators(lot, startup, gone, incubator);
        entities.flush();
        entities.clear();
        UUID coach = new AccountRows(jdbc).account(Role.COACH);
        new AccountRows(jdbc).coaches(coach, gone);
        var week = Week.of(today);
        meetings.hold(new MeetingSeries(MeetingKind.INCUBATOR, gone), week.previous(), "Tout le monde", buyer);

        merge(new Merge(MergeKind.INCUBATOR, incubator, gone));

        assertThat(uuid("select incubator_id from startup where id = ?", startup))
                .isEqualTo(incubator);
        assertThat(uuid("select incubator_id from order_incubator where order_id = ?", order.value()))
                .isEqualTo(incubator);
        assertThat(uuid("select incubator_id from account_incubator where account_id = ?", coach))
                .isEqualTo(incubator);
        assertThat(count("select count(*) from weekly_point where held_on is not null and incubator_id = ?", incubator))
                .isEqualTo(1);
        assertThat(text("select slug from incubator_former_address where incubator_id = ?", incubator))
                .isEqualTo("gone-" + mark);
    }

    @Test
    void refusesTwoIncubatorsThatMetInOneWeek() {
        UUID gone = rows.incubator("gone-" + mark);
        var week = Week.of(today).previous();
        for (UUID each : List.of(incubator, gone)) {
            meetings.hold(new MeetingSeries(MeetingKind.INCUBATOR, each), week, "Tout le monde", buyer);
        }
        assertThatThrownBy(() -> merge(new Merge(MergeKind.INCUBATOR, incubator, gone)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("merge.meetings-of-one-week");
    }

    @Test
    void aHeldMeetingKeepsItsIncubatorOutsideOfAMerge() {
        UUID gone = rows.incubator("gone-" + mark);
        hold(gone);
        merge(new Merge(MergeKind.INCUBATOR, incubator, gone));
        UUID other = rows.incubator("autre-" + mark);
        assertThatThrownBy(() -> jdbc.sql("update weekly_point set incubator_id = ? where incubator_id = ?")
                        .params(other, incubator)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("weekly_point is append-only");
    }

    @Test
    void aHeldMeetingChangesInNothingElseWithinAMerge() {
        hold(incubator);
        jdbc.sql("select set_config('carnet.merging', 'on', true)")
                .query(String.class)
                .single();
        assertThatThrownBy(() -> jdbc.sql("update weekly_point set attendees = 'Personne' where incubator_id = ?")
                        .param(incubator)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("weekly_point is append-only");
    }

    @Test
    void aHeldMeetingIsNotDeletedWithinAMerge() {
        hold(incubator);
        jdbc.sql("select set_config('carnet.merging', 'on', true)")
                .query(String.class)
                .single();
        assertThatThrownBy(() -> jdbc.sql("delete from weekly_point where incubator_id = ?")
                        .param(incubator)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("weekly_point is append-only");
    }

    @Test
    void givesASponsorTheNameOfTheOneThatGoes() {
        UUID first = rows.incubator("un-" + mark);
        UUID second = rows.incubator("deux-" + mark);
        UUID kept = uuid("select sponsor_id from incubator where id = ?", first);
        UUID gone = uuid("select sponsor_id from incubator where id = ?", second);
        rows.startup("s-" + mark, second);

        assertThat(merge(new Merge(MergeKind.SPONSOR, kept, gone), MergeField.SPONSOR_NAME))
                .isEqualTo("/administrations-porteuses/" + kept + "/modification");

        assertThat(text("select name from sponsor where id = ?", kept)).isEqualTo("Administration de deux-" + mark);
        assertThat(count("select count(*) from incubator where sponsor_id = ?", kept))
                .isEqualTo(2);
        assertThat(count("select count(*) from startup where sponsor_id = ?", kept))
                .isEqualTo(1);
        assertThat(count("select count(*) from sponsor where id = ?", gone)).isZero();
    }

    @Test
    void doesNotMergeIntoWhatIsArchivedNorWhatChangedSince() {
        UUID kept = rows.startup("kept-" + mark, incubator);
        UUID gone = rows.startup("gone-" + mark, incubator);
        var merge = new Merge(MergeKind.STARTUP, kept, gone);
        assertThatThrownBy(() -> merges.merge(merge, Set.of(), 1, 0, "Doublon", buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> merges.merge(merge, Set.of(), 0, 1, "Doublon", buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        jdbc.sql("update startup set archived_on = test.today() where id = ?")
                .param(kept)
                .update();
        assertThatThrownBy(() -> merge(merge)).isInstanceOf(RuleViolation.class).hasMessage("merge.kept-archived");
        merge(new Merge(MergeKind.STARTUP, gone, kept));
        assertThat(count("select count(*) from startup where id = ?", kept)).isZero();
    }

    @Test
    @DisplayName("domain.md § 8: buyers only")
    void looksAbsentToOthersAndToWhatIsNotThere() {
        UUID kept = rows.startup("kept-" + mark, incubator);
        UUID gone = rows.startup("gone-" + mark, incubator);
        var merge = new Merge(MergeKind.STARTUP, kept, gone);
        for (Viewer other : List.of(
                Viewers.productOwner(kept, gone),
                Viewers.coach(Set.of(incubator), Set.of(kept, gone)),
                Viewers.correspondent(),
                Viewers.administrator())) {
            assertThatThrownBy(() -> merges.compare(merge, other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> merges.merge(merge, Set.of(), 0, 0, "Doublon", other))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> merges.compare(new Merge(MergeKind.STARTUP, kept, kept), buyer))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> merges.compare(new Merge(MergeKind.SPONSOR, kept, gone), buyer))
                .isInstanceOf(NotFound.class);
    }

    private String merge(Merge merge, MergeField... taken) {
        MergeView view = merges.compare(merge, buyer);
        return merges.merge(
                merge, Set.of(taken), view.kept().version(), view.gone().version(), "Doublon", buyer);
    }

    private PortfolioJson file(String name, String pitch) {
        return new PortfolioJson()
                .incubator("pepiniere-" + mark, "Pépinière " + mark, "ministere-" + mark)
                .startup(
                        "public-" + mark,
                        "pepiniere-" + mark,
                        "\"name\":\"%s %s\",\"pitch\":\"%s\"".formatted(name, mark, pitch));
    }

    private void hold(UUID of) {
        meetings.hold(
                new MeetingSeries(MeetingKind.INCUBATOR, of), Week.of(today).previous(), "Tous", buyer);
    }

    private void confirm(PortfolioJson file) {
        var id = imports.upload(file.upload(), buyer);
        imports.confirm(id, imports.preview(id, buyer).seen(), Set.of(), buyer);
    }

    private void state(UUID startup, ConformityItem item, ConformityState state, String note) {
        checklists.state(
                new StartupId(startup), item, 0, new ConformityStatement(state, today, null, note), List.of(), buyer);
    }

    private String document(OrderId order) {
        return text(
                "select string_agg(cast(to_jsonb(d) as text), '' order by d.version) from order_document d where d.order_id = ?",
                order.value());
    }

    private String trail(String action, UUID subject) {
        return jdbc.sql("select cast(details as text) from audit_event where action = ? and subject_id = ?")
                .params(action, subject)
                .query(String.class)
                .single();
    }

    private UUID uuid(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(UUID.class).single();
    }

    private String text(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }

    private long count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }
}
