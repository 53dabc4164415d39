package fr.carnet.startups.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
@DisplayName("Indicators and their values (domain.md § 6, § 8)")
class IndicatorsDataTests {

    private static final LocalDate TODAY = TestDay.TODAY;

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorValues values;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private final Viewer buyer = Viewers.buyer();
    private UUID incubator;
    private StartupId startup;

    @BeforeEach
    void startup() {
        var rows = new StartupRows(jdbc);
        incubator = rows.incubator("essai");
        startup = new StartupId(rows.startup("suivie", incubator));
    }

    @Test
    void theFirstOneIsTheMainOne() {
        var first = define("Usagers");
        var second = define("Satisfaction");
        assertThat(main()).isEqualTo(first.value());
        indicators.makeMain(second, buyer);
        assertThat(main()).isEqualTo(second.value());
        assertThat(trail(second, "indicator.made-main")).contains("Usagers", "Satisfaction");
    }

    @Test
    void aStartupHasNoTwoOfOneName() {
        define("Démarches terminées");
        refused("indicator.name-taken", () -> define("demarches-terminees"));
        var other = define("Satisfaction");
        refused("indicator.name-taken", () -> indicators.change(other, 0, details("Démarches terminées", null), buyer));
        assertThatThrownBy(() -> new IndicatorRows(jdbc)
                        .indicator(startup.value(), "DÉMARCHES TERMINÉES", "u", IndicatorAim.RISE, false))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("indicator_name_once");
    }

    @Test
    void keepsEveryFieldAndTheTrailSaysBeforeAndAfter() {
        var id = define("Usagers");
        indicators.change(
                id,
                0,
                new IndicatorDetails(
                        IndicatorKind.IMPACT,
                        "Délai",
                        "jours",
                        IndicatorAim.FALL,
                        new BigDecimal("12.50"),
                        TODAY.plusYears(1)),
                buyer);
        assertThat(jdbc.sql(
                                "select concat_ws('|', kind, name, unit, aim, target, target_on) from indicator where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("IMPACT|Délai|jours|FALL|12.5000|" + TODAY.plusYears(1));
        assertThat(trail(id, "indicator.changed"))
                .contains("\"Usagers\"", "\"Délai\"", "USAGE", "IMPACT", "12.5", "\"before\"", "\"after\"");
        indicators.change(id, 1, details("Usagers", null), buyer);
        assertThatThrownBy(() -> indicators.change(id, 1, details("Autre", null), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void leavesNoTraceOfAnEditThatChangesNothing() {
        var id = define("Usagers");
        indicators.change(id, 0, details("Usagers", null), buyer);
        assertThat(acts(id, "indicator.changed")).isZero();
    }

    @Test
    void aDateWithoutTargetIsRefused() {
        var dated = new IndicatorDetails(IndicatorKind.USAGE, "Usagers", "u", IndicatorAim.RISE, null, TODAY);
        refused("indicator.target-missing", () -> indicators.define(startup, dated, buyer));
        refused("indicator.figure-decimals", () -> indicators.define(startup, details("Usagers", "0.00001"), buyer));
        refused(
                "indicator.figure-too-large",
                () -> indicators.define(startup, details("Usagers", "-100000000000"), buyer));
        indicators.define(startup, details("Usagers", "99999999999.9999"), buyer);
    }

    @Test
    void theyAreMovedAmongThoseInUse() {
        var first = define("A");
        var hidden = define("B");
        var last = define("C");
        indicators.archive(hidden, buyer);
        indicators.move(last, true, buyer);
        assertThat(order()).containsExactly("C", "B", "A");
        indicators.move(last, true, buyer);
        indicators.move(first, false, buyer);
        assertThat(order()).containsExactly("C", "B", "A");
        assertThat(acts(last, "indicator.moved")).isOne();
    }

    @Test
    void theNextTakesOverWhenTheMainOneIsArchived() {
        var first = define("A");
        var second = define("B");
        indicators.archive(first, buyer);
        assertThat(main()).isEqualTo(second.value());
        refused("indicator.archived", () -> indicators.makeMain(first, buyer));
        refused("indicator.archived", () -> add(first, TODAY, "1"));
        indicators.archive(second, buyer);
        indicators.restore(first, buyer);
        assertThat(main()).isEqualTo(first.value());
    }

    @Test
    @DisplayName("the database holds one main indicator for a startup, and no archived one as such")
    void oneMainIndicatorInTheDatabase() {
        define("A");
        assertThatThrownBy(() -> new IndicatorRows(jdbc).main(startup.value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("indicator_main_once");
    }

    @Test
    void noArchivedIndicatorIsTheMainOneInTheDatabase() {
        var id = define("A");
        assertThatThrownBy(() -> jdbc.sql("update indicator set archived_on = test.today() where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("indicator_main_in_use");
    }

    @Test
    void aDayHasOneValueAndNoDayToComeHasAny() {
        var id = define("Usagers");
        add(id, TODAY, "12.5");
        refused("indicator.value-taken", () -> add(id, TODAY, "13"));
        refused("indicator.value-future", () -> add(id, TODAY.plusDays(1), "13"));
        var wordy = new IndicatorValue(TODAY.minusDays(1), BigDecimal.ONE, "x".repeat(501));
        refused("indicator.comment-too-long", () -> values.add(id, wordy, buyer));
        assertThat(trail(id, "indicator.value-added")).contains("12.5", TODAY.toString());
        assertThatThrownBy(() -> new IndicatorRows(jdbc).value(id.value(), TODAY, "14"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("indicator_value_once_a_day");
    }

    @Test
    void noDayToComeHasAValueInTheDatabase() {
        var id = define("Usagers");
        assertThatThrownBy(() -> new IndicatorRows(jdbc).value(id.value(), TODAY.plusDays(2), "14"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("indicator_value_not_future");
    }

    @Test
    void aCorrectionLeavesTheFormerValueBehind() {
        var id = define("Usagers");
        add(id, TODAY, "12");
        values.correct(id, seen(id), new IndicatorValue(TODAY, new BigDecimal("21"), "Chiffres inversés"), buyer);
        assertThat(former(id)).containsExactly("12 corrected by " + buyer.displayName());
        assertThat(trail(id, "indicator.value-corrected")).contains("12", "21", "Chiffres inversés", TODAY.toString());
        long seen = seen(id);
        values.correct(id, seen, new IndicatorValue(TODAY, new BigDecimal("22"), ""), buyer);
        assertThatThrownBy(() -> values.correct(id, seen, new IndicatorValue(TODAY, BigDecimal.ONE, ""), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aRemovalLeavesTheFormerValueBehind() {
        var id = define("Usagers");
        add(id, TODAY, "12");
        values.remove(id, TODAY, buyer);
        assertThat(former(id)).containsExactly("12 removed by " + buyer.displayName());
        assertThat(trail(id, "indicator.value-removed")).contains("12");
        add(id, TODAY, "13");
        assertThatThrownBy(() -> values.remove(id, TODAY.minusDays(1), buyer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jdbc.sql("delete from indicator_former_value").update())
                .hasMessageContaining("append-only");
    }

    @Test
    @DisplayName("buyers edit all, product owners and coaches theirs; to others they are absent")
    void areEditedByThoseOfTheStartup() {
        for (Viewer editor :
                List.of(buyer, Viewers.productOwner(startup.value()), coachOf(incubator, startup.value()))) {
            var id = indicators.define(startup, details("De " + editor.role(), null), editor);
            values.add(id, new IndicatorValue(TODAY, BigDecimal.ONE, ""), editor);
        }
        var id = new IndicatorId(main());
        for (Viewer other : List.of(
                Viewers.productOwner(UUID.randomUUID()),
                coachOf(UUID.randomUUID(), UUID.randomUUID()),
                serving(startup),
                Viewers.administrator())) {
            absent(() -> indicators.define(startup, details("Z", null), other));
            absent(() -> indicators.change(id, 0, details("Z", null), other));
            absent(() -> indicators.makeMain(id, other));
            absent(() -> indicators.move(id, true, other));
            absent(() -> indicators.archive(id, other));
            absent(() -> indicators.restore(id, other));
            absent(() -> values.add(id, new IndicatorValue(TODAY, BigDecimal.ONE, ""), other));
            absent(() -> values.correct(id, 0, new IndicatorValue(TODAY, BigDecimal.ONE, ""), other));
            absent(() -> values.remove(id, TODAY, other));
        }
    }

    @Test
    @DisplayName("a company that works for the startup reads its trend")
    void isReadByTheCompanyThatWorksForIt() {
        add(define("Usagers"), TODAY, "12");
        var trends = context.getBean(IndicatorTrends.class);
        assertThat(trends.main(serving(startup).reach())).containsKey(startup);
        assertThat(trends.main(Viewers.correspondent(UUID.randomUUID()).reach()))
                .doesNotContainKey(startup);
    }

    private Viewer serving(StartupId served) {
        var rows = new OrderRowsInDatabase(context);
        jdbc.sql("""
                insert into phase_decision (startup_id, outcome, phase, starts_on, decided_on, body, reasons, recorded_by, recorded_at)
                select ?, 'CONTINUE', 'CONSTRUCTION', test.today() - 60, test.today() - 60, 'Comité', 'Motifs', 'Essai', test.now()""").param(served.value()).update();
        var order = rows.issued(rows.lot(AllocationRule.SINGLE, 1, null), served.value());
        return rows.correspondent(rows.order(order).contractor().orElseThrow().value());
    }

    private static Viewer coachOf(UUID incubator, UUID startup) {
        return Viewers.coach(Set.of(incubator), Set.of(startup));
    }

    private IndicatorId define(String name) {
        return indicators.define(startup, details(name, null), buyer);
    }

    private void add(IndicatorId id, LocalDate day, String value) {
        values.add(id, new IndicatorValue(day, new BigDecimal(value), ""), buyer);
    }

    private static IndicatorDetails details(String name, @Nullable String target) {
        return new IndicatorDetails(
                IndicatorKind.USAGE,
                name,
                "usagers",
                IndicatorAim.RISE,
                target == null ? null : new BigDecimal(target),
                null);
    }

    private UUID main() {
        return jdbc.sql("select id from indicator where startup_id = ? and main")
                .param(startup.value())
                .query(UUID.class)
                .single();
    }

    private List<String> order() {
        return jdbc.sql("select name from indicator where startup_id = ? order by place")
                .param(startup.value())
                .query(String.class)
                .list();
    }

    private long seen(IndicatorId id) {
        return IndicatorValues.seen(
                jdbc.sql("select entered_at from indicator_value where indicator_id = ? and day = ?")
                        .params(id.value(), TODAY)
                        .query(OffsetDateTime.class)
                        .single());
    }

    private List<String> former(IndicatorId id) {
        return jdbc.sql("""
                select trim_scale(value) || case when removed then ' removed by ' else ' corrected by ' end || left_by
                from indicator_former_value where indicator_id = ? order by id""").param(id.value()).query(String.class).list();
    }

    private String trail(IndicatorId id, String action) {
        return String.join(
                " ",
                jdbc.sql("select cast(details as text) from audit_event where action = ? and subject_id = ?")
                        .params(action, id.value())
                        .query(String.class)
                        .list());
    }

    private long acts(IndicatorId id, String action) {
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_id = ?")
                .params(action, id.value())
                .query(Long.class)
                .single();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static void absent(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }
}
