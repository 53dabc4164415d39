-- Finding orders and people's things by what is remembered of them, whatever the accents and capitals; and filters kept by name.
-- Written without the extensions unaccent and pg_trgm, which not every server lets a database's owner add.

-- What is compared when one searches: small letters without accents, ligatures taken apart, any apostrophe and space the plain one.
create function search_key(said text) returns text language sql immutable strict parallel safe as $$
    select lower(translate(replace(replace(replace(replace(
        regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g'),
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), '’ʼ', ''''''))
$$;

-- An order's own words, kept ready with the order itself. Names of others are compared where they are, so that none goes stale.
alter table purchase_order add column search_text text not null generated always as (search_key(
    coalesce(number, '') || ' ' || beneficiary || ' ' || beneficiary_address || ' ' || place_of_work || ' ' || complexity_reasons
    || ' ' || stakeholders_note || ' ' || product_note || ' ' || service_note || ' ' || impacts_note)) stored;
create index order_change_said on order_change (order_id) where reason <> '';
create index order_document_said on order_document (order_id) where reason <> '';

create table saved_filter (
    id         uuid        primary key,
    account_id uuid        not null references account,
    -- The address of the list, and what followed it.
    list       text        not null check (list like '/%'),
    name       text        not null check (btrim(name) <> ''),
    query      text        not null,
    created_at timestamptz not null,
    constraint saved_filter_name_once unique (account_id, list, name)
);
