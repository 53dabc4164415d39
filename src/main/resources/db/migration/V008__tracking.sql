-- Days worked, by person, order line, activity and date (A-2016 § 7.2, A-2018 § 4.2).
create table activity (
    id       int primary key,
    position int  not null unique,
    label    text not null unique
);
insert into activity (id, position, label) values
    (1, 1, 'Développement'),
    (2, 2, 'Conception et design'),
    (3, 3, 'Recherche utilisateur et tests'),
    (4, 4, 'Exploitation et déploiement'),
    (5, 5, 'Maintenance corrective'),
    (6, 6, 'Documentation'),
    (7, 7, 'Réunions et coordination'),
    (8, 8, 'Accompagnement et coaching'),
    (9, 9, 'Diffusion et support aux utilisateurs');

-- What the two keys below point at: a day names its order, so that the database itself checks the team.
alter table order_line add constraint order_line_of_order unique (id, order_id);

create table logged_day (
    id            uuid primary key,
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
create index logged_day_by_line on logged_day (order_line_id, day);
create index logged_day_by_team on logged_day (order_id, person_id);
create index logged_day_by_date on logged_day (day);
create index logged_day_activity on logged_day (activity_id);
create index logged_day_logged_by on logged_day (logged_by);

-- One person, one date, at most one day over all orders: a row whose check the trigger below makes hold.
create table person_day (
    person_id uuid         not null references team_person,
    day       date         not null,
    total     numeric(4,2) not null,
    constraint person_day_at_most_one check (total between 0 and 1),
    primary key (person_id, day)
);

create type day_move as (order_line_id uuid, person_id uuid, day date, quantity numeric, training boolean);

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

-- Whoever writes days, by whatever path, moves the two totals in the same transaction, under their row locks.
create function logged_day_totals() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform move_day_totals(array(
            select row(n.order_line_id, n.person_id, n.day, n.quantity, n.training)::day_move from added n));
    elsif tg_op = 'DELETE' then
        perform move_day_totals(array(
            select row(o.order_line_id, o.person_id, o.day, -o.quantity, o.training)::day_move from removed o));
    elsif tg_op = 'UPDATE' then
        perform move_day_totals(array(
            select row(n.order_line_id, n.person_id, n.day, n.quantity, n.training)::day_move from added n
            union all
            select row(o.order_line_id, o.person_id, o.day, -o.quantity, o.training)::day_move from removed o));
    else
        update order_line set consumed = 0 where consumed <> 0;
        delete from person_day;
    end if;
    return null;
end $$;

create trigger logged_day_added after insert on logged_day
    referencing new table as added for each statement execute function logged_day_totals();
create trigger logged_day_removed after delete on logged_day
    referencing old table as removed for each statement execute function logged_day_totals();
create trigger logged_day_changed after update on logged_day
    referencing old table as removed new table as added for each statement execute function logged_day_totals();
create trigger logged_day_emptied after truncate on logged_day
    for each statement execute function logged_day_totals();
