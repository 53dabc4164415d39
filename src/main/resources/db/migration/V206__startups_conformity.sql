-- What a startup's service is held to by the State's references, and what audits recommended (docs/domain.md § 6; A-2016 § 4.2.6, § 4.3.2,
-- § 4.4.3, § 6). An item without a row is not begun.
create table conformity_item (
    startup_id uuid   not null references startup,
    item       text   not null check (item in ('RGS', 'RGAA', 'RGI', 'EBIOS', 'CNIL', 'CODE_AUDIT')),
    -- Counts changes, so that an edit made on an older state is refused.
    version    bigint not null default 0,
    state      text   not null check (state in ('NOT_BEGUN', 'UNDER_WAY', 'DONE', 'NOT_APPLICABLE')),
    stated_on  date,
    -- The day by which what is done is to be renewed, and what is not is expected.
    renew_by   date,
    note       text   not null default '' check (length(note) <= 2000),
    primary key (startup_id, item),
    constraint conformity_item_done_on_a_day check (state <> 'DONE' or stated_on is not null),
    constraint conformity_item_left_out_why check (state <> 'NOT_APPLICABLE' or btrim(note) <> ''),
    constraint conformity_item_renewed_later check (
        renew_by is null or state <> 'NOT_APPLICABLE' and (state <> 'DONE' or renew_by > stated_on))
);
comment on table conformity_item is 'The conformity checklist of startups: where each item stands, since when, and when it is due again.';
create index conformity_item_due on conformity_item (renew_by);

create table conformity_file (
    file_id    uuid        primary key references stored_file,
    startup_id uuid        not null references startup,
    item       text        not null check (item in ('RGS', 'RGAA', 'RGI', 'EBIOS', 'CNIL', 'CODE_AUDIT')),
    name       text        not null,
    size       bigint      not null,
    added_at   timestamptz not null,
    added_by   text        not null
);
comment on table conformity_file is 'The files of each item of a startup''s conformity checklist.';
create index conformity_file_startup on conformity_file (startup_id, item);

create table audit_recommendation (
    id           uuid        primary key,
    version      bigint      not null default 0,
    startup_id   uuid        not null references startup,
    item         text        not null check (item in ('RGS', 'RGAA', 'RGI', 'EBIOS', 'CNIL', 'CODE_AUDIT')),
    text         text        not null check (btrim(text) <> '' and length(text) <= 2000),
    severity     text        not null check (severity in ('CRITICAL', 'MAJOR', 'MINOR')),
    due_on       date        not null,
    assignee     text        not null default '' check (length(assignee) <= 200),
    closed_on    date,
    closing_note text        not null default '' check (length(closing_note) <= 2000),
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint audit_recommendation_closed_whole check ((closed_on is null) = (btrim(closing_note) = ''))
);
comment on table audit_recommendation is 'What audits of startups recommended, each followed until it is closed.';
create index audit_recommendation_startup on audit_recommendation (startup_id, item);
create index audit_recommendation_open on audit_recommendation (due_on) where closed_on is null;
