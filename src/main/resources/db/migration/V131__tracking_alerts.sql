-- From which balance on a line is nearly used up, in percent of its days (assumed: neither contract says). Beside estimate_weeks, a
-- buyer changes it on the agreement's form.
alter table framework_agreement
    add column balance_alert_percent int not null default 10 check (balance_alert_percent between 0 and 100);

-- The rule of TrackingTerms, for lists: a test compares the two.
create function nearly_used(ordered numeric, consumed numeric, alert_percent int) returns boolean language sql immutable as $$
    select ordered > 0 and (ordered - consumed) * 100 <= ordered * alert_percent
$$;

-- An order that nobody logged a day on is owed as well: without a day it never leaves ACKNOWLEDGED.
create or replace function statements_to_submit(on_day date) returns table (order_id uuid, month date) language sql stable as $$
    select o.id, cast(m.month as date)
    from purchase_order o
        cross join lateral generate_series(
            date_trunc('month', cast(o.starts_on as timestamp)), cast(least(o.ends_on, on_day) as timestamp), interval '1 month') m (month)
    where o.state in ('ACKNOWLEDGED', 'IN_PROGRESS', 'COMPLETED', 'TERMINATED') and o.total_days > 0
        and least(o.ends_on, cast(m.month + interval '1 month - 1 day' as date)) < on_day
        and (o.state in ('ACKNOWLEDGED', 'IN_PROGRESS')
            or exists (select 1 from order_line l join logged_day d on d.order_line_id = l.id
                       where l.order_id = o.id and d.day >= cast(m.month as date)
                           and d.day < cast(m.month + interval '1 month' as date)))
        and not exists (select 1 from monthly_statement s
                        where s.order_id = o.id and s.month = cast(m.month as date) and s.state <> 'DRAFT')
$$;

-- The days of a month as they stood when it was last sent back: what was changed since is shown to whoever decides next.
create table returned_day (
    statement_id  uuid         not null references monthly_statement,
    order_line_id uuid         not null references order_line,
    person_id     uuid         not null references team_person,
    activity_id   int          not null references activity,
    training      boolean      not null,
    days          numeric(6,2) not null check (days > 0),
    primary key (statement_id, order_line_id, person_id, activity_id, training)
);
create index returned_day_line on returned_day (order_line_id);
create index returned_day_person on returned_day (person_id);
create index returned_day_activity on returned_day (activity_id);

create function keep_returned_days() returns trigger language plpgsql as $$
begin
    delete from returned_day where statement_id = new.id;
    insert into returned_day (statement_id, order_line_id, person_id, activity_id, training, days)
        select new.id, t.order_line_id, t.person_id, t.activity_id, t.training, t.days
        from order_line l join month_total t on t.order_line_id = l.id and t.month = new.month
        where l.order_id = new.order_id;
    return null;
end $$;
create trigger monthly_statement_returned
    after insert or update of state on monthly_statement for each row when (new.state = 'SENT_BACK')
    execute function keep_returned_days();

-- The last steps are among the events of the home page: each part of that list is read from the end of an index.
create index statement_step_last on statement_step (stepped_at);
