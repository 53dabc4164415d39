-- Monthly statements (A-2016 § 7.2, A-2018 § 4.2): a contractor's days of one order and month, submitted, then approved or sent
-- back. Days of a month that is submitted or approved do not change, by whatever path: the database itself refuses.
create table monthly_statement (
    id           uuid primary key,
    version      bigint      not null,
    order_id     uuid        not null references purchase_order,
    month        date        not null check (extract(day from month) = 1),
    -- A draft was submitted once and taken back; a month never submitted has no row.
    state        text        not null check (state in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED')),
    submitted_by uuid references account,
    submitted_at timestamptz not null,
    decided_by   uuid references account,
    decided_at   timestamptz,
    constraint monthly_statement_once unique (order_id, month),
    constraint monthly_statement_decided check ((state in ('SENT_BACK', 'APPROVED')) = (decided_at is not null)),
    constraint monthly_statement_decided_by_another check (decided_by <> submitted_by)
);
create index monthly_statement_waiting on monthly_statement (submitted_at, id) where state = 'SUBMITTED';
create index monthly_statement_submitted_by on monthly_statement (submitted_by);
create index monthly_statement_decided_by on monthly_statement (decided_by);

-- Its history: who, when, why, and what the month came to. Append-only, like the orders'.
create table statement_step (
    id           bigint generated always as identity primary key,
    statement_id uuid         not null references monthly_statement,
    state        text         not null check (state in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED')),
    account_id   uuid references account,
    actor        text         not null,
    stepped_at   timestamptz  not null,
    reason       text         not null default '',
    days         numeric(8,2) not null check (days >= 0),
    training     numeric(8,2) not null check (training >= 0),
    constraint statement_step_says_why check (state <> 'SENT_BACK' or reason <> '')
);
create index statement_step_statement on statement_step (statement_id, id);
create index statement_step_account on statement_step (account_id);
create trigger statement_step_append_only
    before update or delete on statement_step for each row execute function refuse_change();
create trigger statement_step_no_truncate
    before truncate on statement_step for each statement execute function refuse_change();

-- What was approved, with the names of that day: what service certifications build on.
create table approved_day (
    statement_id  uuid         not null references monthly_statement,
    order_id      uuid         not null references purchase_order,
    order_line_id uuid         not null,
    person_id     uuid         not null references team_person,
    activity_id   int          not null references activity,
    training      boolean      not null,
    quantity      numeric(6,2) not null check (quantity > 0),
    code          text         not null,
    person        text         not null,
    activity      text         not null,
    primary key (statement_id, order_line_id, person_id, activity_id, training),
    constraint approved_day_line foreign key (order_line_id, order_id) references order_line (id, order_id)
);
create index approved_day_order on approved_day (order_id, order_line_id);
create index approved_day_person on approved_day (person_id);
create index approved_day_activity on approved_day (activity_id);
create index approved_day_line on approved_day (order_line_id, order_id);

-- Only an approval writes here: a trigger within a trigger.
create function refuse_days_without_approval() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'approved days are written by the approval of their statement'
            using errcode = 'check_violation', constraint = 'approved_day_by_approval';
    end if;
    return null;
end $$;
create trigger approved_day_by_approval
    before insert on approved_day for each statement execute function refuse_days_without_approval();
create trigger approved_day_append_only
    before update or delete on approved_day for each row execute function refuse_change();
create trigger approved_day_no_truncate
    before truncate on approved_day for each statement execute function refuse_change();

-- Whoever moves a statement holds its order, as whoever writes days does: one waits for the other.
create function guard_monthly_statement() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.state = 'APPROVED' then
            raise exception 'an approved statement is final'
                using errcode = 'check_violation', constraint = 'monthly_statement_final';
        end if;
        if (new.id, new.order_id, new.month) is distinct from (old.id, old.order_id, old.month) then
            raise exception 'a statement keeps its order and month'
                using errcode = 'check_violation', constraint = 'monthly_statement_same';
        end if;
        if new.state in ('APPROVED', 'SENT_BACK') and old.state not in ('SUBMITTED', new.state) then
            raise exception 'only what is submitted is decided'
                using errcode = 'check_violation', constraint = 'monthly_statement_submitted_first';
        end if;
    end if;
    perform 1 from purchase_order o where o.id = new.order_id for no key update;
    return new;
end $$;
create trigger monthly_statement_guard
    before insert or update on monthly_statement for each row execute function guard_monthly_statement();
create trigger monthly_statement_no_delete
    before delete on monthly_statement for each row execute function refuse_change();
create trigger monthly_statement_no_truncate
    before truncate on monthly_statement for each statement execute function refuse_change();

-- An approval freezes the month's days as they stand, in the same transaction: nothing can come between.
create function freeze_approved_days() returns trigger language plpgsql as $$
begin
    insert into approved_day (statement_id, order_id, order_line_id, person_id, activity_id, training, quantity, code, person, activity)
        select new.id, new.order_id, l.id, p.id, a.id, d.training, sum(d.quantity), l.code, p.name, a.label
        from order_line l
            join logged_day d on d.order_line_id = l.id
            join team_person p on p.id = d.person_id
            join activity a on a.id = d.activity_id
        where l.order_id = new.order_id and d.day >= new.month and d.day < cast(new.month + interval '1 month' as date)
        group by l.id, p.id, a.id, d.training;
    return null;
end $$;
create trigger monthly_statement_frozen
    after insert or update of state on monthly_statement for each row when (new.state = 'APPROVED')
    execute function freeze_approved_days();

-- The orders first, in key order and before their lines, as the application does; then what their months are in by now.
create type order_month as (order_id uuid, month date);
create function keep_closed_months(touched order_month[]) returns void language plpgsql as $$
declare
    closed record;
begin
    perform 1 from purchase_order o
        where o.id in (select t.order_id from unnest(touched) t)
        order by o.id for no key update;
    select o.number, s.month, s.state into closed
        from unnest(touched) t
            join monthly_statement s on s.order_id = t.order_id and s.month = t.month
            join purchase_order o on o.id = s.order_id
        where s.state in ('SUBMITTED', 'APPROVED')
        limit 1;
    if found then
        raise exception 'the statement of % for % is %', closed.number, to_char(closed.month, 'YYYY-MM'), closed.state
            using errcode = 'check_violation', constraint = 'logged_day_month_open';
    end if;
end $$;

create function logged_day_months() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform keep_closed_months(array(
            select distinct row(n.order_id, date_trunc('month', cast(n.day as timestamp)))::order_month from added n));
    elsif tg_op = 'DELETE' then
        perform keep_closed_months(array(
            select distinct row(o.order_id, date_trunc('month', cast(o.day as timestamp)))::order_month from removed o));
    elsif tg_op = 'UPDATE' then
        perform keep_closed_months(array(
            select row(n.order_id, date_trunc('month', cast(n.day as timestamp)))::order_month from added n
            union
            select row(o.order_id, date_trunc('month', cast(o.day as timestamp)))::order_month from removed o));
    elsif exists (select 1 from monthly_statement s where s.state in ('SUBMITTED', 'APPROVED')) then
        raise exception 'days of submitted or approved statements cannot be emptied'
            using errcode = 'check_violation', constraint = 'logged_day_month_open';
    end if;
    return null;
end $$;

-- Triggers fire by name: these before those that move the totals.
create trigger logged_day_0_added after insert on logged_day
    referencing new table as added for each statement execute function logged_day_months();
create trigger logged_day_0_removed after delete on logged_day
    referencing old table as removed for each statement execute function logged_day_months();
create trigger logged_day_0_changed after update on logged_day
    referencing old table as removed new table as added for each statement execute function logged_day_months();
create trigger logged_day_0_emptied before truncate on logged_day
    for each statement execute function logged_day_months();

-- The months that are over and not submitted: all those of an order in progress, with days or none; of an ended one those
-- that have days. Computed when read.
create function statements_to_submit(on_day date) returns table (order_id uuid, month date) language sql stable as $$
    select o.id, cast(m.month as date)
    from purchase_order o
        cross join lateral generate_series(
            date_trunc('month', cast(o.starts_on as timestamp)), cast(least(o.ends_on, on_day) as timestamp), interval '1 month') m (month)
    where o.state in ('IN_PROGRESS', 'COMPLETED', 'TERMINATED') and o.total_days > 0
        and least(o.ends_on, cast(m.month + interval '1 month - 1 day' as date)) < on_day
        and (o.state = 'IN_PROGRESS'
            or exists (select 1 from order_line l join logged_day d on d.order_line_id = l.id
                       where l.order_id = o.id and d.day >= cast(m.month as date)
                           and d.day < cast(m.month + interval '1 month' as date)))
        and not exists (select 1 from monthly_statement s
                        where s.order_id = o.id and s.month = cast(m.month as date) and s.state <> 'DRAFT')
$$;

-- « novembre 2026 », whatever the server's own language.
create function french_month(month date) returns text language sql immutable as $$
    select (array['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
                  'décembre'])[cast(extract(month from month) as int)] || ' ' || cast(extract(year from month) as int)
$$;
