-- The weekly coordination point (A-2016 § 7.2, A-2018 § 4.2), of a contractor or of an incubator: at most one for each week.
-- Its row is made with the first thing noted; once held it never changes, and its minutes say for good what was seen.
create table weekly_point (
    id            uuid        primary key,
    contractor_id uuid        references contractor,
    incubator_id  uuid        references incubator,
    -- The week's Monday: the turn of the year is no matter.
    week          date        not null check (extract(isodow from week) = 1),
    opened_by     uuid        references account,
    opened_at     timestamptz not null,
    held_on       date,
    held_by       uuid        references account,
    holder        text,
    held_at       timestamptz,
    attendees     text        not null default '',
    minutes       jsonb,
    constraint weekly_point_about_one check (num_nonnulls(contractor_id, incubator_id) = 1),
    constraint weekly_point_of_contractor unique (contractor_id, week),
    constraint weekly_point_of_incubator unique (incubator_id, week),
    constraint weekly_point_held_whole check (num_nonnulls(held_on, holder, held_at, minutes) in (0, 4)),
    constraint weekly_point_held_in_its_week check (held_on between week and week + 6)
);
create index weekly_point_week on weekly_point (week) where held_on is not null;
create index weekly_point_opened_by on weekly_point (opened_by);
create index weekly_point_held_by on weekly_point (held_by);

create trigger weekly_point_held_for_good
    before update or delete on weekly_point for each row when (old.held_on is not null) execute function refuse_change();
create trigger weekly_point_no_truncate
    before truncate on weekly_point for each statement execute function refuse_change();

-- What is noted of one order in one point.
create table point_note (
    point_id   uuid        not null references weekly_point,
    order_id   uuid        not null references purchase_order,
    -- What a writer has read, so that nobody overwrites what they have not.
    revision   int         not null check (revision > 0),
    text       text        not null check (length(text) <= 2000),
    written_by uuid        references account,
    writer     text        not null,
    written_at timestamptz not null,
    primary key (point_id, order_id)
);
create index point_note_order on point_note (order_id);
create index point_note_written_by on point_note (written_by);

-- What is decided in a point, carried over from week to week until it is settled in one.
create table point_decision (
    id         uuid        primary key,
    point_id   uuid        not null references weekly_point,
    text       text        not null check (btrim(text) <> '' and length(text) <= 1000),
    assignee   text        not null check (btrim(assignee) <> '' and length(assignee) <= 200),
    due_on     date,
    noted_by   uuid        references account,
    noter      text        not null,
    noted_at   timestamptz not null,
    settled_in uuid        references weekly_point,
    settled_by uuid        references account,
    settler    text,
    settled_at timestamptz,
    constraint point_decision_settled_whole check (num_nonnulls(settled_in, settler, settled_at) in (0, 3))
);
create index point_decision_point on point_decision (point_id, noted_at);
create index point_decision_settled_in on point_decision (settled_in);
create index point_decision_noted_by on point_decision (noted_by);
create index point_decision_settled_by on point_decision (settled_by);

create trigger point_note_no_truncate
    before truncate on point_note for each statement execute function refuse_change();
create trigger point_decision_no_truncate
    before truncate on point_decision for each statement execute function refuse_change();

-- Locks the points, so that none of them is held while something is written into it.
create function keep_held_points(points uuid[]) returns void language plpgsql as $$
begin
    perform 1 from weekly_point p where p.id = any(points) order by p.id for share;
    if exists (select 1 from weekly_point p where p.id = any(points) and p.held_on is not null) then
        raise exception 'a point that was held does not change'
            using errcode = 'check_violation', constraint = 'weekly_point_held_for_good';
    end if;
end $$;

create function point_note_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform keep_held_points(array[old.point_id]);
    end if;
    if tg_op <> 'DELETE' then
        perform keep_held_points(array[new.point_id]);
        return new;
    end if;
    return old;
end $$;

create trigger point_note_kept
    before insert or update or delete on point_note for each row execute function point_note_kept();

-- A decision's words belong to the point that noted it, its end to the one that settled it: a point of the same series, not
-- an earlier one.
create function point_decision_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform keep_held_points(array[old.point_id, old.settled_in]);
        return old;
    end if;
    if tg_op = 'INSERT' then
        perform keep_held_points(array[new.point_id]);
    elsif (new.id, new.point_id, new.text, new.assignee, new.due_on, new.noted_by, new.noter, new.noted_at)
        is distinct from (old.id, old.point_id, old.text, old.assignee, old.due_on, old.noted_by, old.noter, old.noted_at) then
        perform keep_held_points(array[old.point_id, new.point_id]);
    end if;
    if tg_op = 'INSERT' or (new.settled_in, new.settled_by, new.settler, new.settled_at)
        is distinct from (old.settled_in, old.settled_by, old.settler, old.settled_at) then
        perform keep_held_points(array[new.settled_in]);
        if tg_op = 'UPDATE' then
            perform keep_held_points(array[old.settled_in]);
        end if;
        if new.settled_in is not null and not exists (
            select 1 from weekly_point noted join weekly_point settled
                on (settled.contractor_id = noted.contractor_id or settled.incubator_id = noted.incubator_id) and settled.week >= noted.week
            where noted.id = new.point_id and settled.id = new.settled_in) then
            raise exception 'a decision is settled in a later point of its series'
                using errcode = 'check_violation', constraint = 'point_decision_settled_later';
        end if;
    end if;
    return new;
end $$;

create trigger point_decision_kept
    before insert or update or delete on point_decision for each row execute function point_decision_kept();
