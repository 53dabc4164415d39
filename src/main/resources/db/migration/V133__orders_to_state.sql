-- What is still to be submitted is found among the orders under way and the ended ones that owe a statement: what it costs does
-- not grow with the orders of former years, nor with their days.
create table order_to_state (
    order_id uuid primary key references purchase_order
);

-- Has it days in a month that was not submitted, or whose statement was taken back?
create function owes_statement(asked uuid) returns boolean language sql stable as $$
    select exists (
        select from order_line l join month_total t on t.order_line_id = l.id
        where l.order_id = asked
            and not exists (select from monthly_statement s
                            where s.order_id = asked and s.month = t.month and s.state <> 'DRAFT'))
$$;

insert into order_to_state (order_id)
    select o.id from purchase_order o
    where o.state in ('ACKNOWLEDGED', 'IN_PROGRESS') or o.state in ('COMPLETED', 'TERMINATED') and owes_statement(o.id);

create function keep_order_to_state(asked uuid) returns void language plpgsql as $$
begin
    if exists (select from purchase_order o where o.id = asked
               and (o.state in ('ACKNOWLEDGED', 'IN_PROGRESS')
                    or o.state in ('COMPLETED', 'TERMINATED') and owes_statement(asked))) then
        insert into order_to_state (order_id) values (asked) on conflict do nothing;
    else
        delete from order_to_state where order_id = asked;
    end if;
end $$;

create function order_moved() returns trigger language plpgsql as $$
begin
    perform keep_order_to_state(new.id);
    return null;
end $$;
create trigger purchase_order_to_state_added after insert on purchase_order
    for each row when (new.state in ('ACKNOWLEDGED', 'IN_PROGRESS')) execute function order_moved();
create trigger purchase_order_to_state_moved after update of state on purchase_order
    for each row when (new.state is distinct from old.state) execute function order_moved();

create function statement_moved() returns trigger language plpgsql as $$
begin
    perform keep_order_to_state(new.order_id);
    return null;
end $$;
create trigger monthly_statement_moved after insert or update of state on monthly_statement
    for each row execute function statement_moved();

-- Days of an ended order are not logged by Carnet; whoever writes some all the same finds them among what is to be stated.
create function ended_order_has_days() returns trigger language plpgsql as $$
begin
    insert into order_to_state (order_id)
        select o.id from purchase_order o
        where o.id = any(array(select distinct n.order_id from added n)) and o.state in ('COMPLETED', 'TERMINATED')
            and owes_statement(o.id)
        on conflict do nothing;
    return null;
end $$;
create trigger logged_day_to_state_added after insert on logged_day
    referencing new table as added for each statement execute function ended_order_has_days();

-- As V131 says it, but for where it looks. A count, not "not exists": one look into an index for each month, never a join with
-- all statements.
create or replace function statements_to_submit(on_day date) returns table (order_id uuid, month date) language sql stable as $$
    select o.id, cast(m.month as date)
    from order_to_state w
        join purchase_order o on o.id = w.order_id
        cross join lateral generate_series(
            date_trunc('month', cast(o.starts_on as timestamp)), cast(least(o.ends_on, on_day) as timestamp), interval '1 month') m (month)
    where o.state in ('ACKNOWLEDGED', 'IN_PROGRESS', 'COMPLETED', 'TERMINATED') and o.total_days > 0
        and least(o.ends_on, cast(m.month + interval '1 month - 1 day' as date)) < on_day
        and (o.state in ('ACKNOWLEDGED', 'IN_PROGRESS')
            or exists (select 1 from order_line l join month_total t on t.order_line_id = l.id
                       where l.order_id = o.id and t.month = cast(m.month as date)))
        and (select count(*) from monthly_statement s
             where s.order_id = o.id and s.month = cast(m.month as date) and s.state <> 'DRAFT') = 0
$$;

-- Statements sent back are few, and wait for someone.
create index monthly_statement_sent_back on monthly_statement (order_id) where state = 'SENT_BACK';

-- What runs in a period is looked for from its end: orders of former years ended before.
create index purchase_order_end on purchase_order (ends_on);
-- A week is a small part of years of days: the planner is to know how small.
alter table logged_day alter column day set statistics 1000;

-- How often something changed that sums of days are made of, as order_book_tick says it of the orders: days, lines, estimates,
-- and the names that stand beside the sums.
create table day_book_tick (
    session int primary key,
    ticks   bigint not null
) with (fillfactor = 50);

-- Once in a transaction is enough, and a row that one transaction changes thousands of times is slow to find.
create function tick_day_book() returns trigger language plpgsql as $$
begin
    if not exists (select from day_book_tick t
                   where t.session = pg_backend_pid() % 256 and t.xmin = cast(pg_current_xact_id() as xid)) then
        insert into day_book_tick (session, ticks) values (pg_backend_pid() % 256, 1)
            on conflict (session) do update set ticks = day_book_tick.ticks + 1;
    end if;
    return null;
end $$;

create trigger logged_day_ticks
    after insert or update or delete or truncate on logged_day for each statement execute function tick_day_book();
create trigger order_line_ticks
    after insert or update or delete or truncate on order_line for each statement execute function tick_day_book();
create trigger startup_ticks after insert or update or delete on startup for each statement execute function tick_day_book();
create trigger contractor_ticks after update on contractor for each statement execute function tick_day_book();
create trigger team_person_ticks after update on team_person for each statement execute function tick_day_book();
create trigger work_unit_ticks after update on work_unit for each statement execute function tick_day_book();
create trigger activity_ticks after update on activity for each statement execute function tick_day_book();
create trigger framework_agreement_ticks after update on framework_agreement for each statement execute function tick_day_book();
