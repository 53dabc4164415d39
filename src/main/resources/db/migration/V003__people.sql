-- Accounts, what they may see, how they sign in, and their sessions (domain.md § 8).
create table account (
    id            uuid primary key,
    version       bigint      not null,
    username      text        not null check (username = lower(username) and username <> ''),
    display_name  text        not null,
    email         text        not null,
    role          text        not null check (role in ('BUYER', 'PRODUCT_OWNER', 'COACH', 'CORRESPONDENT', 'ADMINISTRATOR')),
    -- The company of a correspondent; the script of agreements adds the foreign key.
    contractor_id uuid,
    password_hash text,
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    constraint account_username_once unique (username),
    -- A correspondent works for exactly one company, nobody else for any.
    constraint account_company check ((role = 'CORRESPONDENT') = (contractor_id is not null))
);
comment on table account is 'People who may sign in.';
create index account_contractor on account (contractor_id);

-- The foreign keys to startups and incubators are added by the script of startups.
create table account_startup (
    account_id uuid not null references account,
    startup_id uuid not null,
    primary key (account_id, startup_id)
);
comment on table account_startup is 'The startups that a product owner follows.';
create index account_startup_startup on account_startup (startup_id);

create table account_incubator (
    account_id   uuid not null references account,
    incubator_id uuid not null,
    primary key (account_id, incubator_id)
);
comment on table account_incubator is 'The incubators that a coach follows.';
create index account_incubator_incubator on account_incubator (incubator_id);

-- Only the hash of the link's token is kept: whoever reads the database cannot follow the link.
create table invitation (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account_id uuid        not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_at    timestamptz
);
comment on table invitation is 'One-time links by which an account chooses its password.';
create index invitation_account on invitation (account_id);

create table failed_sign_in (
    id         bigint generated always as identity primary key,
    username   text        not null,
    address    text        not null,
    failed_at  timestamptz not null
);
comment on table failed_sign_in is 'Failed sign-ins, shared by all instances, so that guessing passwords is slowed down wherever it lands.';
create index failed_sign_in_username on failed_sign_in (username, failed_at);
create index failed_sign_in_address on failed_sign_in (address, failed_at);

create table saved_filter (
    id         uuid        primary key,
    account_id uuid        not null references account,
    -- The address of the list, and the query that followed it.
    list       text        not null check (list like '/%'),
    name       text        not null check (btrim(name) <> ''),
    query      text        not null,
    created_at timestamptz not null,
    constraint saved_filter_name_once unique (account_id, list, name)
);
comment on table saved_filter is 'Filters of lists that a person keeps under a name.';

-- The columns of both tables are those that Spring Session JDBC asks for.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
comment on table spring_session is 'Sessions of signed-in people: Spring Session keeps them.';
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on table spring_session_attributes is 'What a session remembers: Spring Session keeps it.';
