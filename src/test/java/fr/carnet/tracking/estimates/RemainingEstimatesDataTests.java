package fr.carnet.tracking.estimates;

import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.orders.OrderLineId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("A-2016 § 7.2, A-2018 § 4.2: « reste à faire, en jours/homme »")
class RemainingEstimatesDataTests {

    @Autowired
    RemainingEstimates estimates;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private Viewer correspondent;
    private UUID company;
    private WorkSite.Order order;
    private PersonId alix;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        company = site.company();
        correspondent = account(company);
        order = site.order(company).line("UO-L2.2.2", 1).issue();
        alix = site.person(company, "Alix Martin");
        site.present(order, alix);
    }

    private Viewer account(UUID contractor) {
        return new StatementSite(jdbc).correspondent(contractor);
    }

    private RemainingEstimates.Outcome estimate(OrderLineId line, long seen, String days, String comment) {
        return estimates.estimate(List.of(new RemainingEstimate(line, seen, ManDays.of(days), comment)), correspondent);
    }

    private Map<String, Object> line(OrderLineId line) {
        return jdbc.sql(
                        "select estimate, estimate_consumed, estimated_on, estimate_id, remaining from order_line where id = ?")
                .param(line.value())
                .query()
                .singleRow();
    }

    private BigDecimal remaining() {
        return (BigDecimal) line(order.line()).get("remaining");
    }

    @ParameterizedTest
    @EnumSource(WorkSite.Lot.class)
    void standsOnItsLineAndInItsHistory(WorkSite.Lot agreement) {
        var code = agreement == WorkSite.Lot.A_2016 ? "UO-L2.2.2" : "DEVOPS";
        var ordered = site.order(company).of(agreement).line(code, 1).issue();
        assertThat(estimate(ordered.line(), 0, "52.5", "").refused()).isEmpty();
        assertThat((BigDecimal) line(ordered.line()).get("remaining")).isEqualByComparingTo("52.5");
        assertThat(jdbc.sql(
                                "select days || ' ' || estimated_on || ' ' || actor from remaining_estimate where order_line_id = ?")
                        .param(ordered.line().value())
                        .query(String.class)
                        .list())
                .containsExactly("52.50 " + TODAY + " " + correspondent.displayName());
    }

    @Test
    void nothingIsKnownBeforeTheFirstEstimate() {
        assertThat(remaining()).isNull();
    }

    @Test
    void countsTheDaysLoggedSinceAgainstIt() {
        site.logged(order, order.line(), alix, workingDay(5), "1");
        estimate(order.line(), 0, "59", "");
        site.logged(order, order.line(), alix, workingDay(4), "1");
        site.logged(order, order.line(), alix, workingDay(3), "0.5");
        assertThat(remaining()).isEqualByComparingTo("57.5");
    }

    @Test
    void neverFallsBelowNothingWhateverIsLoggedSince() {
        estimate(order.line(), 0, "1", "");
        site.logged(order, order.line(), alix, workingDay(4), "1");
        site.logged(order, order.line(), alix, workingDay(3), "1");
        assertThat(remaining()).isEqualByComparingTo("0");
    }

    @Test
    void risesAgainWhereDaysAreTakenBack() {
        site.logged(order, order.line(), alix, workingDay(4), "1");
        estimate(order.line(), 0, "10", "");
        jdbc.sql("delete from logged_day where order_id = ?")
                .param(order.id().value())
                .update();
        assertThat(remaining()).isEqualByComparingTo("11");
    }

    @Test
    void keepsTheFormerEstimates() {
        estimate(order.line(), 0, "60", "");
        long first = (Long) line(order.line()).get("estimate_id");
        assertThat(estimate(order.line(), first, "70", "reprise des données").refused())
                .isEmpty();
        assertThat(jdbc.sql("select days from remaining_estimate where order_line_id = ? order by id")
                        .param(order.line().value())
                        .query(BigDecimal.class)
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(60), new BigDecimal(70));
    }

    @Test
    void refusesToAnswerAnEstimateThatSomeoneElseHasGivenMeanwhile() {
        estimate(order.line(), 0, "60", "");
        var late = estimate(order.line(), 0, "50", "");
        assertThat(late.saved()).isEmpty();
        assertThat(late.refused().values()).extracting(Refusal::code).containsExactly("estimate.changed-meanwhile");
        assertThat(remaining()).isEqualByComparingTo("60");
    }

    @Test
    void keepsTheGoodOnesOfASave() {
        var other = site.order(company).line("UO-L2.2.2", 1).issue();
        var outcome = estimates.estimate(
                List.of(
                        new RemainingEstimate(order.line(), 0, ManDays.of(60), ""),
                        new RemainingEstimate(other.line(), 0, ManDays.of(61), "")),
                correspondent);
        assertThat(outcome.saved()).extracting(RemainingEstimate::line).containsExactly(order.line());
        assertThat(outcome.refused().values()).extracting(Refusal::code).containsExactly("estimate.drift-unexplained");
    }

    @Test
    @DisplayName("domain.md § 8: a competitor's line is as absent as a guessed one")
    void refusesALineOfAnotherCompanyAsAbsent() {
        var theirs = site.order(site.company()).line("UO-L2.2.2", 1).issue();
        assertThatThrownBy(() -> estimate(theirs.line(), 0, "60", "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> estimate(OrderLineId.random(), 0, "60", "")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "CORRESPONDENT")
    void isTheCorrespondentsAlone(Role role) {
        var estimate = List.of(new RemainingEstimate(order.line(), 0, ManDays.of(60), ""));
        assertThatThrownBy(() -> estimates.estimate(estimate, Viewers.of(role))).isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseRewritesNoEstimate() {
        estimate(order.line(), 0, "60", "");
        assertThatThrownBy(() -> jdbc.sql("update remaining_estimate set days = 1 where order_line_id = ?")
                        .param(order.line().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
