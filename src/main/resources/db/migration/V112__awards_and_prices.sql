-- Companies, awards, ranks, correspondents and prices are kept by buyers in the browser (domain.md § 1): revisions against
-- concurrent edits, what no screen may break, and what an award carries besides its prices.
alter table contractor add column version bigint not null default 0;
-- One establishment, one company: two entries would hide each other's orders.
alter table contractor add constraint contractor_siret_once unique (siret);

alter table award add column version bigint not null default 0;
-- Checked when a statement ends, so that one statement swaps two ranks.
alter table award drop constraint award_lot_id_rank_key;
alter table award add constraint award_rank_once unique (lot_id, rank) deferrable initially immediate;

-- A lot with a single contractor has one award, whichever side changes. The lot's row is locked: two who add an award at
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
create trigger award_single before insert or update of lot_id on award
    for each row execute function keep_single_award();

create function keep_single_rule() returns trigger language plpgsql as $$
begin
    if new.allocation_rule = 'SINGLE' and (select count(*) from award where lot_id = new.id) > 1 then
        raise exception 'this lot has several contractors' using errcode = 'check_violation', constraint = 'award_single';
    end if;
    return new;
end $$;
create trigger lot_single before update of allocation_rule on lot
    for each row execute function keep_single_rule();

-- Why an award gets no order, and who said so; award.suspended_until is what the last row says. Null: lifted.
create table award_suspension (
    id              bigint generated always as identity primary key,
    award_id        uuid        not null references award on delete cascade,
    suspended_until date,
    reason          text        not null check (reason <> ''),
    account_id      uuid references account,
    actor           text        not null,
    recorded_at     timestamptz not null
);
create index award_suspension_award on award_suspension (award_id, id);
create index award_suspension_account on award_suspension (account_id);
create trigger award_suspension_keeps before update on award_suspension for each row execute function refuse_change();

alter table correspondent add column version bigint not null default 0;

-- A price that an issued order was frozen from is never rewritten: a new date takes over.
create function keep_frozen_price() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from purchase_order o join order_line l on l.order_id = o.id
        where o.number is not null and o.award_id = old.award_id and l.work_unit_id = old.work_unit_id
            and o.issued_on >= old.valid_from
            and not exists (select 1 from price p where p.award_id = old.award_id and p.work_unit_id = old.work_unit_id
                and p.valid_from > old.valid_from and p.valid_from <= o.issued_on)) then
        raise exception 'an issued order was frozen from this price' using errcode = 'check_violation', constraint = 'price_frozen';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger price_frozen before update or delete on price for each row execute function keep_frozen_price();

-- A price schedule that was uploaded, between its preview and its confirmation: any instance can go on with it.
create table price_import (
    id           uuid primary key,
    agreement_id uuid        not null references framework_agreement on delete cascade,
    account_id   uuid        not null references account,
    file_name    text        not null,
    uploaded_at  timestamptz not null,
    rows         jsonb       not null
);
create index price_import_agreement on price_import (agreement_id);
create index price_import_account on price_import (account_id);
create index price_import_uploaded on price_import (uploaded_at);

-- The kick-off meeting of an award: what the contractor presents, topic by topic (A-2016 § 7.2, A-2018 § 4.2).
create table kick_off_meeting (
    award_id   uuid primary key references award,
    version    bigint not null,
    held_on    date   not null,
    objectives text   not null default '',
    teams      text   not null default '',
    steering   text   not null default '',
    knowledge  text   not null default ''
);
create table kick_off_slides (
    file_id    uuid primary key references stored_file,
    award_id   uuid        not null references kick_off_meeting,
    name       text        not null,
    size       bigint      not null,
    added_at   timestamptz not null,
    added_by   text        not null
);
create index kick_off_slides_award on kick_off_slides (award_id);

-- What the contractor commits itself to, and how it is measured (A-2016 § 4.1.3).
create table service_commitment (
    id         uuid primary key,
    version    bigint not null,
    award_id   uuid   not null references award on delete cascade,
    title      text   not null check (title <> ''),
    measure    text   not null check (measure <> ''),
    unique (award_id, title)
);
