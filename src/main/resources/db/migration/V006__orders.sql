-- Purchase orders: numbered without gap, frozen at issue, moved by recorded transitions only (domain.md § 3).
create table order_counter (
    agreement_id uuid not null references framework_agreement,
    year         int  not null,
    last_number  int  not null check (last_number > 0),
    primary key (agreement_id, year)
);

create table purchase_order (
    id                  uuid primary key,
    version             bigint        not null,
    agreement_id        uuid          not null references framework_agreement,
    lot_id              uuid          not null references lot,
    award_id            uuid          references award,
    contractor_id       uuid          references contractor,
    startup_id          uuid          references startup,
    state               text          not null check (state in
                            ('DRAFT', 'ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'TERMINATED')),
    number              text          unique,
    number_year         int,
    number_in_year      int           check (number_in_year > 0),
    phase               text          check (phase in ('INVESTIGATION', 'CONSTRUCTION', 'CONSOLIDATION', 'PASSATION')),
    complexity          text          check (complexity in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    complexity_reasons  text          not null default '',
    starts_on           date,
    ends_on             date,
    beneficiary         text          not null default '',
    beneficiary_address text          not null default '',
    place_of_work       text          not null default '',
    billing_siret       text          not null default '',
    billing_service     text          not null default '',
    billing_commitment  text          not null default '',
    signatory           text          not null default '',
    vat_rate            numeric(5,2)  not null check (vat_rate between 0 and 100),
    total_excl_vat      numeric(14,2) not null default 0 check (total_excl_vat >= 0),
    total_vat           numeric(14,2) not null default 0 check (total_vat >= 0),
    total_incl_vat      numeric(14,2) not null default 0,
    total_days          numeric(8,2)  not null default 0 check (total_days >= 0),
    created_by          uuid          references account,
    created_at          timestamptz   not null,
    issued_at           timestamptz,
    issued_on           date,
    constraint purchase_order_number_once unique (agreement_id, number_year, number_in_year),
    constraint purchase_order_period check (ends_on >= starts_on),
    constraint purchase_order_total check (total_incl_vat = total_excl_vat + total_vat),
    -- What left the drafts is numbered, dated, and has a contractor and a period. A cancelled draft never had a number.
    constraint purchase_order_issued_is_whole check (
        state in ('DRAFT', 'CANCELLED')
        or (number is not null and number_year is not null and number_in_year is not null and issued_at is not null
            and issued_on is not null and award_id is not null and contractor_id is not null
            and starts_on is not null and ends_on is not null)),
    constraint purchase_order_draft_has_no_number check (state <> 'DRAFT' or (number is null and issued_at is null)),
    constraint purchase_order_starts_after_issue check (issued_on is null or starts_on >= issued_on)
);
create index purchase_order_lot on purchase_order (lot_id);
create index purchase_order_award on purchase_order (award_id);
create index purchase_order_contractor on purchase_order (contractor_id, state);
create index purchase_order_startup on purchase_order (startup_id, state);
create index purchase_order_state on purchase_order (state);
create index purchase_order_created_by on purchase_order (created_by);
create index purchase_order_recent on purchase_order (issued_on desc nulls last, id);

-- Units for incubators may cover several of them (A-2016 § 3.2.1).
create table order_incubator (
    order_id     uuid not null references purchase_order on delete cascade,
    incubator_id uuid not null references incubator,
    primary key (order_id, incubator_id)
);
create index order_incubator_incubator on order_incubator (incubator_id);

create table order_line (
    id            uuid primary key,
    order_id      uuid          not null references purchase_order on delete cascade,
    position      int           not null,
    work_unit_id  uuid          not null references work_unit,
    -- Frozen at issue, as everything contractual.
    code          text          not null,
    title         text          not null,
    quantity      numeric(8,2)  not null check (quantity > 0),
    unit_price    numeric(12,2) not null check (unit_price >= 0),
    days_per_unit numeric(8,2)  check (days_per_unit > 0),
    amount        numeric(14,2) not null check (amount = round(quantity * unit_price, 2)),
    -- Null for a flat unit, which no day is logged against.
    days          numeric(8,2)  check (days is not distinct from quantity * days_per_unit and days * 4 = trunc(days * 4)),
    -- Kept by logged_day's trigger, in the transaction that logs the day: dashboards never read day entries.
    consumed      numeric(8,2)  not null default 0,
    constraint order_line_within_balance check (consumed between 0 and coalesce(days, 0)),
    unique (order_id, work_unit_id),
    unique (order_id, position)
);
create index order_line_work_unit on order_line (work_unit_id);

-- The order's life: who, when, why. Append-only, like the audit trail.
create table order_change (
    id         bigint generated always as identity primary key,
    order_id   uuid        not null references purchase_order,
    state      text        not null,
    account_id uuid references account,
    actor      text        not null,
    changed_at timestamptz not null,
    reason     text        not null default ''
);
create index order_change_order on order_change (order_id, id);
create index order_change_account on order_change (account_id);
create index order_change_recent on order_change (changed_at desc);

create trigger order_change_append_only
    before update or delete on order_change for each row execute function refuse_change();
create trigger order_change_no_truncate
    before truncate on order_change for each statement execute function refuse_change();

-- What each version of an order says, whole, as its PDF shows it: a company that changes its name, or a catalogue that is
-- edited, rewrites no contract.
create table order_document (
    order_id uuid  not null references purchase_order,
    version  int   not null check (version > 0),
    content  jsonb not null,
    primary key (order_id, version)
);

create trigger order_document_append_only
    before update or delete on order_document for each row execute function refuse_change();
create trigger order_document_no_truncate
    before truncate on order_document for each statement execute function refuse_change();

-- How often the orders changed, exact in every snapshot: what the totals of lists are remembered by. Each session counts in a
-- row of its own, so that no writer waits for another.
create table order_book_tick (
    session int primary key,
    ticks   bigint not null
) with (fillfactor = 50);

create function tick_order_book() returns trigger language plpgsql as $$
begin
    insert into order_book_tick (session, ticks) values (pg_backend_pid() % 256, 1)
        on conflict (session) do update set ticks = order_book_tick.ticks + 1;
    return null;
end $$;

create trigger purchase_order_ticks
    after insert or update or delete or truncate on purchase_order for each statement execute function tick_order_book();
create trigger order_incubator_ticks
    after insert or update or delete or truncate on order_incubator for each statement execute function tick_order_book();
