-- Administrations, incubators, startups and the decisions that move a startup from phase to phase (A-2016 § 1.4, § 4.2 to 4.5).
create table sponsor (
    id      uuid primary key,
    name    text not null unique,
    address text not null default '',
    siret   text check (siret ~ '^[0-9]{14}$')
);
comment on table sponsor is 'Administrations that carry incubators and startups.';

create table incubator (
    id         uuid primary key,
    -- Identifiers of the public portfolio may hold dots and capitals; so may those of startups.
    slug       text not null unique check (slug ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    name       text not null,
    sponsor_id uuid not null references sponsor
);
comment on table incubator is 'Incubators.';
create index incubator_sponsor on incubator (sponsor_id);

create table startup (
    id               uuid primary key,
    version          bigint not null,
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
comment on table startup is 'Startups; the phase of one is what its decisions say.';
create index startup_incubator on startup (incubator_id);
create index startup_sponsor on startup (sponsor_id);

alter table account_startup add foreign key (startup_id) references startup;
alter table account_incubator add foreign key (incubator_id) references incubator;

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
    -- To continue names the phase entered; to stop or to postpone enters none.
    constraint phase_decision_names_phase check ((outcome = 'CONTINUE') = (phase is not null))
);
comment on table phase_decision is 'Decisions on the phase of a startup: to continue into a phase, to stop, or to postpone.';
create index phase_decision_startup on phase_decision (startup_id, starts_on desc, id desc);
create index phase_decision_recent on phase_decision (recorded_at desc);

-- Of two decisions that start on one day, the later row counts.
create function startup_phase_on(asked date)
    returns table (startup_id uuid, phase text, stopped boolean, since date, public_label text)
    language sql stable as $$
    select distinct on (d.startup_id) d.startup_id, d.phase, d.outcome = 'STOP', d.starts_on, d.public_label
    from phase_decision d
    where d.outcome <> 'POSTPONE' and d.starts_on <= asked
    order by d.startup_id, d.starts_on desc, d.id desc
$$;
comment on function startup_phase_on(date) is
    'The phase of each startup on a date: no row before its first decision, a null phase once it is stopped.';
