-- The weekly coordination point of a contractor or of an incubator, and its minutes (A-2016 § 7.2, A-2018 § 4.2). The row of a point is
-- made with the first thing noted; once the point is held it never changes, and its minutes say for good what was seen.
create table weekly_point (
    id            uuid        primary key,
    contractor_id uuid        references contractor,
    incubator_id  uuid        references incubator,
    -- The Monday of the week, so that the turn of the year is no special case.
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
comment on table weekly_point is 'Coordination points of a contractor or an incubator, at most one for each week.';
create index weekly_point_week on weekly_point (week) where held_on is not null;
create index weekly_point_opened_by on weekly_point (opened_by);
create index weekly_point_held_by on weekly_point (held_by);

create trigger weekly_point_held_for_good
    before update or delete on weekly_point for each row when (old.held_on is not null) execute function refuse_change();
create trigger weekly_point_no_truncate
    before truncate on weekly_point for each statement execute function refuse_change();

-- The points are locked, so that none of them is held while something is written into it.
create function keep_held_points(points uuid[]) returns void language plpgsql as $$
begin
    perform 1 from weekly_point p where p.id = any(points) order by p.id for share;
    if exists (select 1 from weekly_point p where p.id = any(points) and p.held_on is not null) then
        raise exception 'a point that was held does not change'
            using errcode = 'check_violation', constraint = 'weekly_point_held_for_good';
    end if;
end $$;
comment on function keep_held_points(uuid[]) is 'Locks points, and refuses if one of them was held (weekly_point_held_for_good).';

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
comment on table point_note is 'What is noted of one order in one point.';
create index point_note_order on point_note (order_id);
create index point_note_written_by on point_note (written_by);

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
comment on function point_note_kept() is 'Refuses every change of the notes of a point that was held.';

create trigger point_note_kept
    before insert or update or delete on point_note for each row execute function point_note_kept();
create trigger point_note_no_truncate
    before truncate on point_note for each statement execute function refuse_change();

-- A decision is carried over from week to week until a point settles it, done or abandoned; meanwhile points may put it off
-- (A-2018 § 4.2).
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
    outcome    text        check (outcome in ('DONE', 'ABANDONED')),
    reason     text        not null default '' check (length(reason) <= 500),
    settled_by uuid        references account,
    settler    text,
    settled_at timestamptz,
    constraint point_decision_settled_whole check (num_nonnulls(settled_in, settler, settled_at) in (0, 3)),
    constraint point_decision_outcome check ((settled_in is null) = (outcome is null)),
    constraint point_decision_abandoned_why check (outcome is distinct from 'ABANDONED' or btrim(reason) <> '')
);
comment on table point_decision is 'Decisions noted in a point, and the point that settled each.';
create index point_decision_point on point_decision (point_id, noted_at);
create index point_decision_open on point_decision (point_id) where settled_in is null;
create index point_decision_settled_in on point_decision (settled_in);
create index point_decision_noted_by on point_decision (noted_by);
create index point_decision_settled_by on point_decision (settled_by);

-- The words of a decision belong to the point that noted it, its end to the one that settled it: "later" is the same week or after.
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
    if tg_op = 'INSERT' or (new.settled_in, new.settled_by, new.settler, new.settled_at, new.outcome, new.reason)
        is distinct from (old.settled_in, old.settled_by, old.settler, old.settled_at, old.outcome, old.reason) then
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
comment on function point_decision_kept() is
    'Keeps the decisions of a held point, and has one settled in a later point of its series (point_decision_settled_later).';

create trigger point_decision_kept
    before insert or update or delete on point_decision for each row execute function point_decision_kept();
create trigger point_decision_no_truncate
    before truncate on point_decision for each statement execute function refuse_change();

create table point_deferral (
    decision_id uuid        not null references point_decision,
    point_id    uuid        not null references weekly_point,
    due_on      date        not null,
    reason      text        not null default '' check (length(reason) <= 500),
    deferred_by uuid        references account,
    deferrer    text        not null,
    deferred_at timestamptz not null,
    primary key (decision_id, point_id)
);
comment on table point_deferral is 'That a point puts a decision off to a later date: once for each point.';
create index point_deferral_point on point_deferral (point_id);
create index point_deferral_deferred_by on point_deferral (deferred_by);

create function point_deferral_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform keep_held_points(array[old.point_id]);
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    perform keep_held_points(array[new.point_id]);
    if not exists (
        select 1 from point_decision d join weekly_point noted on noted.id = d.point_id join weekly_point put_off
            on (put_off.contractor_id = noted.contractor_id or put_off.incubator_id = noted.incubator_id) and put_off.week >= noted.week
        where d.id = new.decision_id and put_off.id = new.point_id) then
        raise exception 'a decision is put off in a later point of its series'
            using errcode = 'check_violation', constraint = 'point_deferral_later';
    end if;
    return new;
end $$;
comment on function point_deferral_kept() is
    'Keeps the deferrals of a held point, and has a decision put off by a later point of its series (point_deferral_later).';

create trigger point_deferral_kept
    before insert or update or delete on point_deferral for each row execute function point_deferral_kept();
create trigger point_deferral_no_truncate
    before truncate on point_deferral for each statement execute function refuse_change();
