-- Days by month: what views over many orders read in place of the day entries, kept by triggers in the transaction that
-- writes the days, as the lines' consumption is.
create table month_total (
    order_line_id uuid         not null references order_line,
    month         date         not null check (extract(day from month) = 1),
    person_id     uuid         not null references team_person,
    activity_id   int          not null references activity,
    training      boolean      not null,
    days          numeric(6,2) not null check (days >= 0),
    primary key (order_line_id, month, person_id, activity_id, training)
);
create index month_total_person on month_total (person_id, month);
create index month_total_activity on month_total (activity_id);
create index month_total_month on month_total (month);

create function month_of(day date) returns date language sql immutable as $$
    select cast(date_trunc('month', cast(day as timestamp)) as date)
$$;

create type month_move as (order_line_id uuid, month date, person_id uuid, activity_id int, training boolean, days numeric);

-- Rows are locked in key order, as everywhere; what falls to nothing goes.
create function move_month_totals(moves month_move[]) returns void language plpgsql as $$
begin
    insert into month_total (order_line_id, month, person_id, activity_id, training, days)
        select order_line_id, month, person_id, activity_id, training, 0 from unnest(moves)
        group by order_line_id, month, person_id, activity_id, training
        order by order_line_id, month, person_id, activity_id, training
        on conflict do nothing;
    perform 1 from month_total t
        where (t.order_line_id, t.month, t.person_id, t.activity_id, t.training) in
              (select m.order_line_id, m.month, m.person_id, m.activity_id, m.training from unnest(moves) m)
        order by t.order_line_id, t.month, t.person_id, t.activity_id, t.training for no key update;
    update month_total t set days = t.days + m.days
        from (select order_line_id, month, person_id, activity_id, training, sum(days) as days from unnest(moves)
              group by order_line_id, month, person_id, activity_id, training) m
        where (t.order_line_id, t.month, t.person_id, t.activity_id, t.training)
            = (m.order_line_id, m.month, m.person_id, m.activity_id, m.training) and m.days <> 0;
    delete from month_total t using unnest(moves) m
        where (t.order_line_id, t.month, t.person_id, t.activity_id, t.training)
            = (m.order_line_id, m.month, m.person_id, m.activity_id, m.training) and t.days = 0;
end $$;

create function logged_day_month_totals() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform move_month_totals(array(
            select row(n.order_line_id, month_of(n.day), n.person_id, n.activity_id, n.training, n.quantity)::month_move
            from added n));
    elsif tg_op = 'DELETE' then
        perform move_month_totals(array(
            select row(o.order_line_id, month_of(o.day), o.person_id, o.activity_id, o.training, -o.quantity)::month_move
            from removed o));
    elsif tg_op = 'UPDATE' then
        perform move_month_totals(array(
            select row(n.order_line_id, month_of(n.day), n.person_id, n.activity_id, n.training, n.quantity)::month_move
            from added n
            union all
            select row(o.order_line_id, month_of(o.day), o.person_id, o.activity_id, o.training, -o.quantity)::month_move
            from removed o));
    else
        delete from month_total;
    end if;
    return null;
end $$;

-- Named to fire after the triggers that lock the lines: triggers of one event fire by name.
create trigger logged_day_sums_added after insert on logged_day
    referencing new table as added for each statement execute function logged_day_month_totals();
create trigger logged_day_sums_removed after delete on logged_day
    referencing old table as removed for each statement execute function logged_day_month_totals();
create trigger logged_day_sums_changed after update on logged_day
    referencing old table as removed new table as added for each statement execute function logged_day_month_totals();
create trigger logged_day_sums_emptied after truncate on logged_day
    for each statement execute function logged_day_month_totals();

insert into month_total (order_line_id, month, person_id, activity_id, training, days)
    select order_line_id, month_of(day), person_id, activity_id, training, sum(quantity)
    from logged_day group by 1, 2, 3, 4, 5;
