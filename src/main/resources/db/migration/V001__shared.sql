-- What every module leans on: two functions, and the tables of the libraries that Carnet runs on.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
comment on function refuse_change() is 'Refuses the change: the row, or the table, is written once and never altered.';

-- Written without the extensions unaccent and pg_trgm, which not every server lets a database's owner add.
create function search_key(said text) returns text language sql immutable strict parallel safe as $$
    select lower(translate(replace(replace(replace(replace(
        regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g'),
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), '’ʼ', ''''''))
$$;
comment on function search_key(text) is
    'What is compared when one searches: small letters without accents, ligatures taken apart, every apostrophe the plain one.';

-- Its columns are those that Spring Modulith asks for (version 2 of its schema).
create table event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
comment on table event_publication is
    'Events that a listener must still handle after a commit, so that a crash loses none: Spring Modulith keeps them.';
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_completion on event_publication (completion_date);

create table shedlock (
    name       text        primary key,
    lock_until timestamptz not null,
    locked_at  timestamptz not null,
    locked_by  text        not null
);
comment on table shedlock is 'Locks by which one instance alone runs a scheduled job: ShedLock keeps them.';
