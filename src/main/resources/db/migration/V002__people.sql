-- Companies, accounts, sign-in, sessions. A company is here because accounts belong to it.
create table contractor (
    id          uuid primary key,
    name        text    not null unique,
    siret       text    not null check (siret ~ '^[0-9]{14}$'),
    address     text    not null,
    fictitious  boolean not null default false
);

create table account (
    id            uuid primary key,
    version       bigint      not null,
    username      text        not null check (username = lower(username) and username <> ''),
    display_name  text        not null,
    email         text        not null,
    role          text        not null check (role in ('BUYER', 'PRODUCT_OWNER', 'COACH', 'CORRESPONDENT', 'ADMINISTRATOR')),
    contractor_id uuid references contractor,
    password_hash text,
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    constraint account_username_once unique (username),
    -- A correspondent works for exactly one company, nobody else for any.
    constraint account_company check ((role = 'CORRESPONDENT') = (contractor_id is not null))
);
create index account_contractor on account (contractor_id);

-- A one-time link to choose a password: the first administrator's, and each new account's. Only its hash is kept.
create table invitation (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account_id uuid        not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_at    timestamptz
);
create index invitation_account on invitation (account_id);

-- Failed sign-ins, shared by all instances, so that guessing is throttled wherever it lands.
create table failed_sign_in (
    id         bigint generated always as identity primary key,
    username   text        not null,
    address    text        not null,
    failed_at  timestamptz not null
);
create index failed_sign_in_username on failed_sign_in (username, failed_at);
create index failed_sign_in_address on failed_sign_in (address, failed_at);

-- Spring Session JDBC's own tables.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
