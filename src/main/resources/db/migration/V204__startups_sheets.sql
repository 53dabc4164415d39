-- Product sheets in frozen versions, and the sessions of the commitment committees that they are presented to (A-2016 § 4.2.4, § 4.3).

create table product_sheet (
    startup_id   uuid        primary key references startup,
    -- Counts the saved drafts, so that an edit made on an older one is refused.
    revision     int         not null check (revision > 0),
    problem      text        not null default '',
    product      text        not null default '',
    success      text        not null default '',
    impacts      text        not null default '',
    organisation text        not null default '',
    actors       text        not null default '',
    skills       text        not null default '',
    saved_by     uuid        references account,
    saver        text        not null,
    saved_at     timestamptz not null
);
comment on table product_sheet is 'The draft of a startup''s product sheet: seven headings that are still being written.';
create index product_sheet_saved_by on product_sheet (saved_by);

create table product_sheet_version (
    id           uuid        primary key,
    startup_id   uuid        not null references startup,
    number       int         not null check (number > 0),
    problem      text        not null check (btrim(problem) <> ''),
    product      text        not null check (btrim(product) <> ''),
    success      text        not null check (btrim(success) <> ''),
    impacts      text        not null check (btrim(impacts) <> ''),
    organisation text        not null check (btrim(organisation) <> ''),
    actors       text        not null check (btrim(actors) <> ''),
    skills       text        not null check (btrim(skills) <> ''),
    frozen_by    uuid        references account,
    author       text        not null,
    frozen_at    timestamptz not null,
    constraint product_sheet_version_once unique (startup_id, number),
    constraint product_sheet_version_of_startup unique (startup_id, id)
);
comment on table product_sheet_version is 'Versions of product sheets as they were presented: whole, numbered without gap, never changed.';
create index product_sheet_version_frozen_by on product_sheet_version (frozen_by);

create trigger product_sheet_version_append_only
    before update or delete on product_sheet_version for each row execute function refuse_change();
create trigger product_sheet_version_no_truncate
    before truncate on product_sheet_version for each statement execute function refuse_change();

create function next_sheet_version() returns trigger language plpgsql as $$
declare
    last int;
begin
    select coalesce(max(v.number), 0) into last from product_sheet_version v where v.startup_id = new.startup_id;
    if new.number <> last + 1 then
        raise exception 'version % of a product sheet does not follow version %', new.number, last
            using errcode = 'check_violation', constraint = 'product_sheet_version_without_gap';
    end if;
    return new;
end $$;
comment on function next_sheet_version() is
    'Refuses a version that does not follow the last one of its startup (product_sheet_version_without_gap).';
create trigger product_sheet_version_without_gap
    before insert on product_sheet_version for each row execute function next_sheet_version();

create table committee_session (
    id             uuid        primary key,
    -- Counts changes of the session itself, so that an edit made on an older state is refused.
    version        bigint      not null default 0,
    on_day         date        not null,
    body           text        not null check (body in ('STATE', 'PUBLIC_BODY')),
    name           text        not null check (btrim(name) <> ''),
    all_incubators boolean     not null,
    planned_by     uuid        references account,
    planner        text        not null,
    planned_at     timestamptz not null,
    attendees      text        not null default '',
    held_by        uuid        references account,
    holder         text,
    held_at        timestamptz,
    constraint committee_session_held_whole check (num_nonnulls(holder, held_at) in (0, 2))
);
comment on table committee_session is 'Sessions of commitment committees; one that was held never changes.';
create index committee_session_day on committee_session (on_day);
create index committee_session_planned_by on committee_session (planned_by);
create index committee_session_held_by on committee_session (held_by);

create trigger committee_session_held_for_good
    before update or delete on committee_session for each row when (old.held_at is not null) execute function refuse_change();
create trigger committee_session_no_truncate
    before truncate on committee_session for each statement execute function refuse_change();

create table committee_incubator (
    session_id   uuid not null references committee_session on delete cascade,
    incubator_id uuid not null references incubator,
    primary key (session_id, incubator_id)
);
comment on table committee_incubator is 'The incubators that a session is about, where it is not about all of them.';
create index committee_incubator_incubator on committee_incubator (incubator_id);

create table committee_item (
    id               uuid        primary key,
    session_id       uuid        not null references committee_session on delete cascade,
    startup_id       uuid        not null references startup,
    position         int         not null,
    sheet_version_id uuid,
    -- What the committee said of the sheet that was presented; it says it with its decision.
    sheet_accepted   boolean,
    -- The decision recorded, and how often one was: whoever corrects it has read the last.
    decision_id      bigint      unique references phase_decision,
    recordings       int         not null default 0,
    recorded_by      uuid        references account,
    recorder         text,
    recorded_at      timestamptz,
    -- The startup's name on the day of the session, kept when it was held.
    startup_name     text,
    constraint committee_item_once unique (session_id, startup_id),
    constraint committee_item_own_sheet foreign key (startup_id, sheet_version_id)
        references product_sheet_version (startup_id, id),
    constraint committee_item_recorded_whole check (num_nonnulls(decision_id, recorder, recorded_at) in (0, 3)),
    constraint committee_item_sheet_judged check (sheet_accepted is null or sheet_version_id is not null)
);
comment on table committee_item is 'The startups on the agenda of a session, the sheet presented, and what was decided.';
create index committee_item_startup on committee_item (startup_id);
create index committee_item_sheet on committee_item (startup_id, sheet_version_id) where sheet_version_id is not null;
create index committee_item_recorded_by on committee_item (recorded_by);

create function committee_part_kept() returns trigger language plpgsql as $$
declare
    about uuid := case when tg_op = 'DELETE' then old.session_id else new.session_id end;
begin
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
comment on function committee_part_kept() is
    'Refuses to write into a session that was held (committee_session_held_for_good).';
create trigger committee_item_held_for_good
    before insert or update or delete on committee_item for each row execute function committee_part_kept();
create trigger committee_incubator_held_for_good
    before insert or update or delete on committee_incubator for each row execute function committee_part_kept();

create function committee_held_decided() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from committee_item i where i.session_id = new.id)
        or exists (select 1 from committee_item i
                   where i.session_id = new.id and (i.decision_id is null or i.startup_name is null
                       or exists (select 1 from decision_correction c where c.decision_id = i.decision_id)
                       or (i.sheet_version_id is null) <> (i.sheet_accepted is null))) then
        raise exception 'a session is held once each startup of its agenda is decided on'
            using errcode = 'check_violation', constraint = 'committee_session_decided';
    end if;
    return new;
end $$;
comment on function committee_held_decided() is
    'Refuses to hold a session without an agenda, or with a startup undecided (committee_session_decided).';
create trigger committee_session_decided
    before update on committee_session for each row when (new.held_at is not null) execute function committee_held_decided();
