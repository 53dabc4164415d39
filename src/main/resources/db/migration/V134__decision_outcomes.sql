-- A decision of a weekly point is carried until it is done or abandoned, and may be put off to a later date meanwhile
-- (A-2018 § 4.2): what became of it is said by the point that found it open, with the reason.
alter table point_decision
    add column outcome text check (outcome in ('DONE', 'ABANDONED')),
    add column reason  text not null default '' check (length(reason) <= 500);

-- Until now a decision was settled in one way only.
update point_decision set outcome = 'DONE' where settled_in is not null;

alter table point_decision
    add constraint point_decision_outcome check ((settled_in is null) = (outcome is null)),
    add constraint point_decision_abandoned_why check (outcome is distinct from 'ABANDONED' or btrim(reason) <> '');

create index point_decision_open on point_decision (point_id) where settled_in is null;

-- That a point puts a decision off: once for each, and for good once it is held.
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
create index point_deferral_point on point_deferral (point_id);
create index point_deferral_deferred_by on point_deferral (deferred_by);

create trigger point_deferral_no_truncate
    before truncate on point_deferral for each statement execute function refuse_change();

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

create trigger point_deferral_kept
    before insert or update or delete on point_deferral for each row execute function point_deferral_kept();

-- As before, what became of a decision included.
create or replace function point_decision_kept() returns trigger language plpgsql as $$
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
