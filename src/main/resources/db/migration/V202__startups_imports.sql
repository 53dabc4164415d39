-- The public portfolio is imported again and again: what it wrote is known from what was typed here (domain.md § 6).
create table startup_import (
    id          uuid primary key,
    account_id  uuid        not null references account,
    file_name   text        not null,
    uploaded_at timestamptz not null,
    content     jsonb       not null
);
comment on table startup_import is
    'Files of the public portfolio between their upload and their confirmation, so that any instance can go on with one.';
create index startup_import_account on startup_import (account_id);
create index startup_import_uploaded on startup_import (uploaded_at);

create table portfolio_record (
    kind         text  not null check (kind in ('SPONSOR', 'INCUBATOR', 'STARTUP')),
    -- As the public portfolio has it; what it names here may be renamed.
    public_id    text  not null check (public_id <> ''),
    sponsor_id   uuid references sponsor on delete cascade,
    incubator_id uuid references incubator on delete cascade,
    startup_id   uuid references startup on delete cascade,
    -- The value that the last import wrote, by field; what differs from it was typed since.
    written      jsonb not null default '{}',
    primary key (kind, public_id),
    constraint portfolio_record_names_one check (
        (kind = 'SPONSOR') = (sponsor_id is not null)
        and (kind = 'INCUBATOR') = (incubator_id is not null)
        and (kind = 'STARTUP') = (startup_id is not null))
);
comment on table portfolio_record is
    'What the public portfolio calls each sponsor, incubator and startup, and what its last import wrote of them.';
create index portfolio_record_sponsor on portfolio_record (sponsor_id);
create index portfolio_record_incubator on portfolio_record (incubator_id);
create index portfolio_record_startup on portfolio_record (startup_id);
