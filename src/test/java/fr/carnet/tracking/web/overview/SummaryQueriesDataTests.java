package fr.carnet.tracking.web.overview;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.DayFigures;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.web.ListRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("domain.md § 4: everything is shown by order, startup, unit, contractor and activity, in days")
class SummaryQueriesDataTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 8);

    @Autowired
    SummaryQueries queries;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private UUID startup;
    private WorkSite.Order order;
    private PersonId alix;
    private PersonId bao;

    @BeforeEach
    void twoMonthsOfWork() {
        site = new WorkSite(jdbc);
        company = site.company();
        startup = site.startup("Startup " + company);
        order = site.order(company)
                .from(LocalDate.of(2026, 6, 1))
                .to(LocalDate.of(2026, 8, 31))
                .forStartup(startup)
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.1", 1)
                .issue();
        alix = site.person(company, "Alix Martin");
        bao = site.person(company, "Bao Tran");
        site.present(order, alix, bao);
        site.logged(order, order.line(), alix, JUNE, "1");
        site.logged(order, order.line(), bao, JULY, "0.5");
        site.logged(order, order.lines().get(1), bao, JULY.plusDays(1), "0.25");
        train(bao, JULY.plusDays(2));
    }

    private void train(PersonId person, LocalDate day) {
        jdbc.sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, training, logged_at)
                values (gen_random_uuid(), ?, ?, ?, 2, ?, 1, true, test.now())""")
                .params(order.id().value(), order.line().value(), person.value(), day)
                .update();
    }

    private static SummaryFilter by(Axis axis) {
        return new SummaryFilter(axis.parameter(), "2026-06", "2026-08", null, null, null, null);
    }

    private static ListRequest list(String sort) {
        return new ListRequest("/suivi/synthese", Map.of(), 1, sort);
    }

    private Reach ours() {
        return Viewers.correspondent(company).reach();
    }

    private SummaryQueries.Summary summary(Axis axis, Reach reach) {
        return queries.page(by(axis), months(), list(""), reach);
    }

    private static List<YearMonth> months() {
        return by(Axis.ORDER).months(JULY);
    }

    private static List<String> texts(SummaryRow row) {
        var texts = new ArrayList<String>();
        for (BigDecimal days : row.months()) {
            texts.add(days.stripTrailingZeros().toPlainString());
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(
            value = Axis.class,
            names = {"ORDER", "STARTUP", "CONTRACTOR"})
    void sumsAnOrdersLinesByMonth(Axis axis) {
        var row = summary(axis, ours()).page().rows();
        assertThat(row).singleElement().satisfies(one -> {
            assertThat(one.figure(DayFigures::ordered)).isEqualByComparingTo("65");
            assertThat(one.figure(DayFigures::consumed)).isEqualByComparingTo("1.75");
            assertThat(texts(one)).containsExactly("1", "0.75", "0");
            assertThat(one.training()).isEqualByComparingTo("1");
        });
    }

    @Test
    void showsEachUnitApart() {
        var rows = summary(Axis.UNIT, ours()).page().rows();
        assertThat(rows)
                .extracting(row -> row.label().split(" ")[0] + " " + texts(row))
                .containsExactly("UO-L2.2.1 [0, 0.25, 0]", "UO-L2.2.2 [1, 0.5, 0]");
    }

    @Test
    void showsEachPersonWithTheirTrainingApart() {
        var rows = summary(Axis.PERSON, ours()).page().rows();
        assertThat(rows)
                .extracting(row -> row.label() + " " + texts(row) + " "
                        + row.training().stripTrailingZeros().toPlainString())
                .containsExactly("Alix Martin [1, 0, 0] 0", "Bao Tran [0, 0.75, 0] 1");
    }

    @Test
    void showsEachActivity() {
        var rows = summary(Axis.ACTIVITY, ours()).page().rows();
        assertThat(rows)
                .extracting(row -> row.label() + " " + texts(row))
                .containsExactly("Conception et design [0, 0, 0]", "Développement [1, 0.75, 0]");
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void theTotalIsTheSumOfTheGroups(Axis axis) {
        var summary = summary(axis, ours());
        var sum = summary.page().rows().stream().map(SummaryRow::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(summary.total().total()).isEqualByComparingTo(sum).isEqualByComparingTo("1.75");
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    @DisplayName("domain.md § 8: a competitor learns of nothing, by no grouping")
    void aCompetitorSeesNothing(Axis axis) {
        var theirs = summary(axis, Viewers.correspondent(site.company()).reach());
        assertThat(theirs.page().rows()).isEmpty();
        assertThat(theirs.total().total()).isZero();
    }

    @Test
    @DisplayName("style.md § 12: each total leads to what it is made of")
    void looksIntoOneGroup() {
        var bao = group(Axis.PERSON, "personne:" + this.bao.value(), ours());
        assertThat(bao.group()).isEqualTo("Bao Tran");
        assertThat(texts(bao.page().rows().get(0))).containsExactly("0", "0.75", "0");
        var row = group(Axis.ORDER, "personne:" + this.bao.value(), ours())
                .page()
                .rows()
                .get(0);
        assertThat(texts(row)).containsExactly("0", "0.75", "0");
        assertThat(row.figure(DayFigures::ordered))
                .as("someone is ordered nothing")
                .isNull();
        var whole = group(Axis.PERSON, "bon:" + order.id().value(), ours());
        assertThat(whole.total().total()).isEqualByComparingTo("1.75");
        assertThat(group(Axis.ORDER, "startup:" + startup, ours()).total().figure(DayFigures::ordered))
                .isEqualByComparingTo("65");
    }

    @Test
    @DisplayName("domain.md § 8: a guessed key names nobody")
    void looksIntoNothingBeyondReach() {
        var theirs = Viewers.correspondent(site.company()).reach();
        for (String group :
                List.of("personne:" + alix.value(), "bon:" + order.id().value(), "titulaire:" + company)) {
            var none = group(Axis.ORDER, group, theirs);
            assertThat(none.page().rows()).isEmpty();
            assertThat(none.group()).isNull();
        }
    }

    private SummaryQueries.Summary group(Axis axis, String group, Reach reach) {
        var filter = new SummaryFilter(axis.parameter(), "2026-06", "2026-08", null, null, null, group);
        return queries.page(filter, months(), list(""), reach);
    }

    @Test
    void takesTheBalanceWhereNobodyEstimatedAndTheEstimateWhereSomeoneDid() {
        assertThat(summary(Axis.ORDER, ours()).total().figure(DayFigures::toDo)).isEqualByComparingTo("63.25");
        assertThat(summary(Axis.ORDER, ours()).total().figure(DayFigures::drift))
                .as("of what nobody ever estimated nothing is said")
                .isNull();
        jdbc.sql("""
                insert into remaining_estimate (order_line_id, days, consumed, estimated_on, actor, estimated_at)
                values (?, 70, 0, test.today(), 'Corinne', test.now())""").param(order.line().value()).update();
        var row = summary(Axis.ORDER, ours()).page().rows().get(0);
        assertThat(row.figure(DayFigures::toDo)).isEqualByComparingTo("74.75");
        assertThat(row.figure(DayFigures::drift)).isEqualByComparingTo("11.5");
        assertThat(row.unknown()).isOne();
    }

    @Test
    void anEndedOrderHasNothingLeftToDo() {
        jdbc.sql("update purchase_order set state = ? where id = ?")
                .params(OrderState.COMPLETED.name(), order.id().value())
                .update();
        assertThat(summary(Axis.ORDER, ours()).total().figure(DayFigures::toDo)).isZero();
    }

    @Test
    void leavesOutOrdersOfOtherMonths() {
        site.order(company)
                .from(LocalDate.of(2026, 9, 1))
                .to(LocalDate.of(2026, 11, 30))
                .line("UO-L2.2.2", 1)
                .issue();
        assertThat(summary(Axis.ORDER, ours()).page().total()).isOne();
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void exportsWhatThePageShows(Axis axis) {
        var exported = new ArrayList<SummaryRow>();
        queries.each(by(axis), months(), list("-periode"), ours(), exported::add);
        assertThat(exported)
                .isEqualTo(queries.page(by(axis), months(), list("-periode"), ours())
                        .page()
                        .rows());
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void writesNothingAsItWritesDays(Axis axis) {
        jdbc.sql("update purchase_order set state = ? where id = ?")
                .params(OrderState.COMPLETED.name(), order.id().value())
                .update();
        var exported = new ArrayList<SummaryRow>();
        queries.each(by(axis), months(), list(""), ours(), exported::add);
        assertThat(exported).isNotEmpty().allSatisfy(row -> {
            assertThat(row.months()).extracting(BigDecimal::scale).containsOnly(2);
            assertThat(Stream.of(
                                    row.figure(DayFigures::ordered),
                                    row.figure(DayFigures::consumed),
                                    row.figure(DayFigures::toDo),
                                    row.figure(DayFigures::drift),
                                    row.training())
                            .filter(Objects::nonNull))
                    .extracting(BigDecimal::scale)
                    .containsOnly(2);
        });
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void asksTwiceWhateverItShows(Axis axis) throws Exception {
        assertThat(statements(() -> summary(axis, Viewers.buyer().reach()))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(value = Axis.class)
    void sortsByEachColumn(Axis axis) {
        for (var sort : List.of("nom", "-nom", "commande", "consomme", "reste", "-derive", "periode")) {
            assertThat(queries.page(by(axis), months(), list(sort), ours())
                            .page()
                            .rows())
                    .isNotEmpty();
        }
    }
}
