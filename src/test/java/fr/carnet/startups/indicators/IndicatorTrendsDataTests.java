package fr.carnet.startups.indicators;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.TestDay;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("The trends of main indicators, for many startups at once (domain.md § 6)")
class IndicatorTrendsDataTests {

    private static final LocalDate TODAY = TestDay.TODAY;
    private static final Reach ALL = Viewers.buyer().reach();

    @Autowired
    private IndicatorTrends trends;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows startups;
    private IndicatorRows indicators;
    private UUID incubator;
    private UUID startup;

    @BeforeEach
    void startup() {
        startups = new StartupRows(jdbc);
        indicators = new IndicatorRows(jdbc);
        incubator = startups.incubator("essai");
        startup = startups.startup("suivie", incubator);
    }

    @Test
    void compareTheLastValueWithTheNearestToThirtyDaysBefore() {
        UUID main = indicators.main(startup);
        indicators.value(main, TODAY.minusDays(2), "120");
        indicators.value(main, TODAY.minusDays(20), "110");
        indicators.value(main, TODAY.minusDays(30), "100");
        indicators.value(main, TODAY.minusDays(60), "50");
        var trend = main(startup);
        assertThat(trend.value()).isEqualByComparingTo("120");
        assertThat(trend.on()).isEqualTo(TODAY.minusDays(2));
        assertThat(trend.former()).isEqualByComparingTo("100");
        assertThat(trend.days()).isEqualTo(28);
        assertThat(trend.good()).isTrue();
    }

    @Test
    @DisplayName("monthly values compare with the month before, also in February")
    void compareMonthsOfAnyLength() {
        UUID main = indicators.main(startup);
        int year = TODAY.getYear();
        indicators.value(main, LocalDate.of(year - 1, 3, 1), "3");
        indicators.value(main, LocalDate.of(year - 1, 2, 1), "2");
        indicators.value(main, LocalDate.of(year - 1, 1, 1), "1");
        assertThat(main(startup).former()).isEqualByComparingTo("2");
    }

    @Test
    void leaveOutWhatHasNoValueOrIsNotTheMainOne() {
        indicators.main(startup);
        UUID other = indicators.indicator(startup, "Satisfaction", "%", IndicatorAim.RISE, false);
        indicators.value(other, TODAY, "80");
        assertThat(trends.main(ALL)).doesNotContainKey(new StartupId(startup));
    }

    @Test
    void areThoseWithinReach() {
        UUID elsewhere = startups.startup("ailleurs", startups.incubator("loin"));
        List.of(startup, elsewhere).forEach(each -> indicators.value(indicators.main(each), TODAY, "1"));
        Viewer coach = Viewers.coach(Set.of(incubator), Set.of(startup));
        assertThat(trends.main(coach.reach())).containsOnlyKeys(new StartupId(startup));
        assertThat(trends.main(List.of(new StartupId(elsewhere)), coach.reach()))
                .isEmpty();
        assertThat(trends.main(List.of(new StartupId(elsewhere)), ALL)).containsOnlyKeys(new StartupId(elsewhere));
        assertThat(trends.main(Viewers.administrator().reach())).isEmpty();
    }

    @Test
    @DisplayName("ten startups or a thousand: one statement")
    void areReadInOneStatement() throws Exception {
        grow(10);
        assertThat(statements(() -> assertThat(trends.main(ALL)).hasSizeGreaterThanOrEqualTo(10)))
                .hasSize(1);
        grow(990);
        assertThat(statements(() -> assertThat(trends.main(ALL)).hasSizeGreaterThanOrEqualTo(1000)))
                .hasSize(1);
    }

    private void grow(int more) {
        jdbc.sql("""
                with grown as (
                    insert into startup (id, version, slug, name, mission, incubator_id, sponsor_id)
                    select gen_random_uuid(), 0, 'mesure-' || :more || '-' || n, 'Mesurée ' || :more || '-' || n, 'Mission', i.id, i.sponsor_id
                    from incubator i, generate_series(1, :more) n where i.id = :incubator returning id),
                measured as (
                    insert into indicator (id, startup_id, kind, name, unit, aim, main, place)
                    select gen_random_uuid(), id, 'USAGE', 'Usagers', 'usagers', 'RISE', true, 1 from grown returning id)
                insert into indicator_value (indicator_id, day, value, entered_by, entered_at)
                select m.id, cast(:today as date) - 30 * ago, 100 - ago, 'Essai', :now from measured m, generate_series(0, 11) ago""")
                .param("more", more)
                .param("incubator", incubator)
                .param("today", TODAY)
                .param("now", TestDay.time())
                .update();
    }

    private IndicatorTrend main(UUID of) {
        return trends.main(ALL).get(new StartupId(of));
    }
}
