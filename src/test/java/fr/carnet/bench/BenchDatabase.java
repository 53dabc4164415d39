package fr.carnet.bench;

import static fr.carnet.TestDay.TODAY;

import fr.carnet.TestDay;
import fr.carnet.shared.WorkingDays;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.Week;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The demonstration's database as it runs on the day of the tests, with ten thousand closed orders behind it, the last of them of late. */
final class BenchDatabase {

    static final int ORDERS = 10_000;

    private static final String MARK = "Banc de mesure";

    private final JdbcClient jdbc;
    private final UUID company;

    /** @param data the directory that the running Carnet was given as {@code carnet.data} */
    BenchDatabase(Path data) {
        try {
            var cluster = data.resolve("postgresql");
            var port =
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
            var password = Files.readString(cluster.resolve("carnet.password")).strip();
            jdbc = JdbcClient.create(
                    new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/carnet", "carnet", password));
        } catch (IOException absent) {
            throw new UncheckedIOException("No Carnet runs on " + data, absent);
        }
        company = one("select contractor_id from account where username = 'correspondant'");
    }

    /** Makes what is missing of the ten thousand orders, which takes minutes. */
    void fill() {
        int made = jdbc.sql("select count(*) from purchase_order where number_year = 1900")
                .query(Integer.class)
                .single();
        if (made == ORDERS) {
            return;
        }
        if (made == 0) {
            new WorkSite(jdbc).company();
        }
        var companies = jdbc.sql("select id from contractor order by name")
                .query(UUID.class)
                .list();
        var startups = jdbc.sql("select id from startup order by slug")
                .query(UUID.class)
                .list();
        var monday = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var years = new YearsOfWork(jdbc, companies, startups, monday.minusDays(25 * 70));
        if (made == 0) {
            years.people();
        }
        years.orders(made + 1, ORDERS);
        jdbc.sql("vacuum analyze").update();
    }

    UUID company() {
        return company;
    }

    /** A company that has nothing but its fifth of the ten thousand orders. */
    UUID newcomer() {
        return one("select id from contractor where name like 'Société %' order by name limit 1");
    }

    /** A week of which the ten thousand orders tell. */
    Week busyWeek() {
        return Week.of(jdbc.sql("select max(starts_on) from purchase_order where number_year = 1900")
                .query(LocalDate.class)
                .single()
                .plusWeeks(2));
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    List<String> orders(int some) {
        return jdbc.sql("""
                select cast(id as text) from purchase_order where number_year = 1900 order by md5(number) limit :some""").param("some", some).query(String.class).list();
    }

    /** A correspondent's order with a line of 2,400 days and a team of ten: cells enough for one client. */
    synchronized Sheet sheet() {
        UUID order = UUID.randomUUID();
        jdbc.sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, state, number, number_year,
                    number_in_year, starts_on, ends_on, vat_rate, created_at, issued_at, issued_on, total_days, total_excl_vat,
                    total_vat, total_incl_vat)
                select :id, 0, l.agreement_id, l.id, (select id from award where lot_id = l.id limit 1), :company, 'IN_PROGRESS',
                    'BC-MESURE-' || n.next, 1901, n.next, :from, :to, 20, :now, :now, :from, 2400, 40, 8, 48
                from lot l, (select coalesce(max(number_in_year), 0) + 1 as next from purchase_order where number_year = 1901) n
                where l.id = '20160000-0002-4000-8000-000000000000'""")
                .param("id", order)
                .param("company", company)
                .param("from", TODAY.minusYears(1))
                .param("to", TODAY.plusDays(30))
                .param("now", TestDay.time())
                .update();
        UUID line = UUID.randomUUID();
        jdbc.sql("""
                insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, days_per_unit, amount, days)
                select :id, o.id, 1, u.id, u.code, u.title, 40, 1, 60, 40, 2400
                from purchase_order o join work_unit u on u.lot_id = o.lot_id and u.code = 'UO-L2.2.2' where o.id = :order""").param("id", line).param("order", order).update();
        var people = new ArrayList<UUID>();
        for (int at = 0; at < 10; at++) {
            UUID person = UUID.randomUUID();
            people.add(person);
            jdbc.sql("insert into team_person (id, contractor_id, name, profile, years) values (?, ?, ?, 'DEVOPS', 5)")
                    .params(person, company, "Mesure " + person)
                    .update();
            jdbc.sql("insert into team_member (order_id, person_id, presented_on) values (?, ?, ?)")
                    .params(order, person, TODAY.minusYears(1))
                    .update();
        }
        var days = TODAY.minusYears(1)
                .datesUntil(TODAY)
                .filter(WorkingDays::isWorkingDay)
                .toList();
        return new Sheet(line, people, days);
    }

    /** The orders made to be measured on are closed, the drafts that nobody issued go. */
    void tidy() {
        jdbc.sql("delete from purchase_order where state = 'DRAFT' and place_of_work = ?")
                .param(MARK)
                .update();
        jdbc.sql("update purchase_order set state = 'COMPLETED' where number_year = 1901 and state = 'IN_PROGRESS'")
                .update();
    }

    /** Copies of a draft of the demonstration that may be issued as it is: a handover, which binds no other order. */
    List<Draft> drafts(int some) {
        jdbc.sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id, state, complexity,
                    complexity_reasons, starts_on, ends_on, beneficiary, beneficiary_address, place_of_work, billing_siret,
                    billing_service, billing_commitment, signatory, vat_rate, total_excl_vat, total_vat, total_incl_vat, total_days,
                    created_by, prepared_by, created_at, stakeholders_level, stakeholders_note, product_level, product_note,
                    service_level, service_note, impacts_level, impacts_note)
                select gen_random_uuid(), 0, o.agreement_id, o.lot_id, o.award_id, o.contractor_id, o.startup_id, 'DRAFT', o.complexity,
                    o.complexity_reasons, :on, :on + 45, o.beneficiary, o.beneficiary_address, :mark, o.billing_siret,
                    o.billing_service, o.billing_commitment, o.signatory, o.vat_rate, o.total_excl_vat, o.total_vat, o.total_incl_vat,
                    o.total_days, o.created_by, o.prepared_by, :now, o.stakeholders_level, o.stakeholders_note, o.product_level,
                    o.product_note, o.service_level, o.service_note, o.impacts_level, o.impacts_note
                from purchase_order o, generate_series(1, :some)
                where o.id = (select d.id from purchase_order d join order_line l on l.order_id = d.id
                              where d.state = 'DRAFT' and d.place_of_work <> :mark and l.code = 'UO-L2.4.2' limit 1)""")
                .param("on", TODAY.plusDays(7))
                .param("now", TestDay.time())
                .param("mark", MARK)
                .param("some", some)
                .update();
        jdbc.sql("""
                insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, days_per_unit, amount, days)
                select gen_random_uuid(), o.id, 1, u.id, u.code, u.title, 1, o.total_excl_vat, null, o.total_excl_vat, null
                from purchase_order o join work_unit u on u.lot_id = o.lot_id and u.code = 'UO-L2.4.2'
                where o.state = 'DRAFT' and o.place_of_work = :mark and not exists (select from order_line l where l.order_id = o.id)""").param("mark", MARK).update();
        return jdbc.sql("""
                select id, version, cast(total_excl_vat as text) as total from purchase_order
                where state = 'DRAFT' and place_of_work = :mark""").param("mark", MARK).query(Draft.class).list();
    }

    /** A draft and what its reader saw. */
    record Draft(UUID id, long version, String total) {}

    /** Cells to fill, a quarter of a day in each: people first, then dates, then activities. */
    record Sheet(UUID line, List<UUID> people, List<LocalDate> days) {

        Cell cell(int number) {
            int person = number % people.size();
            int day = number / people.size() % days.size();
            int activity = number / people.size() / days.size();
            return new Cell(line + "." + people.get(person) + "." + (1 + activity) + ".", days.get(day));
        }
    }

    record Cell(String row, LocalDate day) {}

    private UUID one(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
