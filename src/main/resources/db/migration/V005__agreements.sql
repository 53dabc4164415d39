-- Framework agreements: what differs between A-2016 and A-2018 is data here, never code (domain.md § 1 and 2).
create table framework_agreement (
    id                     uuid primary key,
    version                bigint        not null,
    reference              text          not null unique,
    -- What its order numbers begin with: BC-2016 gives BC-2016-2026-0001.
    number_prefix          text          not null unique check (number_prefix ~ '^[A-Z0-9-]+$'),
    title                  text          not null,
    object                 text          not null,
    contracting_authority  text          not null,
    signatory              text          not null,
    procedure              text          not null,
    minimum_amount         numeric(14,2) check (minimum_amount >= 0),
    -- Null is "sans maximum", said as such; a maximum of zero means nothing can be ordered and is refused.
    maximum_amount         numeric(14,2) check (maximum_amount > 0),
    notified_on            date          not null,
    firm_months            int           not null check (firm_months > 0),
    renewal_months         int           not null check (renewal_months > 0),
    renewal_count          int           not null check (renewal_count >= 0),
    maximum_months         int           not null check (maximum_months >= firm_months),
    notice_months          int           not null check (notice_months >= 0),
    non_renewal_decided_on date,
    vat_rate               numeric(5,2)  not null check (vat_rate between 0 and 100),
    review_days            int           not null check (review_days > 0),
    tacit_acceptance       boolean       not null,
    objection_days         int           not null check (objection_days > 0),
    objection_working_days boolean       not null,
    poor_execution_limit   int           not null check (poor_execution_limit > 0),
    -- Clauses that say each of these, for messages and help: {"validity": "§ 2.4", …}
    clauses                jsonb         not null default '{}',
    check (minimum_amount is null or maximum_amount is null or minimum_amount <= maximum_amount)
);

create table lot (
    id              uuid primary key,
    agreement_id    uuid not null references framework_agreement,
    number          int  not null check (number > 0),
    title           text not null,
    allocation_rule text not null check (allocation_rule in ('SINGLE', 'CASCADE', 'ROUND_ROBIN')),
    unique (agreement_id, number)
);

create table award (
    id              uuid primary key,
    lot_id          uuid not null references lot,
    contractor_id   uuid not null references contractor,
    rank            int  not null check (rank > 0),
    suspended_until date,
    unique (lot_id, rank),
    unique (lot_id, contractor_id)
);
create index award_contractor on award (contractor_id);

-- The contractor's permanent contact (A-2016 § 7.1, A-2018 § 4.1).
create table correspondent (
    id         uuid primary key,
    award_id   uuid not null references award,
    name       text not null,
    email      text not null,
    phone      text not null default '',
    account_id uuid references account,
    unique (award_id, email)
);
create index correspondent_account on correspondent (account_id);

create table work_unit (
    id                  uuid primary key,
    lot_id              uuid          not null references lot,
    position            int           not null,
    code                text          not null,
    title               text          not null,
    description         text          not null default '',
    clause              text          not null,
    scope               text          not null check (scope in ('STARTUP', 'INCUBATOR', 'INCUBATORS', 'AGREEMENT')),
    -- Null: any phase.
    phase               text          check (phase in ('INVESTIGATION', 'CONSTRUCTION', 'CONSOLIDATION', 'PASSATION')),
    -- Man-days of one unit; null where the unit is a flat fee that no day is logged against.
    days                numeric(8,2)  check (days > 0 and days * 4 = trunc(days * 4)),
    days_assumed        boolean       not null default false,
    pricing             text          not null check (pricing in ('DAYS', 'FLAT', 'FEES')),
    quantity_step       numeric(6,2)  not null default 1 check (quantity_step > 0),
    nominal_min_months  int           check (nominal_min_months > 0),
    nominal_max_months  int           check (nominal_max_months >= nominal_min_months),
    -- A hard limit: an order for longer is refused.
    maximum_months      int           check (maximum_months > 0),
    -- Startups in the incubators covered, where the unit depends on it (A-2016 § 3.2.1).
    minimum_startups    int           check (minimum_startups > 0),
    maximum_startups    int           check (maximum_startups >= minimum_startups),
    -- True: an order for a startup in this unit's phase must carry it, or an open order must (A-2016 § 4.3.4).
    required_in_phase   boolean       not null default false,
    -- When it is offered: always, from the day the agreement is notified, or once it ends or will not be renewed.
    available           text          not null default 'ALWAYS' check (available in ('ALWAYS', 'FROM_NOTIFICATION', 'AT_END')),
    unique (lot_id, code),
    check ((pricing = 'DAYS') = (days is not null) or pricing = 'FLAT')
);

create table work_unit_profile (
    work_unit_id  uuid not null references work_unit,
    profile       text not null check (profile in ('PROJECT_MANAGER', 'DESIGNER', 'DEVOPS', 'MAINTENANCE_DEVELOPER', 'COACH', 'BUSINESS_DEVELOPER')),
    minimum_years int  not null default 0 check (minimum_years >= 0),
    primary key (work_unit_id, profile)
);

create table work_unit_deliverable (
    work_unit_id  uuid    not null references work_unit,
    position      int     not null,
    title         text    not null,
    description   text    not null default '',
    -- Due at each iteration rather than once at the end.
    per_iteration boolean not null default false,
    primary key (work_unit_id, position)
);

-- A price holds from its date until the next one's: so there is exactly one current price, by construction.
create table price (
    award_id     uuid          not null references award,
    work_unit_id uuid          not null references work_unit,
    valid_from   date          not null,
    amount       numeric(12,2) not null check (amount > 0),
    primary key (award_id, work_unit_id, valid_from)
);
create index price_work_unit on price (work_unit_id);
