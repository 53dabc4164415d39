-- Days worked, remaining estimates, monthly statements and imports of days (domain.md § 4; A-2016 § 7.2, A-2018 § 4.2).

-- § Days
create table activity (
    id       int primary key,
    position int  not null unique,
    label    text not null unique
);
comment on table activity is 'Activities that a day is spent on.';

create table logged_day (
    id            uuid primary key,
    -- A day names its order beside its line, so that the database itself checks the team.
    order_id      uuid         not null,
    order_line_id uuid         not null,
    person_id     uuid         not null,
    activity_id   int          not null references activity,
    day           date         not null,
    quantity      numeric(3,2) not null check (quantity > 0 and quantity <= 1 and quantity * 4 = trunc(quantity * 4)),
    -- Training of a replacement is at the contractor's cost: it consumes nothing (A-2016 § 7.3, A-2018 § 4.3).
    training      boolean      not null default false,
    logged_by     uuid references account,
    logged_at     timestamptz  not null,
    constraint logged_day_once unique (person_id, day, order_line_id, activity_id, training),
    constraint logged_day_line foreign key (order_line_id, order_id) references order_line (id, order_id),
    -- Nobody logs days outside a team, and nobody who logged days leaves it.
    constraint logged_day_team foreign key (order_id, person_id) references team_member
);
comment on table logged_day is 'Days worked, by person, order line, activity and date, in quarters of a day.';
create index logged_day_by_line on logged_day (order_line_id, day);
create index logged_day_by_team on logged_day (order_id, person_id);
create index logged_day_by_date on logged_day (day);
create index logged_day_activity on logged_day (activity_id);
create index logged_day_logged_by on logged_day (logged_by);
-- A week is a small part of years of days: the planner is to know how small.
alter table logged_day alter column day set statistics 1000;

create function month_of(day date) returns date language sql immutable as $$
    select cast(date_trunc('month', cast(day as timestamp)) as date)
$$;
comment on function month_of(date) is 'The first day of the month of a date.';

create function french_month(month date) returns text language sql immutable as $$
    select (array['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
                  'décembre'])[cast(extract(month from month) as int)] || ' ' || cast(extract(year from month) as int)
$$;
comment on function french_month(date) is 'The month of a date in French, « novembre 2026 », whatever the language of the server.';

-- § Totals of the days: what pages read in place of the day entries. Whoever writes days, by whatever path, moves them in the same
-- transaction.
create table person_day (
    person_id uuid         not null references team_person,
    day       date         not null,
    total     numeric(4,2) not null,
    constraint person_day_at_most_one check (total between 0 and 1),
    primary key (person_id, day)
);
comment on table person_day is 'What a person worked on a date, over all orders: at most one day.';

create table month_total (
    order_line_id uuid         not null references order_line,
    month         date         not null check (extract(day from month) = 1),
    person_id     uuid         not null references team_person,
    activity_id   int          not null references activity,
    training      boolean      not null,
    days          numeric(6,2) not null check (days >= 0),
    primary key (order_line_id, month, person_id, activity_id, training)
);
comment on table month_total is 'Days by month, line, person and activity: what views over many orders read.';
create index month_total_person on month_total (person_id, month);
create index month_total_activity on month_total (activity_id);
create index month_total_month on month_total (month);

create type day_move as (order_line_id uuid, person_id uuid, activity_id int, day date, quantity numeric, training boolean);

-- Locks are taken lines before people and each in key order, so that two statements cannot deadlock. "No key update",
-- because the foreign keys' own checks hold a key share on the line by now, which a plain "for update" would wait for.
create function move_day_totals(moves day_move[]) returns void language plpgsql as $$
begin
    perform 1 from order_line l
        where l.id in (select m.order_line_id from unnest(moves) m where not m.training)
        order by l.id for no key update;
    update order_line l set consumed = l.consumed + m.quantity
        from (select order_line_id, sum(quantity) as quantity from unnest(moves) where not training group by order_line_id) m
        where l.id = m.order_line_id and m.quantity <> 0;
    -- Two steps, because the row that an upsert proposes is checked before the conflict is seen, and a lowering would fail it.
    insert into person_day (person_id, day, total)
        select person_id, day, 0 from unnest(moves) group by person_id, day order by person_id, day
        on conflict (person_id, day) do nothing;
    perform 1 from person_day p
        where (p.person_id, p.day) in (select m.person_id, m.day from unnest(moves) m)
        order by p.person_id, p.day for no key update;
    update person_day p set total = p.total + m.quantity
        from (select person_id, day, sum(quantity) as quantity from unnest(moves) group by person_id, day) m
        where p.person_id = m.person_id and p.day = m.day and m.quantity <> 0;
end $$;
comment on function move_day_totals(day_move[]) is
    'Adds days to what their lines consumed and to what their people worked on each date.';

-- Called once the lines are locked. Rows are locked in key order, as everywhere; what falls to nothing goes.
create function move_month_totals(moves day_move[]) returns void language plpgsql as $$
begin
    insert into month_total (order_line_id, month, person_id, activity_id, training, days)
        select order_line_id, month_of(day) as month, person_id, activity_id, training, 0 from unnest(moves)
        group by order_line_id, month_of(day), person_id, activity_id, training
        order by order_line_id, month, person_id, activity_id, training
        on conflict do nothing;
    perform 1 from month_total t
        where (t.order_line_id, t.month, t.person_id, t.activity_id, t.training) in
              (select m.order_line_id, month_of(m.day), m.person_id, m.activity_id, m.training from unnest(moves) m)
        order by t.order_line_id, t.month, t.person_id, t.activity_id, t.training for no key update;
    update month_total t set days = t.days + m.days
        from (select order_line_id, month_of(day) as month, person_id, activity_id, training, sum(quantity) as days from unnest(moves)
              group by order_line_id, month_of(day), person_id, activity_id, training) m
        where (t.order_line_id, t.month, t.person_id, t.activity_id, t.training)
            = (m.order_line_id, m.month, m.person_id, m.activity_id, m.training) and m.days <> 0;
    delete from month_total t using unnest(moves) m
        where (t.order_line_id, t.month, t.person_id, t.activity_id, t.training)
            = (m.order_line_id, month_of(m.day), m.person_id, m.activity_id, m.training) and t.days = 0;
end $$;
comment on function move_month_totals(day_move[]) is 'Adds days to the totals of their months.';

create function logged_day_totals() returns trigger language plpgsql as $$
declare
    moves day_move[];
begin
    if tg_op = 'TRUNCATE' then
        update order_line set consumed = 0 where consumed <> 0;
        delete from person_day;
        delete from month_total;
        return null;
    end if;
    if tg_op = 'INSERT' then
        moves := array(
            select row(n.order_line_id, n.person_id, n.activity_id, n.day, n.quantity, n.training)::day_move from added n);
    elsif tg_op = 'DELETE' then
        moves := array(
            select row(o.order_line_id, o.person_id, o.activity_id, o.day, -o.quantity, o.training)::day_move from removed o);
    else
        moves := array(
            select row(n.order_line_id, n.person_id, n.activity_id, n.day, n.quantity, n.training)::day_move from added n
            union all
            select row(o.order_line_id, o.person_id, o.activity_id, o.day, -o.quantity, o.training)::day_move from removed o);
    end if;
    perform move_day_totals(moves);
    perform move_month_totals(moves);
    return null;
end $$;
comment on function logged_day_totals() is
    'Moves the totals of lines (order_line_within_balance), people (person_day_at_most_one) and months with the days written.';

create trigger logged_day_added after insert on logged_day
    referencing new table as added for each statement execute function logged_day_totals();
create trigger logged_day_removed after delete on logged_day
    referencing old table as removed for each statement execute function logged_day_totals();
create trigger logged_day_changed after update on logged_day
    referencing old table as removed new table as added for each statement execute function logged_day_totals();
create trigger logged_day_emptied after truncate on logged_day
    for each statement execute function logged_day_totals();

-- § Remaining estimates, re-estimated weekly and kept as history. The last one stands on the line as well, beside its consumption:
-- dashboards read lines only.
create table remaining_estimate (
    id            bigint generated always as identity primary key,
    order_line_id uuid         not null references order_line,
    days          numeric(8,2) not null check (days >= 0 and days * 4 = trunc(days * 4)),
    -- What was consumed when it was estimated: days logged since were part of what remained.
    consumed      numeric(8,2) not null,
    comment       text         not null default '',
    estimated_on  date         not null,
    account_id    uuid         references account,
    actor         text         not null,
    estimated_at  timestamptz  not null
);
comment on table remaining_estimate is
    'What a contractor reckons is still to be done on a line ("reste à faire"), estimate after estimate.';
create index remaining_estimate_line on remaining_estimate (order_line_id, id);
create index remaining_estimate_account on remaining_estimate (account_id);

create trigger remaining_estimate_append_only
    before update or delete on remaining_estimate for each row execute function refuse_change();
create trigger remaining_estimate_no_truncate
    before truncate on remaining_estimate for each statement execute function refuse_change();

-- The lock of the line makes the consumption that is noted exact, and the last estimate the one that stands.
create function take_estimate() returns trigger language plpgsql as $$
begin
    update order_line
        set estimate = new.days, estimate_consumed = consumed, estimated_on = new.estimated_on, estimate_id = new.id
        where id = new.order_line_id
        returning estimate_consumed into strict new.consumed;
    return new;
end $$;
comment on function take_estimate() is 'Puts a new estimate on its line, and notes in it what the line had consumed.';

create trigger remaining_estimate_taken before insert on remaining_estimate for each row execute function take_estimate();

-- The rule of TrackingTerms, for lists: a test compares the two.
create function nearly_used(ordered numeric, consumed numeric, alert_percent int) returns boolean language sql immutable as $$
    select ordered > 0 and (ordered - consumed) * 100 <= ordered * alert_percent
$$;
comment on function nearly_used(numeric, numeric, int) is 'Whether the balance of a line has come down to the alert of its agreement.';

-- § Monthly statements: the days of one order and month, submitted by the contractor, then approved or sent back. Days of a month
-- that is submitted or approved do not change, by whatever path: the database itself refuses.
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
comment on table monthly_statement is 'Monthly statements of an order, from submission to approval.';
create index monthly_statement_waiting on monthly_statement (submitted_at, id) where state = 'SUBMITTED';
create index monthly_statement_submitted_by on monthly_statement (submitted_by);
create index monthly_statement_decided_by on monthly_statement (decided_by);
-- Statements sent back are few, and wait for someone.
create index monthly_statement_sent_back on monthly_statement (order_id) where state = 'SENT_BACK';

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
comment on function guard_monthly_statement() is
    'Keeps a statement to its order, month and states (monthly_statement_final, _same, _submitted_first), and locks its order.';
create trigger monthly_statement_guard
    before insert or update on monthly_statement for each row execute function guard_monthly_statement();
create trigger monthly_statement_no_delete
    before delete on monthly_statement for each row execute function refuse_change();
create trigger monthly_statement_no_truncate
    before truncate on monthly_statement for each statement execute function refuse_change();

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
comment on table statement_step is 'The history of a statement: who, when, why, and what the month came to.';
create index statement_step_statement on statement_step (statement_id, id);
create index statement_step_account on statement_step (account_id);
-- The last steps are among the events of the home page: each part of that list is read from the end of an index.
create index statement_step_last on statement_step (stepped_at);
create trigger statement_step_append_only
    before update or delete on statement_step for each row execute function refuse_change();
create trigger statement_step_no_truncate
    before truncate on statement_step for each statement execute function refuse_change();

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
comment on table approved_day is 'The days of an approved month, with the names of that day: what service certifications build on.';
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
comment on function refuse_days_without_approval() is
    'Refuses approved days that are not written by the approval of their statement (approved_day_by_approval).';
create trigger approved_day_by_approval
    before insert on approved_day for each statement execute function refuse_days_without_approval();
create trigger approved_day_append_only
    before update or delete on approved_day for each row execute function refuse_change();
create trigger approved_day_no_truncate
    before truncate on approved_day for each statement execute function refuse_change();

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
comment on function freeze_approved_days() is
    'Freezes the days of the month as they stand when its statement is approved, in the same transaction: nothing comes between.';
create trigger monthly_statement_frozen
    after insert or update of state on monthly_statement for each row when (new.state = 'APPROVED')
    execute function freeze_approved_days();

create table returned_day (
    statement_id  uuid         not null references monthly_statement,
    order_line_id uuid         not null references order_line,
    person_id     uuid         not null references team_person,
    activity_id   int          not null references activity,
    training      boolean      not null,
    days          numeric(6,2) not null check (days > 0),
    primary key (statement_id, order_line_id, person_id, activity_id, training)
);
comment on table returned_day is
    'The days of a month as they stood when it was last sent back: whoever decides next is shown what changed since.';
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
comment on function keep_returned_days() is 'Notes the days of the month as they stand when its statement is sent back.';
create trigger monthly_statement_returned
    after insert or update of state on monthly_statement for each row when (new.state = 'SENT_BACK')
    execute function keep_returned_days();

-- Closed months. The orders are locked first, in key order and before their lines, as the application does; then it is read what
-- their months are in by now.
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
comment on function keep_closed_months(order_month[]) is
    'Locks the orders, and refuses a month whose statement is submitted or approved (logged_day_month_open).';

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
comment on function logged_day_months() is
    'Refuses to write days of a month whose statement is submitted or approved (logged_day_month_open).';

-- Triggers fire by name: these before those that move the totals.
create trigger logged_day_0_added after insert on logged_day
    referencing new table as added for each statement execute function logged_day_months();
create trigger logged_day_0_removed after delete on logged_day
    referencing old table as removed for each statement execute function logged_day_months();
create trigger logged_day_0_changed after update on logged_day
    referencing old table as removed new table as added for each statement execute function logged_day_months();
create trigger logged_day_0_emptied before truncate on logged_day
    for each statement execute function logged_day_months();

-- § Statements still to be submitted. They are found among the orders under way and the ended ones that owe one: what it costs does
-- not grow with the orders of former years, nor with their days.
create table order_to_state (
    order_id uuid primary key references purchase_order
);
comment on table order_to_state is 'Orders under way, and ended ones that still owe a statement.';

create function owes_statement(asked uuid) returns boolean language sql stable as $$
    select exists (
        select from order_line l join month_total t on t.order_line_id = l.id
        where l.order_id = asked
            and not exists (select from monthly_statement s
                            where s.order_id = asked and s.month = t.month and s.state <> 'DRAFT'))
$$;
comment on function owes_statement(uuid) is
    'Whether an order has days in a month that was not submitted, or whose statement was taken back.';

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
comment on function keep_order_to_state(uuid) is 'Puts an order into order_to_state, or takes it out, as it stands.';

create function order_moved() returns trigger language plpgsql as $$
begin
    perform keep_order_to_state(new.id);
    return null;
end $$;
comment on function order_moved() is 'Keeps order_to_state when an order changes its state.';
create trigger purchase_order_to_state_added after insert on purchase_order
    for each row when (new.state in ('ACKNOWLEDGED', 'IN_PROGRESS')) execute function order_moved();
create trigger purchase_order_to_state_moved after update of state on purchase_order
    for each row when (new.state is distinct from old.state) execute function order_moved();

create function statement_moved() returns trigger language plpgsql as $$
begin
    perform keep_order_to_state(new.order_id);
    return null;
end $$;
comment on function statement_moved() is 'Keeps order_to_state when a statement changes its state.';
create trigger monthly_statement_moved after insert or update of state on monthly_statement
    for each row execute function statement_moved();

create function ended_order_has_days() returns trigger language plpgsql as $$
begin
    insert into order_to_state (order_id)
        select o.id from purchase_order o
        where o.id = any(array(select distinct n.order_id from added n)) and o.state in ('COMPLETED', 'TERMINATED')
            and owes_statement(o.id)
        on conflict do nothing;
    return null;
end $$;
comment on function ended_order_has_days() is
    'Keeps order_to_state when days of an ended order are written: Carnet logs none, whoever else does finds them to be stated.';
create trigger logged_day_to_state_added after insert on logged_day
    referencing new table as added for each statement execute function ended_order_has_days();

-- A count, not "not exists": one look into an index for each month, never a join with all statements.
create function statements_to_submit(on_day date) returns table (order_id uuid, month date) language sql stable as $$
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
comment on function statements_to_submit(date) is
    'The months over and not submitted: of an order under way all of them, with days or none; of an ended one those with days.';

-- § Imports of days. Whatever instance answers next finds the progress, the verdicts and the rows.
create table day_import (
    id            uuid primary key,
    account_id    uuid        not null references account,
    contractor_id uuid        not null references contractor,
    file_name     text        not null,
    -- Work on weekends and public holidays is meant.
    confirmed     boolean     not null,
    state         text        not null check
                      (state in ('READING', 'CHECKING', 'CHECKED', 'UNREADABLE', 'SAVING', 'SAVED', 'UNDOING', 'UNDONE')),
    -- Why the file cannot be read, or the save did not happen.
    reason        text        not null default '',
    rows_read     int         not null default 0 check (rows_read >= 0),
    -- Counted with the verdicts, so that a page that watches an import reads none of its rows.
    added         int         not null default 0 check (added >= 0),
    changed       int         not null default 0 check (changed >= 0),
    unchanged     int         not null default 0 check (unchanged >= 0),
    refused       int         not null default 0 check (refused >= 0),
    days          numeric(8,2) not null default 0,
    uploaded_at   timestamptz not null,
    moved_at      timestamptz not null,
    saved_at      timestamptz,
    constraint day_import_saved_once check ((state in ('SAVED', 'UNDOING', 'UNDONE')) = (saved_at is not null)),
    constraint day_import_nothing_refused_is_saved check (saved_at is null or refused = 0)
);
comment on table day_import is
    'Imports of days from a spreadsheet: nothing counts before it is confirmed, and what was imported stays known.';
create index day_import_account on day_import (account_id);
create index day_import_uploaded on day_import (uploaded_at);
create index day_import_of_company on day_import (contractor_id, uploaded_at desc, id);

create table day_import_row (
    import_id     uuid not null references day_import on delete cascade,
    line          int  not null check (line > 0),
    -- As the file says it: a row that is refused is given back as it was.
    day_text      text not null,
    person        text not null,
    order_text    text not null,
    unit          text not null,
    activity      text not null,
    days_text     text not null,
    training_text text not null default '',
    -- What it means; null where it means nothing.
    training      boolean not null,
    order_line_id uuid,
    person_id     uuid,
    activity_id   int,
    day           date,
    quantity      numeric(3,2),
    -- What stood there when it was judged.
    before        numeric(3,2),
    outcome       text check (outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    reason        text not null default '',
    -- What the reasons of rows refused alike have in common: they are shown as one.
    alike         text not null default '',
    primary key (import_id, line),
    constraint day_import_row_refused_says_why check (outcome is distinct from 'REFUSED' or reason <> '')
);
comment on table day_import_row is 'Rows of an import, what each means and its verdict; they go after a day.';
create index day_import_row_outcome on day_import_row (import_id, outcome, line);

-- § How often something changed that sums of days are made of, as order_book_tick says it of the orders: days, lines, estimates, and
-- the names that stand beside the sums.
create table day_book_tick (
    session int primary key,
    ticks   bigint not null
) with (fillfactor = 50);
comment on table day_book_tick is
    'How often days and what is shown with their sums changed, counted in many rows so that no writer waits.';
insert into day_book_tick (session, ticks) select n, 0 from generate_series(0, 255) n;

create trigger logged_day_ticks
    after insert or update or delete or truncate on logged_day for each statement execute function count_change('day_book_tick', 'once');
create trigger order_line_ticks
    after insert or update or delete or truncate on order_line for each statement execute function count_change('day_book_tick', 'once');
create trigger startup_ticks
    after insert or update or delete on startup for each statement execute function count_change('day_book_tick', 'once');
create trigger contractor_ticks
    after update on contractor for each statement execute function count_change('day_book_tick', 'once');
create trigger team_person_ticks
    after update on team_person for each statement execute function count_change('day_book_tick', 'once');
create trigger work_unit_ticks
    after update on work_unit for each statement execute function count_change('day_book_tick', 'once');
create trigger activity_ticks
    after update on activity for each statement execute function count_change('day_book_tick', 'once');
create trigger framework_agreement_ticks
    after update on framework_agreement for each statement execute function count_change('day_book_tick', 'once');
