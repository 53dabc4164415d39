-- Administrations, incubators, startups and the decisions that move a startup from phase to phase (A-2016 § 1.4, § 4.2 to 4.5).
create table sponsor (
    id      uuid primary key,
    name    text not null unique,
    address text not null default '',
    siret   text check (siret ~ '^[0-9]{14}$')
);

create table incubator (
    id         uuid primary key,
    slug       text not null unique check (slug ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    name       text not null,
    sponsor_id uuid not null references sponsor
);
create index incubator_sponsor on incubator (sponsor_id);

create table startup (
    id               uuid primary key,
    version          bigint not null,
    -- The public portfolio's identifiers may hold dots and capitals.
    slug             text   not null unique check (slug ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    name             text   not null check (name <> ''),
    mission          text   not null,
    problem          text   not null default '',
    users            text   not null default '',
    incubator_id     uuid   not null references incubator,
    sponsor_id       uuid   not null references sponsor,
    site_url         text,
    repository_url   text,
    statistics_url   text,
    wiki_url         text
);
create index startup_incubator on startup (incubator_id);
create index startup_sponsor on startup (sponsor_id);

-- Each row is a decision; the current phase is the last one started on or before the date asked for, ties go to the later row.
create table phase_decision (
    id           bigint generated always as identity primary key,
    startup_id   uuid        not null references startup,
    outcome      text        not null check (outcome in ('CONTINUE', 'STOP', 'POSTPONE')),
    phase        text        check (phase in ('INVESTIGATION', 'CONSTRUCTION', 'CONSOLIDATION', 'PASSATION')),
    starts_on    date        not null,
    decided_on   date        not null,
    body         text        not null,
    reasons      text        not null,
    evidence     text        not null default '',
    -- The administration that takes the service over, named when handover begins (A-2016 § 4.5).
    receiver     text,
    public_label text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    -- Continuing names the phase entered; stopping and postponing enter none.
    constraint phase_decision_names_phase check ((outcome = 'CONTINUE') = (phase is not null))
);
create index phase_decision_startup on phase_decision (startup_id, starts_on desc, id desc);
create index phase_decision_recent on phase_decision (recorded_at desc);

-- What a startup is in on a date: no row before its first decision; a stop has phase null.
create function startup_phase_on(asked date)
    returns table (startup_id uuid, phase text, stopped boolean, since date, public_label text)
    language sql stable as $$
    select distinct on (d.startup_id) d.startup_id, d.phase, d.outcome = 'STOP', d.starts_on, d.public_label
    from phase_decision d
    where d.outcome <> 'POSTPONE' and d.starts_on <= asked
    order by d.startup_id, d.starts_on desc, d.id desc
$$;

-- Who follows what: product owners their startups, coaches their incubators (domain.md § 8).
create table account_startup (
    account_id uuid not null references account,
    startup_id uuid not null references startup,
    primary key (account_id, startup_id)
);
create index account_startup_startup on account_startup (startup_id);

create table account_incubator (
    account_id   uuid not null references account,
    incubator_id uuid not null references incubator,
    primary key (account_id, incubator_id)
);
create index account_incubator_incubator on account_incubator (incubator_id);
