-- Amendments and releases (domain.md § 3): an order says something new in each version, and ends by giving back what was not done.

-- The version of the contract that stands. A draft prepares the first.
alter table purchase_order add column contract_version int not null default 1 check (contract_version > 0);

-- A version's own who, when and why; of the first, the order's history tells.
alter table order_document
    add column reason     text not null default '',
    add column account_id uuid references account,
    add column actor      text not null default '',
    add column frozen_at  timestamptz,
    add constraint order_document_amendment_is_whole
        check (version = 1 or (btrim(reason) <> '' and actor <> '' and frozen_at is not null));
create index order_document_account on order_document (account_id);
create index order_document_recent on order_document (frozen_at desc) where version > 1;

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
create trigger order_document_without_gap
    before insert on order_document for each row execute function next_order_version();

-- What an ended order gives back, line by line. Totals are kept by the trigger below, whoever writes a release.
alter table order_line
    add column released_days   numeric(8,2)  not null default 0 check (released_days >= 0),
    add column released_amount numeric(14,2) not null default 0,
    add constraint order_line_released_amount check (released_amount between 0 and amount),
    -- A line of days gives back days, at their price; a flat one gives back an amount that the buyer fixes.
    add constraint order_line_released_at_its_price check
        (days is null or released_amount = round(released_days * unit_price / days_per_unit, 2)),
    drop constraint order_line_within_balance,
    add constraint order_line_within_balance check (consumed >= 0 and consumed + released_days <= coalesce(days, 0));

alter table purchase_order
    add column released_days     numeric(8,2)  not null default 0,
    add column released_excl_vat numeric(14,2) not null default 0,
    add constraint purchase_order_released_days check (released_days between 0 and total_days),
    add constraint purchase_order_released_amount check (released_excl_vat between 0 and total_excl_vat);

-- What an order commits of its agreement's maximum: issued + amendments − released. The one place that says it.
alter table purchase_order
    add column committed_excl_vat numeric(14,2) not null generated always as
        (case when state in ('DRAFT', 'CANCELLED', 'REFUSED') then 0 else total_excl_vat - released_excl_vat end) stored;

create table order_release (
    id          bigint generated always as identity primary key,
    -- Once, by the act that ends it.
    order_id    uuid        not null unique references purchase_order,
    released_on date        not null,
    released_at timestamptz not null,
    account_id  uuid        references account,
    actor       text        not null,
    reason      text        not null check (btrim(reason) <> '')
);
create index order_release_account on order_release (account_id);

create table order_release_line (
    release_id    bigint        not null references order_release,
    order_line_id uuid          not null references order_line,
    days          numeric(8,2)  not null check (days >= 0),
    amount        numeric(14,2) not null check (amount >= 0),
    primary key (release_id, order_line_id),
    constraint order_release_line_of_something check (days > 0 or amount > 0)
);
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

-- Orders terminated before releases were recorded give back their days now, in the words of their termination. What their
-- flat lines are worth no one wrote down: it stays committed.
insert into order_release (order_id, released_on, released_at, account_id, actor, reason)
    select distinct on (o.id) o.id, (c.changed_at at time zone 'Europe/Paris')::date, c.changed_at, c.account_id, c.actor,
        case when btrim(c.reason) = '' then 'Résiliation' else c.reason end
    from purchase_order o join order_change c on c.order_id = o.id and c.state = o.state
    where o.state = 'TERMINATED' and exists (select 1 from order_line l where l.order_id = o.id and l.consumed < l.days)
    order by o.id, c.id desc;
insert into order_release_line (release_id, order_line_id, days, amount)
    select r.id, l.id, l.days - l.consumed, round((l.days - l.consumed) * l.unit_price / l.days_per_unit, 2)
    from order_release r join order_line l on l.order_id = r.order_id where l.consumed < l.days;
