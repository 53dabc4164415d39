-- Purchase orders (domain.md § 3). The script holds that a number is given once, that what is issued is whole and adds up, and that its
-- documents, history, releases and grounds stay as they were written. That numbers have no gap is by the lock on order_counter; that
-- state, lines and prices of an issued order change by its acts only, by the aggregate (PurchaseOrder).
create table order_counter (
    agreement_id uuid not null references framework_agreement,
    year         int  not null,
    last_number  int  not null check (last_number > 0),
    primary key (agreement_id, year)
);
comment on table order_counter is 'The last order number given, for each agreement and year.';

create table purchase_order (
    id                  uuid primary key,
    version             bigint        not null,
    agreement_id        uuid          not null references framework_agreement,
    lot_id              uuid          not null references lot,
    award_id            uuid          references award,
    contractor_id       uuid          references contractor,
    startup_id          uuid          references startup,
    -- The order that ended before its work was done, and whose need this one takes over.
    replaces_id         uuid          references purchase_order,
    state               text          not null check (state in
                            ('DRAFT', 'ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'TERMINATED')),
    -- True: it was cancelled because its contractor refused it.
    refused             boolean       not null default false,
    -- The version of the contract that stands. A draft prepares the first.
    contract_version    int           not null default 1 check (contract_version > 0),
    number              text          unique,
    number_year         int,
    number_in_year      int           check (number_in_year > 0),
    -- Taken over from the startup when the order is issued: a draft has none.
    phase               text          check (phase in ('INVESTIGATION', 'CONSTRUCTION', 'CONSOLIDATION', 'PASSATION')),
    starts_on           date,
    ends_on             date,

    -- The complexity, and the four criteria that it is set by, each with a level and a note (A-2016 § 4.3.4).
    complexity          text          check (complexity in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    complexity_reasons  text          not null default '',
    stakeholders_level  text          check (stakeholders_level in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    stakeholders_note   text          not null default '' check (length(stakeholders_note) <= 300),
    product_level       text          check (product_level in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    product_note        text          not null default '' check (length(product_note) <= 300),
    service_level       text          check (service_level in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    service_note        text          not null default '' check (length(service_note) <= 300),
    impacts_level       text          check (impacts_level in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    impacts_note        text          not null default '' check (length(impacts_note) <= 300),

    -- The mentions that an order must carry.
    beneficiary         text          not null default '',
    beneficiary_address text          not null default '',
    place_of_work       text          not null default '',
    billing_siret       text          not null default '',
    billing_service     text          not null default '',
    billing_commitment  text          not null default '',
    signatory           text          not null default '',

    -- Totals of the lines, and what the end of the order gave back of them.
    vat_rate            numeric(5,2)  not null check (vat_rate between 0 and 100),
    total_excl_vat      numeric(14,2) not null default 0 check (total_excl_vat >= 0),
    total_vat           numeric(14,2) not null default 0 check (total_vat >= 0),
    total_incl_vat      numeric(14,2) not null default 0,
    total_days          numeric(8,2)  not null default 0 check (total_days >= 0),
    released_excl_vat   numeric(14,2) not null default 0,
    released_days       numeric(8,2)  not null default 0,
    -- What the order commits of its agreement's maximum: issued + amendments − released. This is the one place that says it.
    committed_excl_vat  numeric(14,2) not null generated always as
                            (case when state in ('DRAFT', 'CANCELLED') then 0 else total_excl_vat - released_excl_vat end) stored,

    created_by          uuid          references account,
    created_at          timestamptz   not null,
    -- Who prepares a draft: its author until another buyer takes it over.
    prepared_by         uuid          references account,
    issued_at           timestamptz,
    issued_on           date,
    -- The order's own words, ready to be searched. Names of others are compared where they are, so that none goes stale.
    search_text         text          not null generated always as (text_key(
                            coalesce(number, '') || ' ' || beneficiary || ' ' || beneficiary_address || ' ' || place_of_work
                            || ' ' || complexity_reasons || ' ' || stakeholders_note || ' ' || product_note || ' ' || service_note
                            || ' ' || impacts_note)) stored,

    constraint purchase_order_number_once unique (agreement_id, number_year, number_in_year),
    -- An order belongs to one award for good once issued: what is said of both must agree.
    constraint purchase_order_of_award unique (id, award_id),
    constraint purchase_order_period check (ends_on >= starts_on),
    constraint purchase_order_total check (total_incl_vat = total_excl_vat + total_vat),
    constraint purchase_order_released_days check (released_days between 0 and total_days),
    constraint purchase_order_released_amount check (released_excl_vat between 0 and total_excl_vat),
    -- What left the drafts is numbered, dated, and has a contractor and a period. A cancelled draft never had a number.
    constraint purchase_order_issued_is_whole check (
        state in ('DRAFT', 'CANCELLED')
        or (number is not null and number_year is not null and number_in_year is not null and issued_at is not null
            and issued_on is not null and award_id is not null and contractor_id is not null
            and starts_on is not null and ends_on is not null)),
    constraint purchase_order_draft_has_no_number check (state <> 'DRAFT' or (number is null and issued_at is null)),
    constraint purchase_order_starts_after_issue check (issued_on is null or starts_on >= issued_on),
    constraint purchase_order_refused_is_ended check (not refused or (state = 'CANCELLED' and number is not null)),
    constraint purchase_order_replaces_another check (replaces_id <> id)
);
comment on table purchase_order is 'Purchase orders, from draft to end.';
create index purchase_order_lot on purchase_order (lot_id);
create index purchase_order_award on purchase_order (award_id);
create index purchase_order_contractor on purchase_order (contractor_id, state);
create index purchase_order_startup on purchase_order (startup_id, state);
create index purchase_order_state on purchase_order (state);
create index purchase_order_created_by on purchase_order (created_by);
create index purchase_order_prepared_by on purchase_order (prepared_by);
create index purchase_order_recent on purchase_order (issued_on desc nulls last, id);
-- What runs in a period is looked for from its end: orders of former years ended before.
create index purchase_order_end on purchase_order (ends_on);
-- What the last orders for a beneficiary say is offered to fill in the next.
create index purchase_order_beneficiary on purchase_order (text_key(beneficiary), created_at desc);
-- A need is taken over once; a replacement that was given up leaves the place to another.
create unique index purchase_order_replaced_once on purchase_order (replaces_id) where state <> 'CANCELLED';

create table order_incubator (
    order_id     uuid not null references purchase_order on delete cascade,
    incubator_id uuid not null references incubator,
    primary key (order_id, incubator_id)
);
-- A-2016 § 3.2.1
comment on table order_incubator is 'Incubators that an order covers, for units that may cover several of them.';
create index order_incubator_incubator on order_incubator (incubator_id);

create table order_line (
    id                uuid primary key,
    order_id          uuid          not null references purchase_order on delete cascade,
    position          int           not null,
    work_unit_id      uuid          not null references work_unit,
    -- Frozen at issue, as everything contractual.
    code              text          not null,
    title             text          not null,
    quantity          numeric(8,2)  not null check (quantity > 0),
    unit_price        numeric(12,2) not null check (unit_price >= 0),
    amount            numeric(14,2) not null check (amount = round(quantity * unit_price, 2)),
    days_per_unit     numeric(8,2)  check (days_per_unit > 0),
    -- Null for a flat unit, which no day is logged against.
    days              numeric(8,2)  check (days is not distinct from quantity * days_per_unit and days * 4 = trunc(days * 4)),
    -- What the end of the order gave back of the line; a trigger of order_release_line keeps both.
    released_days     numeric(8,2)  not null default 0 check (released_days >= 0),
    released_amount   numeric(14,2) not null default 0,
    -- Kept by a trigger of logged_day, in the transaction that logs the day: dashboards never read day entries.
    consumed          numeric(8,2)  not null default 0,
    -- The last estimate of what remains to be done, what was consumed when it was made, its day and its row (remaining_estimate).
    estimate          numeric(8,2),
    estimate_consumed numeric(8,2),
    estimated_on      date,
    estimate_id       bigint,
    -- The estimate less the days logged since: what remains today. Null where nobody ever estimated it.
    remaining         numeric(8,2)  generated always as (
                          case when estimate is not null then greatest(estimate - consumed + estimate_consumed, 0) end) stored,
    unique (order_id, work_unit_id),
    unique (order_id, position),
    -- What keys from other tables point at that name a line and its order.
    constraint order_line_of_order unique (id, order_id),
    constraint order_line_within_balance check (consumed >= 0 and consumed + released_days <= coalesce(days, 0)),
    constraint order_line_released_amount check (released_amount between 0 and amount),
    -- A line of days gives back days, at their price; a flat one gives back an amount that the buyer fixes.
    constraint order_line_released_at_its_price check
        (days is null or released_amount = round(released_days * unit_price / days_per_unit, 2)),
    constraint order_line_estimate_whole check (num_nonnulls(estimate, estimate_consumed, estimated_on, estimate_id) in (0, 4))
);
comment on table order_line is 'Lines of an order: how many of which unit, at which price, and what became of their days.';
create index order_line_work_unit on order_line (work_unit_id);

create table order_change (
    id         bigint generated always as identity primary key,
    order_id   uuid        not null references purchase_order,
    state      text        not null,
    account_id uuid references account,
    actor      text        not null,
    changed_at timestamptz not null,
    reason     text        not null default ''
);
comment on table order_change is 'The life of an order, state by state: who, when, why.';
create index order_change_order on order_change (order_id, id);
create index order_change_account on order_change (account_id);
create index order_change_recent on order_change (changed_at desc);
create index order_change_said on order_change (order_id) where reason <> '';

create trigger order_change_append_only
    before update or delete on order_change for each row execute function refuse_change();
create trigger order_change_no_truncate
    before truncate on order_change for each statement execute function refuse_change();

-- The whole content is kept: a company that changes its name, or a catalogue that is edited, rewrites no contract.
create table order_document (
    order_id   uuid  not null references purchase_order,
    version    int   not null check (version > 0),
    content    jsonb not null,
    -- Who froze the version, when and why; of the first version, order_change tells.
    reason     text  not null default '',
    account_id uuid  references account,
    actor      text  not null default '',
    frozen_at  timestamptz,
    primary key (order_id, version),
    constraint order_document_amendment_is_whole
        check (version = 1 or (btrim(reason) <> '' and actor <> '' and frozen_at is not null))
);
comment on table order_document is 'What each version of an order says, as its PDF shows it: the first, and one for each amendment.';
create index order_document_account on order_document (account_id);
create index order_document_recent on order_document (frozen_at desc) where version > 1;
create index order_document_said on order_document (order_id) where reason <> '';

create trigger order_document_append_only
    before update or delete on order_document for each row execute function refuse_change();
create trigger order_document_no_truncate
    before truncate on order_document for each statement execute function refuse_change();

create function next_order_version() returns trigger language plpgsql as $$
declare
    last int;
begin
    select coalesce(max(d.version), 0) into last from order_document d where d.order_id = new.order_id;
    if new.version <> last + 1 then
        raise exception 'version % of order % does not follow version %', new.version, new.order_id, last
            using errcode = 'check_violation', constraint = 'order_document_without_gap';
    end if;
    return new;
end $$;
comment on function next_order_version() is
    'Refuses a version that does not follow the last one of its order (order_document_without_gap).';
create trigger order_document_without_gap
    before insert on order_document for each row execute function next_order_version();

-- Releases: what an ended order gives back, line by line.
create table order_release (
    id          bigint generated always as identity primary key,
    -- Once, by the act that ends the order.
    order_id    uuid        not null unique references purchase_order,
    released_on date        not null,
    released_at timestamptz not null,
    account_id  uuid        references account,
    actor       text        not null,
    reason      text        not null check (btrim(reason) <> '')
);
comment on table order_release is 'The release by which an ended order gives back what was not done: who, when, why.';
create index order_release_account on order_release (account_id);

create table order_release_line (
    release_id    bigint        not null references order_release,
    order_line_id uuid          not null references order_line,
    days          numeric(8,2)  not null check (days >= 0),
    amount        numeric(14,2) not null check (amount >= 0),
    primary key (release_id, order_line_id),
    constraint order_release_line_of_something check (days > 0 or amount > 0)
);
comment on table order_release_line is 'The days and the amount that a release gives back of a line.';
create index order_release_line_line on order_release_line (order_line_id);

create function move_released_totals() returns trigger language plpgsql as $$
declare
    ordered uuid;
begin
    select r.order_id into ordered from order_release r where r.id = new.release_id;
    update purchase_order o set released_days = o.released_days + new.days,
                                released_excl_vat = o.released_excl_vat + new.amount
        where o.id = ordered;
    update order_line l set released_days = l.released_days + new.days, released_amount = l.released_amount + new.amount
        where l.id = new.order_line_id and l.order_id = ordered;
    if not found then
        raise exception 'line % is not of the order released', new.order_line_id using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
comment on function move_released_totals() is
    'Adds what is released to the totals of the line and of its order, whoever writes the release.';
create trigger order_release_line_totals
    after insert on order_release_line for each row execute function move_released_totals();

create trigger order_release_append_only
    before update or delete on order_release for each row execute function refuse_change();
create trigger order_release_no_truncate
    before truncate on order_release for each statement execute function refuse_change();
create trigger order_release_line_append_only
    before update or delete on order_release_line for each row execute function refuse_change();
create trigger order_release_line_no_truncate
    before truncate on order_release_line for each statement execute function refuse_change();

-- Poor executions: recorded once, answered once, never rewritten (domain.md § 7).
create table poor_execution (
    id          uuid        primary key,
    order_id    uuid        not null references purchase_order,
    kind        text        not null check (kind in ('HALF_DONE', 'BADLY_DONE', 'OFF_TERMS')),
    happened_on date        not null,
    facts       text        not null check (btrim(facts) <> ''),
    account_id  uuid        references account,
    actor       text        not null,
    recorded_at timestamptz not null,
    answer      text        check (btrim(answer) <> ''),
    answered_by uuid        references account,
    answerer    text,
    answered_at timestamptz,
    constraint poor_execution_answer_is_whole check (
        (answer is null) = (answered_at is null) and (answer is null) = (answerer is null))
);
comment on table poor_execution is 'Poor executions recorded on an order, each with the answer of the contractor.';
create index poor_execution_order on poor_execution (order_id, happened_on);
create index poor_execution_account on poor_execution (account_id);
create index poor_execution_answered_by on poor_execution (answered_by);

create function answer_once() returns trigger language plpgsql as $$
begin
    if old.answer is not null or new.answer is null
        or (new.id, new.order_id, new.kind, new.happened_on, new.facts, new.account_id, new.actor, new.recorded_at)
            is distinct from
           (old.id, old.order_id, old.kind, old.happened_on, old.facts, old.account_id, old.actor, old.recorded_at) then
        raise exception 'poor_execution is append-only, but for one answer';
    end if;
    return new;
end $$;
comment on function answer_once() is 'Lets a poor execution be answered once, and refuses every other change of it.';

create trigger poor_execution_answered_once
    before update on poor_execution for each row execute function answer_once();
create trigger poor_execution_append_only
    before delete on poor_execution for each row execute function refuse_change();
create trigger poor_execution_no_truncate
    before truncate on poor_execution for each statement execute function refuse_change();

-- The journal of an award names orders of that award.
alter table award_journal add constraint award_journal_order_of_award
    foreign key (order_id, award_id) references purchase_order (id, award_id);

-- Grounds: chosen while an order is a draft, frozen when it is issued (A-2018 § 4.2).
create table order_ground (
    order_id    uuid        not null references purchase_order,
    award_id    uuid        not null references award,
    -- As they were when the ground was recorded: a company that changes its name rewrites no ground.
    rank        int         not null check (rank > 0),
    contractor  text        not null,
    ground      text        not null check (ground in ('REFUSAL', 'POOR_EXECUTIONS', 'INCAPACITY')),
    entry_id    uuid        references award_journal,
    facts       text        not null check (btrim(facts) <> ''),
    clause      text        not null,
    account_id  uuid        references account,
    actor       text        not null,
    recorded_at timestamptz not null,
    primary key (order_id, award_id),
    -- A refusal and an incapacity rest on their entry in the journal, poor executions on the orders they were recorded on.
    constraint order_ground_rests_on_a_record check ((ground = 'POOR_EXECUTIONS') = (entry_id is null))
);
comment on table order_ground is 'Why an order passed over an award of a better rank.';
create index order_ground_award on order_ground (award_id);
create index order_ground_entry on order_ground (entry_id);
create index order_ground_account on order_ground (account_id);

create function refuse_once_issued() returns trigger language plpgsql as $$
begin
    if exists (select from purchase_order o
               where o.id in (case when tg_op = 'INSERT' then null else old.order_id end,
                              case when tg_op = 'DELETE' then null else new.order_id end) and o.state <> 'DRAFT') then
        raise exception '% is frozen once its order left the drafts', tg_table_name;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function refuse_once_issued() is 'Refuses every change of a row whose order is no draft any more.';

create trigger order_ground_frozen
    before insert or update or delete on order_ground for each row execute function refuse_once_issued();
create trigger order_ground_no_truncate
    before truncate on order_ground for each statement execute function refuse_change();

-- What numbered and issued orders hold of their agreement: its number prefix, and the prices that they were frozen from.
create function keep_number_prefix() returns trigger language plpgsql as $$
begin
    if exists (select 1 from order_counter where agreement_id = old.id) then
        raise exception 'the number prefix of % is on numbered orders', old.reference using errcode = 'check_violation';
    end if;
    return new;
end $$;
comment on function keep_number_prefix() is 'Refuses another number prefix once an order of the agreement has a number.';

create trigger framework_agreement_keeps_number_prefix
    before update of number_prefix on framework_agreement for each row
    when (old.number_prefix <> new.number_prefix) execute function keep_number_prefix();

create view frozen_price_day as
    select o.award_id, l.work_unit_id, o.issued_on as day
    from purchase_order o join order_line l on l.order_id = o.id
    where o.number is not null and o.issued_on is not null
    union
    select o.award_id, l.work_unit_id, cast(d.frozen_at at time zone 'Europe/Paris' as date)
    from order_document d join purchase_order o on o.id = d.order_id join order_line l on l.order_id = o.id
    where d.version > 1;
comment on view frozen_price_day is
    'The days on which a price was frozen into a contract: the issue of an order, and each of its amendments.';

create function keep_frozen_price() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from frozen_price_day f
        where f.award_id = old.award_id and f.work_unit_id = old.work_unit_id and f.day >= old.valid_from
            and not exists (select 1 from price p where p.award_id = old.award_id and p.work_unit_id = old.work_unit_id
                and p.valid_from > old.valid_from and p.valid_from <= f.day)) then
        raise exception 'an issued order was frozen from this price' using errcode = 'check_violation', constraint = 'price_frozen';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function keep_frozen_price() is
    'Refuses to change or delete a price that an issued order was frozen from (price_frozen): a new date takes over.';
create trigger price_frozen before update or delete on price for each row execute function keep_frozen_price();

-- Of what is done within one day a date does not say the order: that is left to the domain, hence ">" and not ">=".
create function refuse_past_price() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from frozen_price_day f
        where f.award_id = new.award_id and f.work_unit_id = new.work_unit_id and f.day > new.valid_from
            and not exists (select 1 from price p where p.award_id = new.award_id and p.work_unit_id = new.work_unit_id
                and p.valid_from > new.valid_from and p.valid_from <= f.day)) then
        raise exception 'an issued order was frozen from the price before this one'
            using errcode = 'check_violation', constraint = 'price_frozen';
    end if;
    return new;
end $$;
comment on function refuse_past_price() is
    'Refuses a price that begins before a day on which the price before it was frozen into an order (price_frozen).';
create trigger price_in_the_past before insert on price for each row execute function refuse_past_price();

-- How often the orders changed: what the totals of lists are remembered by, exact in every snapshot.
create table order_book_tick (
    session int primary key,
    ticks   bigint not null
) with (fillfactor = 50);
comment on table order_book_tick is 'How often the orders changed, counted in many rows so that no writer waits for another.';
insert into order_book_tick (session, ticks) select n, 0 from generate_series(0, 255) n;

create trigger purchase_order_ticks
    after insert or update or delete or truncate on purchase_order for each statement execute function count_change('order_book_tick');
create trigger order_incubator_ticks
    after insert or update or delete or truncate on order_incubator for each statement execute function count_change('order_book_tick');
