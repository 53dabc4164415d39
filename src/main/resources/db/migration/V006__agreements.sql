-- Framework agreements, their lots, units, awards and prices. What differs between two agreements is data here, never code
-- (domain.md § 1 and 2).
create table framework_agreement (
    id                     uuid primary key,
    version                bigint        not null,
    reference              text          not null,
    -- What its order numbers begin with: BC-2016 gives BC-2016-2026-0001.
    number_prefix          text          not null unique check (number_prefix ~ '^[A-Z0-9-]+$'),
    title                  text          not null,
    object                 text          not null,
    contracting_authority  text          not null,
    signatory              text          not null,
    procedure              text          not null,
    minimum_amount         numeric(14,2) check (minimum_amount >= 0),
    -- Null says "sans maximum". A maximum of zero would mean that nothing can be ordered, and is refused.
    maximum_amount         numeric(14,2) check (maximum_amount > 0),
    notified_on            date          not null,
    firm_months            int           not null check (firm_months > 0),
    renewal_months         int           not null check (renewal_months > 0),
    renewal_count          int           not null check (renewal_count >= 0),
    maximum_months         int           not null check (maximum_months >= firm_months),
    notice_months          int           not null check (notice_months >= 0),
    -- How many days before each notice deadline buyers are told of it.
    alert_days             int[]         not null default '{90,60,30}',
    -- The non-renewal that stands; non_renewal_act tells how it came.
    non_renewal_decided_on date,
    vat_rate               numeric(5,2)  not null check (vat_rate between 0 and 100),
    review_days            int           not null check (review_days > 0),
    tacit_acceptance       boolean       not null,
    objection_days         int           not null check (objection_days > 0),
    objection_working_days boolean       not null,
    poor_execution_limit   int           not null check (poor_execution_limit > 0),
    -- After how many weeks without an estimate an alert is raised (assumed: the contracts ask for a weekly one).
    estimate_weeks         int           not null default 2 check (estimate_weeks > 0),
    -- From which balance on a line is nearly used up, in percent of its days (assumed: neither contract says).
    balance_alert_percent  int           not null default 10 check (balance_alert_percent between 0 and 100),
    -- Clauses that say each of these, for messages and help: {"validity": "§ 2.4", …}
    clauses                jsonb         not null default '{}',
    check (minimum_amount is null or maximum_amount is null or minimum_amount <= maximum_amount),
    -- A notice longer than a period would fall due before the period begins.
    constraint framework_agreement_notice check (notice_months < firm_months and notice_months < renewal_months),
    constraint framework_agreement_alert_days check (0 < all (alert_days) and cardinality(alert_days) <= 10)
);
comment on table framework_agreement is 'Framework agreements and their terms.';
-- A reference is told apart by its key, as a code and a title are below: files name agreements and units as people write them.
create unique index framework_agreement_reference_key on framework_agreement (text_key(reference));

create table non_renewal_act (
    id           bigint generated always as identity primary key,
    agreement_id uuid        not null references framework_agreement,
    act          text        not null check (act in ('RECORDED', 'UNDONE')),
    -- The day on which the contractor was notified: the one that counts (A-2016 § 2.4).
    notified_on  date        not null,
    proof        text        not null default '',
    reason       text        not null check (reason <> ''),
    account_id   uuid references account,
    actor        text        not null,
    acted_at     timestamptz not null
);
comment on table non_renewal_act is 'Non-renewals of an agreement, recorded and undone: who, when, why.';
create index non_renewal_act_agreement on non_renewal_act (agreement_id, id);
create index non_renewal_act_account on non_renewal_act (account_id);

create trigger non_renewal_act_append_only
    before update or delete on non_renewal_act for each row execute function refuse_change();
create trigger non_renewal_act_no_truncate
    before truncate on non_renewal_act for each statement execute function refuse_change();

create table lot (
    id              uuid primary key,
    version         bigint not null default 0,
    agreement_id    uuid   not null references framework_agreement,
    number          int    not null check (number > 0),
    title           text   not null,
    allocation_rule text   not null check (allocation_rule in ('SINGLE', 'CASCADE', 'ROUND_ROBIN')),
    unique (agreement_id, number)
);
comment on table lot is 'Lots of an agreement, each with the rule by which its orders are allocated.';

-- Units of work: the catalogue.
create table work_unit (
    id                  uuid primary key,
    version             bigint        not null default 0,
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
    -- No longer offered from that day on; the orders that carry it keep it.
    withdrawn_on        date,
    withdrawn_reason    text          not null default '',
    check ((pricing = 'DAYS') = (days is not null) or pricing = 'FLAT'),
    constraint work_unit_withdrawn check ((withdrawn_on is null) = (withdrawn_reason = ''))
);
comment on table work_unit is 'Units of work that a lot offers.';
create unique index work_unit_lot_id_code_key on work_unit (lot_id, text_key(code));

create table work_unit_profile (
    work_unit_id  uuid not null references work_unit,
    profile       text not null check (profile in
                      ('PROJECT_MANAGER', 'DESIGNER', 'DEVOPS', 'MAINTENANCE_DEVELOPER', 'COACH', 'BUSINESS_DEVELOPER')),
    minimum_years int  not null default 0 check (minimum_years >= 0),
    primary key (work_unit_id, profile)
);
comment on table work_unit_profile is 'Profiles that a unit asks for, each with its least years of experience.';

create table work_unit_deliverable (
    work_unit_id  uuid    not null references work_unit,
    position      int     not null,
    title         text    not null,
    description   text    not null default '',
    -- Due at each iteration rather than once at the end.
    per_iteration boolean not null default false,
    primary key (work_unit_id, position)
);
comment on table work_unit_deliverable is 'Deliverables that an order of a unit must hand over.';

-- Companies, awards and what an award carries.
create table contractor (
    id          uuid primary key,
    version     bigint  not null default 0,
    name        text    not null unique,
    siret       text    not null check (siret ~ '^[0-9]{14}$'),
    address     text    not null,
    fictitious  boolean not null default false,
    -- One establishment is one company: two entries would hide each other's orders.
    constraint contractor_siret_once unique (siret)
);
comment on table contractor is 'Companies that hold lots.';

alter table account add foreign key (contractor_id) references contractor;

create table award (
    id              uuid primary key,
    version         bigint not null default 0,
    lot_id          uuid   not null references lot,
    contractor_id   uuid   not null references contractor,
    rank            int    not null check (rank > 0),
    -- What the last row of award_suspension says.
    suspended_until date,
    -- Checked when a statement ends, so that one statement swaps two ranks.
    constraint award_rank_once unique (lot_id, rank) deferrable initially immediate,
    unique (lot_id, contractor_id)
);
comment on table award is 'Awards: which company holds which lot, and at which rank.';
create index award_contractor on award (contractor_id);

-- A lot with a single contractor has one award, whichever side changes. The row of the lot is locked: two who add an award at
-- once wait for each other.
create function keep_single_award() returns trigger language plpgsql as $$
declare
    rule text;
begin
    select allocation_rule into rule from lot where id = new.lot_id for no key update;
    if rule = 'SINGLE' and exists (select 1 from award where lot_id = new.lot_id and id <> new.id) then
        raise exception 'this lot has a single contractor' using errcode = 'check_violation', constraint = 'award_single';
    end if;
    return new;
end $$;
comment on function keep_single_award() is 'Refuses a second award of a lot with a single contractor (award_single).';
create trigger award_single before insert or update of lot_id on award
    for each row execute function keep_single_award();

create function keep_single_rule() returns trigger language plpgsql as $$
begin
    if new.allocation_rule = 'SINGLE' and (select count(*) from award where lot_id = new.id) > 1 then
        raise exception 'this lot has several contractors' using errcode = 'check_violation', constraint = 'award_single';
    end if;
    return new;
end $$;
comment on function keep_single_rule() is 'Refuses the rule of a single contractor for a lot that has several awards (award_single).';
create trigger lot_single before update of allocation_rule on lot
    for each row execute function keep_single_rule();

-- Rows go with their award, hence no trigger against deletes.
create table award_suspension (
    id              bigint generated always as identity primary key,
    award_id        uuid        not null references award on delete cascade,
    -- Null: the suspension is lifted.
    suspended_until date,
    reason          text        not null check (reason <> ''),
    account_id      uuid references account,
    actor           text        not null,
    recorded_at     timestamptz not null
);
comment on table award_suspension is 'Suspensions of an award, and their end: why it gets no order, and who said so.';
create index award_suspension_award on award_suspension (award_id, id);
create index award_suspension_account on award_suspension (account_id);
create trigger award_suspension_keeps before update on award_suspension for each row execute function refuse_change();

create table correspondent (
    id         uuid primary key,
    version    bigint not null default 0,
    award_id   uuid   not null references award,
    name       text   not null,
    email      text   not null,
    phone      text   not null default '',
    account_id uuid references account,
    unique (award_id, email)
);
-- A-2016 § 7.1, A-2018 § 4.1
comment on table correspondent is 'Permanent contacts of a contractor, for each award.';
create index correspondent_account on correspondent (account_id);

create table service_commitment (
    id         uuid primary key,
    version    bigint not null,
    award_id   uuid   not null references award on delete cascade,
    title      text   not null check (title <> ''),
    measure    text   not null check (measure <> '')
);
-- A-2016 § 4.1.3
comment on table service_commitment is 'What a contractor commits itself to, and how it is measured.';
create unique index service_commitment_title_once on service_commitment (award_id, text_key(title));

create table kick_off_meeting (
    award_id   uuid primary key references award,
    version    bigint not null,
    held_on    date   not null,
    objectives text   not null default '',
    teams      text   not null default '',
    steering   text   not null default '',
    knowledge  text   not null default ''
);
-- A-2016 § 7.2, A-2018 § 4.2
comment on table kick_off_meeting is
    'The kick-off meeting of an award: what the contractor presents, topic by topic.';

create table kick_off_slides (
    file_id    uuid primary key references stored_file,
    award_id   uuid        not null references kick_off_meeting,
    name       text        not null,
    size       bigint      not null,
    added_at   timestamptz not null,
    added_by   text        not null
);
comment on table kick_off_slides is 'Slides shown at a kick-off meeting.';
create index kick_off_slides_award on kick_off_slides (award_id);

create table award_journal (
    id            uuid        primary key,
    award_id      uuid        not null references award,
    kind          text        not null check (kind in ('REFUSAL', 'INCAPACITY')),
    -- True: the contractor itself refused in Carnet. False: a buyer recorded it, from a letter or from facts.
    by_contractor boolean     not null,
    -- An order of this award; the script of orders adds the foreign key.
    order_id      uuid,
    happened_on   date        not null,
    reason        text        not null check (btrim(reason) <> ''),
    file_id       uuid        references stored_file,
    account_id    uuid        references account,
    actor         text        not null,
    recorded_at   timestamptz not null,
    constraint award_journal_own_word check (not by_contractor or (kind = 'REFUSAL' and order_id is not null))
);
-- domain.md § 1; A-2018 § 4.2
comment on table award_journal is 'What the holder of an award refused or could not do.';
create index award_journal_award on award_journal (award_id, happened_on);
create index award_journal_file on award_journal (file_id);
create index award_journal_account on award_journal (account_id);
-- An order is refused once.
create unique index award_journal_refused_once on award_journal (order_id) where kind = 'REFUSAL';

create trigger award_journal_append_only
    before update or delete on award_journal for each row execute function refuse_change();
create trigger award_journal_no_truncate
    before truncate on award_journal for each statement execute function refuse_change();

-- Prices. One holds from its date until the date of the next: so there is exactly one current price, by construction.
create table price (
    award_id     uuid          not null references award,
    work_unit_id uuid          not null references work_unit,
    valid_from   date          not null,
    amount       numeric(12,2) not null check (amount > 0),
    primary key (award_id, work_unit_id, valid_from)
);
comment on table price is 'Prices of the units of an award, excluding VAT, each from a date on.';
create index price_work_unit on price (work_unit_id);

create table price_import (
    id           uuid primary key,
    agreement_id uuid        not null references framework_agreement on delete cascade,
    account_id   uuid        not null references account,
    file_name    text        not null,
    uploaded_at  timestamptz not null,
    rows         jsonb       not null
);
comment on table price_import is
    'Price schedules between their upload and their confirmation, so that any instance can go on with one.';
create index price_import_agreement on price_import (agreement_id);
create index price_import_account on price_import (account_id);
create index price_import_uploaded on price_import (uploaded_at);
