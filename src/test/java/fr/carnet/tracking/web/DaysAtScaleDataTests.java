package fr.carnet.tracking.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.StatementCounter.Action;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Viewer;
import fr.carnet.people.Viewers;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.Week;
import fr.carnet.web.ListRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the pages of days cost as years of entries pile up: 10,000, then {@code -Dscale.entries} of them. A million take some
 * minutes: {@code ./mvnw test -Dtest=DaysAtScaleDataTests -Dscale.entries=1000000}.
 */
@DataTest
@DisplayName("design.md: the same page at 1,000,000 day entries costs what it costs at 10,000")
class DaysAtScaleDataTests {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("scale.entries", 30_000);

    private static final int COMPANIES = 20;
    private static final int ENTRIES_OF_AN_ORDER = 100;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<OrderPageSection> orderSections;

    @Autowired
    List<StartupPageSection> startupSections;

    @Autowired
    WeekQueries weeks;

    @Autowired
    DayListQueries days;

    @Autowired
    SummaryQueries summaries;

    @Autowired
    EstimateQueries estimates;

    @Autowired
    ProgressQueries progress;

    private WorkSite site;
    private UUID ours;
    private UUID startup;
    private WorkSite.Order order;

    /** What a page costs: its statements, and what it reads of the entries and of their sums. */
    private record Cost(int statements, long scans, long rows) {}

    @Test
    void costTheSameAtAMillionEntries() throws Exception {
        people();
        work();
        history(0, FEW);
        Map<String, Cost> few = costs();
        history(FEW, MANY);
        Map<String, Cost> many = costs();
        many.forEach((page, cost) -> {
            assertThat(cost.statements())
                    .as("statements of %s", page)
                    .isEqualTo(few.get(page).statements());
            assertThat(cost.scans())
                    .as("sequential scans of day entries by %s", page)
                    .isZero();
            assertThat(cost.rows())
                    .as("rows read by %s, %s with %d entries", page, few.get(page), FEW)
                    .isLessThanOrEqualTo(few.get(page).rows() * 3 / 2 + 50);
        });
    }

    private Map<String, Cost> costs() throws Exception {
        jdbc.sql("analyze").update();
        Viewer us = Viewers.correspondent(ours);
        Viewer buyer = Viewers.buyer();
        var costs = new LinkedHashMap<String, Cost>();
        costs.put("the order page", cost(() -> orderSections.forEach(section -> section.of(order.id(), buyer))));
        costs.put(
                "the startup page",
                cost(() -> startupSections.forEach(section -> section.of(new StartupId(startup), "s", buyer))));
        costs.put("the grid", cost(() -> weeks.week(ours, Week.of(TODAY))));
        var filter = new DayFilter(null, null, null, null);
        costs.put(
                "the days of the week",
                cost(() -> days.page(filter, Week.of(TODAY), list("/suivi/jours"), buyer.reach())));
        costs.put(
                "what remains",
                cost(() -> estimates.page(
                        new EstimateFilter(null, null, null, null), TODAY, list("/suivi/reste-a-faire"), us.reach())));
        costs.put(
                "what is consumed",
                cost(() -> progress.page(
                        new ProgressFilter(null, null, null, null), list("/suivi/bons-de-commande"), us.reach())));
        for (var axis : Axis.values()) {
            var by = new SummaryFilter(axis.parameter(), null, null, null, null, null, null);
            costs.put(
                    "the days by " + axis,
                    cost(() -> summaries.page(by, by.months(TODAY), list("/suivi/synthese"), buyer.reach())));
        }
        return costs;
    }

    private static ListRequest list(String path) {
        return new ListRequest(path, Map.of(), 1, "");
    }

    private Cost cost(Action page) throws Exception {
        var before = read();
        int statements = statements(page).size();
        var after = read();
        return new Cost(statements, after.scans() - before.scans(), after.rows() - before.rows());
    }

    /** As PostgreSQL itself counts within the transaction. */
    private Cost read() {
        return jdbc.sql("""
                select coalesce(sum(seq_scan) filter (where relname = 'logged_day'), 0) as scans,
                       coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as rows
                from pg_stat_xact_user_tables where relname in ('logged_day', 'month_total')""")
                .query((row, index) -> new Cost(0, row.getLong("scans"), row.getLong("rows")))
                .single();
    }

    private final List<UUID> companies = new ArrayList<>();

    private void people() {
        site = new WorkSite(jdbc);
        for (int at = 0; at < COMPANIES; at++) {
            companies.add(site.company());
        }
        ours = companies.get(0);
        for (int at = 0; at < 200; at++) {
            site.person(companies.get(at % COMPANIES), "Personne %03d".formatted(at));
        }
    }

    /** Five orders of ours under way, which stay what they are however much is behind them. */
    private void work() {
        startup = site.startup("Startup à l’échelle");
        var person = site.person(ours, "Alix Martin");
        for (int at = 0; at < 5; at++) {
            var open = site.order(ours)
                    .forStartup(startup)
                    .line("UO-L2.2.2", 1)
                    .line("UO-L2.2.1", 1)
                    .issue();
            site.present(open, person);
            for (int ago = 1 + at * 8; ago <= 8 + at * 8; ago++) {
                site.logged(open, open.line(), person, workingDay(ago), "1");
            }
            order = open;
        }
    }

    /** Completed orders of former years with a hundred entries each, written past the triggers; then the sums they keep. */
    private void history(int from, int to) {
        jdbc.sql("alter table logged_day disable trigger user").update();
        jdbc.sql("alter table order_line disable trigger user").update();
        jdbc.sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, state, number, number_year,
                    number_in_year, starts_on, ends_on, vat_rate, created_at, issued_at, issued_on, total_days)
                select gen_random_uuid(), 0, l.agreement_id, l.id, w.id, :ours, 'COMPLETED', 'BC-ECHELLE-' || n, 1900, n,
                    date '2009-01-01' + n / 3, date '2009-01-01' + n / 3 + 90, 20, now(), now(), date '2009-01-01' + n / 3, 60
                from generate_series(:from / :each + 1, :to / :each) n
                join lot l on l.id = '20160000-0002-4000-8000-000000000000'
                join lateral (select id from award where lot_id = l.id limit 1) w on true""")
                .param("from", from)
                .param("to", to)
                .param("each", ENTRIES_OF_AN_ORDER)
                .param("ours", ours)
                .update();
        jdbc.sql("""
                insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, days_per_unit, amount, days)
                select gen_random_uuid(), o.id, 1, u.id, u.code, u.title, 2, 100, 60, 200, 120
                from purchase_order o join work_unit u on u.lot_id = o.lot_id and u.code = 'UO-L2.2.2'
                where o.number_year = 1900 and o.number_in_year between :from / :each + 1 and :to / :each""")
                .param("from", from)
                .param("to", to)
                .param("each", ENTRIES_OF_AN_ORDER)
                .update();
        jdbc.sql("""
                insert into team_member (order_id, person_id, presented_on)
                select o.id, p.id, date '2009-01-01'
                from purchase_order o
                join (select row_number() over (order by name) - 1 as at, id from team_person where name like 'Personne %') p
                  on p.at / 100 = o.number_in_year % 2
                where o.number_year = 1900 and o.number_in_year between :from / :each + 1 and :to / :each""")
                .param("from", from)
                .param("to", to)
                .param("each", ENTRIES_OF_AN_ORDER)
                .update();
        jdbc.sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, logged_at)
                select gen_random_uuid(), l.order_id, l.id, m.person_id, 1 + (m.at % 9)::int, date '2009-01-01' + o.number_in_year / 2, 1, now()
                from purchase_order o
                join order_line l on l.order_id = o.id
                join lateral (select person_id, row_number() over () as at from team_member m where m.order_id = o.id) m on true
                where o.number_year = 1900 and o.number_in_year between :from / :each + 1 and :to / :each""")
                .param("from", from)
                .param("to", to)
                .param("each", ENTRIES_OF_AN_ORDER)
                .update();
        jdbc.sql("alter table logged_day enable trigger user").update();
        jdbc.sql("""
                update order_line l set consumed = 100 from purchase_order o
                where o.id = l.order_id and o.number_year = 1900 and l.consumed = 0""").update();
        jdbc.sql("alter table order_line enable trigger user").update();
        jdbc.sql("""
                insert into month_total (order_line_id, month, person_id, activity_id, training, days)
                select d.order_line_id, month_of(d.day), d.person_id, d.activity_id, d.training, sum(d.quantity)
                from purchase_order o join logged_day d on d.order_id = o.id
                where o.number_year = 1900 and o.number_in_year between :from / :each + 1 and :to / :each group by 1, 2, 3, 4, 5""")
                .param("from", from)
                .param("to", to)
                .param("each", ENTRIES_OF_AN_ORDER)
                .update();
        assertThat(jdbc.sql(
                                "select count(*) from logged_day d join purchase_order o on o.id = d.order_id where o.number_year = 1900")
                        .query(Integer.class)
                        .single())
                .isEqualTo(to);
    }
}
