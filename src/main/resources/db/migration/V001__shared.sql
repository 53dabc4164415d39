-- What every module leans on: four functions, and the tables of the libraries that Carnet runs on.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
comment on function refuse_change() is 'Refuses the change: the row, or the table, is written once and never altered.';

-- The key is the same as the application's TextKey: a test compares the two. Written without the extensions unaccent and pg_trgm,
-- which not every server lets a database's owner add. The signs are listed: what a letter is differs from one server's Unicode to
-- the next, and an index must not.
create function text_key(said text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        replace(replace(replace(replace(translate(
            lower(regexp_replace(normalize(said, NFKD) collate "C",
                '[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]+', '', 'g') collate "fr-x-icu"),
            'øđðłıς', 'oddliσ'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th') collate "C",
        '[\u0001-\u0022\u0024\u0027-\u002a\u002c-\u002f\u003a-\u003f\u005b-\u005e\u0060\u007b-\u00bf\u00d7\u00f7\u02b9-\u02df\u058a\u05be\u1680\u1806'
        '\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3030\ufd3e\ufd3f\ufff9-\ufffd\U0001f000-\U0001faff]+', ' ', 'g'), ' ') collate "default"
$$;
comment on function text_key(text) is
    'The key by which texts are compared: its words in small letters without accents, whatever signs and spaces are between them.';

create function name_key(said text) returns text language sql immutable strict parallel safe as $$
    select coalesce(string_agg(word, ' ' order by word collate "C"), '') from unnest(string_to_array(text_key(said), ' ')) word
$$;
comment on function name_key(text) is
    'The key by which names of people are compared: the words of text_key in order, so that the family name may come first.';

-- A session takes the row that its number ends in, or else any that nobody holds: to wait for a row that has nothing to do with
-- what is written could close a circle. A row that one transaction changes thousands of times is slow to find: where the trigger
-- asks for it, a transaction counts once.
create function count_change() returns trigger language plpgsql as $$
declare
    counts  constant text not null := tg_argv[0];
    chosen  text;
    counted int := 0;
begin
    if tg_argv[1] = 'once' then
        execute format('select from %I t where t.session = pg_backend_pid() %% 256 and t.xmin = cast(pg_current_xact_id() as xid)',
            counts);
        get diagnostics counted = row_count;
    end if;
    foreach chosen in array array['where t.session = pg_backend_pid() % 256', 'limit 1'] loop
        exit when counted > 0;
        execute format('update %1$I set ticks = ticks + 1 where session = (select t.session from %1$I t %2$s for update skip locked)',
            counts, chosen);
        get diagnostics counted = row_count;
    end loop;
    if counted = 0 then
        raise exception 'every row of % is held', counts using errcode = 'lock_not_available';
    end if;
    return null;
end $$;
comment on function count_change() is
    'Counts a change in the table of ticks that the trigger names, once in a transaction where the trigger says ''once''.';

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
