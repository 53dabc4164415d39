package fr.carnet.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders that were carried out and closed, each with a hundred day entries: two people, ten weeks, sixty days, whole with
 * team, history, approved statements, estimates and accepted deliverables. Written by SQL with every trigger of the database
 * at work, so that the sums are those that the application would have made.
 */
final class YearsOfWork {

    static final int ENTRIES_OF_AN_ORDER = 100;

    /** So many orders are under way at a time, each with its own two people. */
    private static final int AT_ONCE = 400;

    private static final int ORDERS_AT_A_TIME = 100;

    private static final String NUMBERED = " o.number_year = 1900 and o.number_in_year between :from and :to ";

    private final JdbcClient jdbc;
    private final UUID[] companies;
    private final UUID[] startups;
    private final LocalDate first;

    /** @param first a Monday; ten thousand orders later it is nearly five years later */
    YearsOfWork(JdbcClient jdbc, List<UUID> companies, List<UUID> startups, LocalDate first) {
        this.jdbc = jdbc;
        this.companies = companies.toArray(UUID[]::new);
        this.startups = startups.toArray(UUID[]::new);
        this.first = first;
    }

    /** The people of all orders to come, in pairs: no one works for two orders on a date. */
    void people() {
        jdbc.sql("""
                insert into team_person (id, contractor_id, name, profile, years)
                select gen_random_uuid(), (cast(:companies as uuid[]))[1 + n / 2 % :count], 'Personne ' || lpad(n::text, 4, '0'), 'DEVOPS', 5
                from generate_series(0, :people - 1) n""")
                .param("companies", companies)
                .param("count", companies.length)
                .param("people", 2 * AT_ONCE)
                .update();
    }

    /** The orders from one number to another, both included. */
    void orders(int from, int to) {
        for (int at = from; at <= to; at += ORDERS_AT_A_TIME) {
            int last = Math.min(to, at + ORDERS_AT_A_TIME - 1);
            contracts(at, last);
            work(at, last);
            papers(at, last);
        }
    }

    int entries() {
        return jdbc.sql(
                        "select count(*) from purchase_order o join logged_day d on d.order_id = o.id where o.number_year = 1900")
                .query(Integer.class)
                .single();
    }

    /** Lines, months of lines and dates of people whose sum is not that of their entries. */
    int wrongSums() {
        return jdbc.sql("""
                select (select count(*) from order_line l left join (
                            select order_line_id, sum(quantity) as days from logged_day where not training group by 1) d on d.order_line_id = l.id
                        where l.consumed <> coalesce(d.days, 0))
                     + (select count(*) from (select order_line_id, month, sum(days) as days from month_total group by 1, 2) t full join (
                            select order_line_id, month_of(day) as month, sum(quantity) as days from logged_day group by 1, 2) d
                            on d.order_line_id = t.order_line_id and d.month = t.month where d.days is distinct from t.days)
                     + (select count(*) from person_day p left join (
                            select person_id, day, sum(quantity) as days from logged_day group by 1, 2) d on d.person_id = p.person_id and d.day = p.day
                        where p.total <> coalesce(d.days, 0))""").query(Integer.class).single();
    }

    private void contracts(int from, int to) {
        run(from, to, """
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id, state, number, number_year,
                    number_in_year, starts_on, ends_on, vat_rate, beneficiary, created_at, issued_at, issued_on, total_days,
                    total_excl_vat, total_vat, total_incl_vat)
                select gen_random_uuid(), 0, l.agreement_id, l.id, w.id, (cast(:companies as uuid[]))[1 + n % :count],
                    (cast(:startups as uuid[]))[1 + n / :count % :places], 'COMPLETED', 'BC-ECHELLE-' || lpad(n::text, 5, '0'), 1900, n,
                    s.day, s.day + 67, 20, 'Direction du numérique', s.day, s.day, s.day, 60, 30000, 6000, 36000
                from generate_series(:from, :to) n
                cross join lateral (select cast(:first as date) + n / :at_once * 70 as day) s
                join lot l on l.id = '20160000-0002-4000-8000-000000000000'
                join lateral (select id from award where lot_id = l.id limit 1) w on true""");
        run(from, to, """
                insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, days_per_unit, amount, days)
                select gen_random_uuid(), o.id, 1, u.id, u.code, u.title, 1, 30000, 60, 30000, 60
                from purchase_order o join work_unit u on u.lot_id = o.lot_id and u.code = 'UO-L2.2.2' where""" + NUMBERED);
        run(from, to, """
                insert into team_member (order_id, person_id, presented_on)
                select o.id, p.id, o.starts_on
                from purchase_order o join team_person p on p.contractor_id = o.contractor_id
                    and p.name in ('Personne ' || lpad((2 * (o.number_in_year % :at_once))::text, 4, '0'),
                                   'Personne ' || lpad((2 * (o.number_in_year % :at_once) + 1)::text, 4, '0'))
                where""" + NUMBERED);
        run(from, to, """
                insert into order_change (order_id, state, actor, changed_at)
                select o.id, c.state, 'Alice', o.issued_on + c.after
                from purchase_order o
                cross join (values ('DRAFT', 0), ('ISSUED', 0), ('ACKNOWLEDGED', 1), ('IN_PROGRESS', 1), ('COMPLETED', 75)) c (state, after)
                where""" + NUMBERED);
        run(from, to, """
                insert into order_document (order_id, version, content)
                select o.id, 1, d.content || jsonb_build_object('number', o.number, 'issuedOn', o.issued_on, 'totalDays', o.total_days)
                from purchase_order o
                join lateral (select content from order_document where version = 1 order by order_id limit 1) d on true where""" + NUMBERED);
    }

    private void work(int from, int to) {
        run(from, to, """
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, logged_at)
                select gen_random_uuid(), o.id, l.id, m.person_id, 1 + (o.number_in_year + k / 10) % 9,
                    o.starts_on + k / 5 * 7 + k % 5, case when k < 10 then 1 else 0.5 end, o.starts_on + k / 5 * 7 + 5
                from purchase_order o
                join order_line l on l.order_id = o.id
                join team_member m on m.order_id = o.id
                cross join generate_series(0, 49) k where""" + NUMBERED);
        run(from, to, """
                insert into remaining_estimate (order_line_id, days, consumed, estimated_on, actor, estimated_at)
                select l.id, w * 10, 0, o.ends_on - w * 14, 'Corinne', o.ends_on - w * 14
                from purchase_order o join order_line l on l.order_id = o.id cross join generate_series(2, 0, -1) w where""" + NUMBERED);
        run(from, to, """
                insert into audit_event (happened_at, actor, action, subject_type, subject_id, subject_label)
                select o.starts_on + w * 7 + 5, 'Corinne', 'days.logged', 'order', o.id, o.number
                from purchase_order o cross join generate_series(0, 9) w where""" + NUMBERED);
    }

    private void papers(int from, int to) {
        run(from, to, """
                insert into monthly_statement (id, version, order_id, month, state, submitted_at, decided_at)
                select gen_random_uuid(), 0, o.id, m.month, 'APPROVED', m.month + interval '1 month 2 days', m.month + interval '1 month 9 days'
                from purchase_order o
                cross join lateral (select distinct t.month from order_line l join month_total t on t.order_line_id = l.id
                                    where l.order_id = o.id) m
                where""" + NUMBERED);
        run(from, to, """
                insert into statement_step (statement_id, state, actor, stepped_at, days, training)
                select s.id, c.state, 'Alice', c.at, 20, 0
                from purchase_order o join monthly_statement s on s.order_id = o.id
                cross join lateral (values ('SUBMITTED', s.submitted_at), ('APPROVED', s.decided_at)) c (state, at) where""" + NUMBERED);
        run(from, to, """
                insert into deliverable (id, version, order_id, title, due_on, state)
                select gen_random_uuid(), 0, o.id, 'Livrable ' || k, o.ends_on, 'ACCEPTED'
                from purchase_order o cross join generate_series(1, 3) k where""" + NUMBERED);
        run(from, to, """
                insert into deliverable_version (id, deliverable_id, number, link, deposited_at, depositor, review_by)
                select gen_random_uuid(), d.id, 1, 'https://exemple.fr/' || d.id, d.due_on, 'Corinne', d.due_on + 30
                from purchase_order o join deliverable d on d.order_id = o.id where""" + NUMBERED);
        run(from, to, """
                insert into deliverable_review (version_id, outcome, reviewed_at, reviewer)
                select v.id, 'ACCEPTED', v.deposited_at + interval '5 days', 'Paul'
                from purchase_order o join deliverable d on d.order_id = o.id join deliverable_version v on v.deliverable_id = d.id
                where""" + NUMBERED);
    }

    private void run(int from, int to, String sql) {
        jdbc.sql(sql)
                .param("from", from)
                .param("to", to)
                .param("first", first)
                .param("companies", companies)
                .param("startups", startups)
                .param("count", companies.length)
                .param("places", startups.length)
                .param("at_once", AT_ONCE)
                .update();
    }
}
