-- What a startup is judged by (docs/domain.md § 6; A-2016 § 4.3.4, § 7.4): indicators, their dated values, and files of values on their way in.
create table indicator (
    id          uuid primary key,
    -- Counts changes, so that an edit made on an older state is refused.
    version     bigint  not null default 0,
    startup_id  uuid    not null references startup,
    kind        text    not null check (kind in ('USAGE', 'SATISFACTION', 'IMPACT')),
    name        text    not null check (name <> ''),
    unit        text    not null check (unit <> ''),
    -- Whether it is good that the values rise, or that they fall.
    aim         text    not null check (aim in ('RISE', 'FALL')),
    target      numeric(16, 4),
    target_on   date,
    main        boolean not null default false,
    place       integer not null,
    archived_on date,
    constraint indicator_target_whole check (target_on is null or target is not null),
    constraint indicator_main_in_use check (not main or archived_on is null),
    constraint indicator_place_once unique (startup_id, place) deferrable initially deferred
);
comment on table indicator is 'What a startup is judged by: usage, satisfaction or impact, with its unit and its target.';
create unique index indicator_main_once on indicator (startup_id) where main;
-- Archived ones count too: a file of values names an indicator by its name.
create unique index indicator_name_once on indicator (startup_id, text_key(name));

create table indicator_value (
    indicator_id uuid           not null references indicator,
    day          date           not null,
    value        numeric(16, 4) not null,
    -- Where it comes from, or what is to be known of it.
    comment      text           not null default '' check (length(comment) <= 500),
    entered_by   text           not null,
    entered_at   timestamptz    not null,
    constraint indicator_value_once_a_day primary key (indicator_id, day),
    constraint indicator_value_not_future check (day <= cast(entered_at at time zone 'Europe/Paris' as date))
);
comment on table indicator_value is 'The values of indicators, one for each day at most.';

create table indicator_former_value (
    id           bigint generated always as identity primary key,
    indicator_id uuid           not null references indicator,
    day          date           not null,
    value        numeric(16, 4) not null,
    comment      text           not null,
    entered_by   text           not null,
    entered_at   timestamptz    not null,
    -- Whether it was removed, or replaced by another one.
    removed      boolean        not null,
    left_by      text           not null,
    left_at      timestamptz    not null
);
comment on table indicator_former_value is 'Values of indicators that were corrected or removed, as they were.';
create index indicator_former_value_indicator on indicator_former_value (indicator_id, day);
create trigger indicator_former_value_append_only
    before update or delete on indicator_former_value for each row execute function refuse_change();
create trigger indicator_former_value_no_truncate
    before truncate on indicator_former_value for each statement execute function refuse_change();

-- The last value of each indicator beside the one whose day is nearest to thirty days before: what its trend is told from.
-- However many values there are, three rows of the index are read for each indicator.
create view indicator_standing as
select i.id, i.startup_id, i.kind, i.name, i.unit, i.aim, i.target, i.target_on, i.main, i.place, i.archived_on,
       last.day, last.value, former.day as former_day, former.value as former_value
from indicator i
left join lateral (
    select v.day, v.value from indicator_value v where v.indicator_id = i.id order by v.day desc limit 1) last on true
left join lateral (
    select near.day, near.value from (
        (select v.day, v.value from indicator_value v
         where v.indicator_id = i.id and v.day <= last.day - 30 order by v.day desc limit 1)
        union all
        (select v.day, v.value from indicator_value v
         where v.indicator_id = i.id and v.day > last.day - 30 and v.day < last.day order by v.day limit 1)) near
    order by abs(near.day - (last.day - 30)), near.day limit 1) former on true;
comment on view indicator_standing is
    'Each indicator with its last value, and the one nearest to thirty days before it; nulls where there is none.';

create table indicator_import (
    id          uuid primary key,
    account_id  uuid        not null references account,
    file_name   text        not null,
    uploaded_at timestamptz not null,
    content     jsonb       not null
);
comment on table indicator_import is
    'Files of values of indicators between their upload and their confirmation, so that any instance can go on with one.';
create index indicator_import_account on indicator_import (account_id);
create index indicator_import_uploaded on indicator_import (uploaded_at);
