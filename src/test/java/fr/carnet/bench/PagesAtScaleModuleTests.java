package fr.carnet.bench;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.bench.PagesAtScaleModuleTests.Reads.EACH_ORDER;
import static fr.carnet.bench.PagesAtScaleModuleTests.Reads.WHAT_IT_SHOWS;
import static fr.carnet.people.Role.ADMINISTRATOR;
import static fr.carnet.people.Role.BUYER;
import static fr.carnet.people.Role.COACH;
import static fr.carnet.people.Role.CORRESPONDENT;
import static fr.carnet.people.Role.PRODUCT_OWNER;
import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import fr.carnet.teams.WorkSite;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages cost as years of work pile up behind the same work under way: 10,000 day entries in 100 orders, then
 * {@code -Dscale.entries} of them. A million take some minutes:
 * {@code ./mvnw test -Dtest=PagesAtScaleModuleTests -Dscale.entries=1000000}.
 */
@ApplicationTest
@Transactional
@DisplayName("architecture.md: the same page at 1,000,000 day entries costs what it costs at 10,000")
class PagesAtScaleModuleTests {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("scale.entries", 30_000);

    /** Of these no page reads more, whatever it shows. */
    private static final Set<String> DAYS = Set.of("logged_day", "month_total", "person_day", "approved_day");

    /** Another plan for the same page may look so many more of them up: a ten thousandth of a million. */
    private static final long FEW_DAYS = 100;

    /** So few rows may be read for once where there are few orders: less than one look at each order of a million entries. */
    private static final long FEW_ROWS = 8_000;

    /** How often a list that counts and sums all orders within reach may read each of them, their lines and papers included. */
    private static final int READS_OF_AN_ORDER = 20;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private UUID company;
    private UUID incubator;
    private String shelter;
    private UUID startup;
    private WorkSite.Order order;
    private YearsOfWork years;

    enum Reads {
        WHAT_IT_SHOWS,
        /** It has no period, so it counts, sums or searches all orders within reach. */
        EACH_ORDER
    }

    private record Page(Role role, String address, Reads reads) {
        @Override
        public String toString() {
            return role + " " + address;
        }
    }

    /**
     * Statements, sequential scans of the day entries, and the rows and index entries read of each table, as PostgreSQL itself
     * counts.
     */
    private record Cost(int statements, long scans, Map<String, Long> rows) {

        long of(Set<String> tables) {
            return tables.stream()
                    .mapToLong(table -> rows.getOrDefault(table, 0L))
                    .sum();
        }

        long all() {
            return of(rows.keySet());
        }
    }

    @Test
    void costTheSameAtAMillionEntries() throws Exception {
        workUnderWay();
        int made = FEW / YearsOfWork.ENTRIES_OF_AN_ORDER;
        int all = MANY / YearsOfWork.ENTRIES_OF_AN_ORDER;
        years.orders(1, made);
        costs(); // what is read once and remembered
        var few = costs();
        years.orders(made + 1, all);
        assertThat(years.entries()).isEqualTo(MANY);
        assertThat(years.wrongSums()).isZero();
        var softly = new SoftAssertions();
        costs().forEach((page, cost) -> compare(page, few.get(page), cost, all, softly));
        // However often a statement was sent: the plan that PostgreSQL may keep for it does not scan the entries
        // either.
        jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
        costs().forEach((page, cost) -> softly.assertThat(cost.scans())
                .as("scans by %s with a generic plan", page)
                .isZero());
        softly.assertAll();
    }

    private static void compare(Page page, Cost few, Cost many, int orders, SoftAssertions softly) {
        softly.assertThat(many.statements()).as("statements of %s", page).isEqualTo(few.statements());
        softly.assertThat(many.scans())
                .as("sequential scans of day entries by %s", page)
                .isZero();
        softly.assertThat(many.of(DAYS))
                .as("days read by %s: %s", page, many)
                .isLessThanOrEqualTo(few.of(DAYS) * 3 / 2 + FEW_DAYS);
        long growth = page.reads() == EACH_ORDER ? (long) READS_OF_AN_ORDER * orders : 0;
        softly.assertThat(many.all())
                .as("rows read by %s: %s, then %s", page, few, many)
                .isLessThanOrEqualTo(few.all() * 3 / 2 + FEW_ROWS + growth);
    }

    private List<Page> pages() {
        Role[] workers = {BUYER, PRODUCT_OWNER, COACH, CORRESPONDENT};
        var ofOrder = "/bons-de-commande/" + order.id().value();
        return Stream.of(
                        page(WHAT_IT_SHOWS, "/", Role.values()),
                        page(EACH_ORDER, "/bons-de-commande", workers),
                        page(EACH_ORDER, "/bons-de-commande?tri=-consomme&page=2", BUYER),
                        page(EACH_ORDER, "/bons-de-commande?etat=IN_PROGRESS", workers),
                        page(WHAT_IT_SHOWS, ofOrder, workers),
                        page(EACH_ORDER, "/recherche?q=echelle", workers),
                        page(WHAT_IT_SHOWS, "/suivi", workers),
                        page(WHAT_IT_SHOWS, "/suivi/jours", CORRESPONDENT),
                        page(WHAT_IT_SHOWS, "/suivi/export.csv", workers),
                        page(WHAT_IT_SHOWS, "/suivi/reste-a-faire", workers),
                        page(EACH_ORDER, "/suivi/bons-de-commande", workers),
                        page(WHAT_IT_SHOWS, "/suivi/synthese", workers),
                        page(WHAT_IT_SHOWS, "/suivi/synthese?par=startup", workers),
                        page(WHAT_IT_SHOWS, "/suivi/synthese?par=unite", workers),
                        page(WHAT_IT_SHOWS, "/suivi/synthese?par=titulaire", workers),
                        page(WHAT_IT_SHOWS, "/suivi/synthese?par=personne", workers),
                        page(WHAT_IT_SHOWS, "/suivi/synthese?par=activite", workers),
                        page(WHAT_IT_SHOWS, "/suivi/synthese/export.csv", BUYER),
                        page(EACH_ORDER, "/releves", workers),
                        page(WHAT_IT_SHOWS, "/releves/" + order.id().value() + "/" + YearMonth.from(TODAY), workers),
                        page(EACH_ORDER, "/point-hebdomadaire", workers),
                        page(WHAT_IT_SHOWS, "/point-hebdomadaire/titulaires/" + company, BUYER, CORRESPONDENT),
                        page(WHAT_IT_SHOWS, "/point-hebdomadaire/incubateurs/" + incubator, BUYER, COACH),
                        page(EACH_ORDER, "/livrables", workers),
                        page(WHAT_IT_SHOWS, "/startups/s-" + startup, workers),
                        page(EACH_ORDER, "/startups", workers),
                        page(EACH_ORDER, "/portefeuille", BUYER, COACH),
                        page(EACH_ORDER, "/portefeuille?vue=cartes", BUYER, COACH),
                        page(EACH_ORDER, "/portefeuille?vue=incubateurs", BUYER, COACH),
                        page(EACH_ORDER, "/portefeuille/export.csv", BUYER, COACH),
                        page(EACH_ORDER, "/portefeuille/suivi?incubateur=" + shelter, BUYER, COACH),
                        page(EACH_ORDER, "/accords", BUYER),
                        page(EACH_ORDER, "/equipes", BUYER, CORRESPONDENT))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Page> page(Reads reads, String address, Role... roles) {
        return Stream.of(roles).map(role -> new Page(role, address, reads));
    }

    private Viewer viewer(Role role) {
        return switch (role) {
            case BUYER -> Viewers.buyer();
            case PRODUCT_OWNER -> Viewers.productOwner(startup);
            case COACH -> Viewers.coach(Set.of(incubator), Set.of(startup));
            case CORRESPONDENT -> Viewers.correspondent(company);
            case ADMINISTRATOR -> Viewers.administrator();
        };
    }

    /** As each page is asked for, with the statistics up to date. */
    private Map<Page, Cost> costs() throws Exception {
        jdbc.sql("analyze").update();
        var costs = new LinkedHashMap<Page, Cost>();
        for (var page : pages()) {
            long scans = scans();
            var before = read();
            int statements = statements(() -> get(page)).size();
            var rows = read();
            before.forEach((table, already) -> rows.merge(table, -already, Long::sum));
            rows.values().removeIf(read -> read == 0);
            costs.put(page, new Cost(statements, scans() - scans, rows));
        }
        return costs;
    }

    private void get(Page page) throws Exception {
        var request = MockMvcRequestBuilders.get(page.address()).with(Viewers.as(viewer(page.role())));
        assertThat(mvc.perform(request).andReturn().getResponse().getStatus())
                .as("%s", page)
                .isEqualTo(200);
    }

    private long scans() {
        return jdbc.sql("select pg_stat_get_xact_numscans('logged_day'::regclass)")
                .query(Long.class)
                .single();
    }

    private Map<String, Long> read() {
        return jdbc.sql("""
                select coalesce(cast(i.indrelid as regclass), cast(c.oid as regclass))::text as name,
                       sum(pg_stat_get_xact_tuples_returned(c.oid)) as read
                from pg_class c left join pg_index i on i.indexrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'i') group by 1""").query((row, index) -> Map.entry(row.getString("name"), row.getLong("read"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** Five orders of a company, for one startup: they stay what they are, however much is behind them. */
    private void workUnderWay() {
        var site = new WorkSite(jdbc);
        var companies = Stream.generate(site::company).limit(4).toList();
        company = companies.get(0);
        startup = site.startup("Startup à l’échelle");
        incubator = jdbc.sql("select incubator_id from startup where id = ?")
                .param(startup)
                .query(UUID.class)
                .single();
        shelter = jdbc.sql("select slug from incubator where id = ?")
                .param(incubator)
                .query(String.class)
                .single();
        new StartupRows(jdbc).enters(startup, Phase.CONSTRUCTION, TODAY.minusMonths(3));
        var others = Stream.generate(() -> site.startup("Ancienne startup"))
                .limit(40)
                .toList();
        years = new YearsOfWork(jdbc, companies, others, LocalDate.of(2019, 1, 7));
        years.people();
        var person = site.person(company, "Alix Martin");
        for (int at = 0; at < 5; at++) {
            order = site.order(company)
                    .forStartup(startup)
                    .line("UO-L2.2.2", 1)
                    .line("UO-L2.2.1", 1)
                    .issue();
            site.present(order, person);
            for (int ago = 1 + at * 8; ago <= 8 + at * 8; ago++) {
                site.logged(order, order.line(), person, workingDay(ago), "1");
            }
        }
    }
}
