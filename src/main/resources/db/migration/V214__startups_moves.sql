-- What was written once of a startup or an incubator moves with its record when two of them are made one (docs/domain.md § 6).

-- A correction, and an item of a committee, follow the decision and the sheet that they are about.
alter table decision_correction
    drop constraint decision_correction_same_startup,
    drop constraint decision_correction_instead,
    add constraint decision_correction_same_startup foreign key (startup_id, decision_id)
        references phase_decision (startup_id, id) on update cascade,
    add constraint decision_correction_instead foreign key (startup_id, instead_id)
        references phase_decision (startup_id, id) on update cascade;
alter table committee_item
    drop constraint committee_item_own_sheet,
    add constraint committee_item_own_sheet foreign key (startup_id, sheet_version_id)
        references product_sheet_version (startup_id, id) on update cascade;

-- The versions of both sheets are numbered as one series; nothing else of them changes.
create function sheet_version_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if moved_by_merge(to_jsonb(old) - 'number', to_jsonb(new) - 'number') then
            return new;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
comment on function sheet_version_kept() is
    'Refuses every change of a version, but for the startup and the number that a merge gives it.';
drop trigger product_sheet_version_append_only on product_sheet_version;
create trigger product_sheet_version_append_only
    before update or delete on product_sheet_version for each row execute function sheet_version_kept();

create or replace function committee_part_kept() returns trigger language plpgsql as $$
declare
    about uuid := case when tg_op = 'DELETE' then old.session_id else new.session_id end;
begin
    -- In a merge an item follows its startup, and a session that was about two records of one incubator is about one.
    if tg_op = 'UPDATE' then
        if moved_by_merge(to_jsonb(old), to_jsonb(new)) then
            return new;
        end if;
    elsif tg_op = 'DELETE' then
        if tg_table_name = 'committee_incubator' and moved_by_merge('{}', '{}') then
            return old;
        end if;
    end if;
    -- The session is locked, so that it is not held while something is written into it.
    perform 1 from committee_session s where s.id = about for share;
    if exists (select 1 from committee_session s where s.id = about and s.held_at is not null) then
        raise exception 'a session that was held does not change'
            using errcode = 'check_violation', constraint = 'committee_session_held_for_good';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;

create or replace function refuse_once_issued() returns trigger language plpgsql as $$
begin
    -- In a merge an order follows its startup, and one that names two records of one startup names one.
    if tg_op = 'UPDATE' then
        if moved_by_merge(to_jsonb(old), to_jsonb(new)) then
            return new;
        end if;
    elsif tg_op = 'DELETE' then
        if tg_table_name = 'order_startup' and moved_by_merge('{}', '{}') then
            return old;
        end if;
    end if;
    if exists (select from purchase_order o
               where o.id in (case when tg_op = 'INSERT' then null else old.order_id end,
                              case when tg_op = 'DELETE' then null else new.order_id end) and o.state <> 'DRAFT') then
        raise exception '% is frozen once its order left the drafts', tg_table_name;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- An opinion follows the incubator that it was given in, and the startup that came of it.
create or replace function project_opinion_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if moved_by_merge(to_jsonb(old), to_jsonb(new)) then
            return new;
        end if;
    end if;
    if old.frozen_at is not null and (tg_op = 'DELETE'
        or row(new.id, new.incubator_id, new.project, new.sponsor, new.problem, new.verdict, new.reasons, new.recommendations,
               new.given_on, new.author, new.frozen_at, new.frozen_by)
           is distinct from row(old.id, old.incubator_id, old.project, old.sponsor, old.problem, old.verdict, old.reasons,
               old.recommendations, old.given_on, old.author, old.frozen_at, old.frozen_by)
        or (old.deliverable_id is not null
            and row(new.deliverable_id, new.version) is distinct from row(old.deliverable_id, old.version))) then
        raise exception 'an opinion that is frozen does not change'
            using errcode = 'check_violation', constraint = 'project_opinion_frozen_for_good';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
