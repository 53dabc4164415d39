-- Texts are compared by one key, the same as the application's TextKey: in searches, filters and wherever a name may stand once.
-- Written without the extensions unaccent and pg_trgm, which not every server lets a database's owner add.

-- The words of a text in small letters without accents, ligatures taken apart, whatever punctuation and spaces are between them.
-- The signs are listed: what a letter is differs from one server's Unicode to the next, and an index must not.
create function text_key(said text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        replace(replace(replace(replace(translate(
            lower(regexp_replace(normalize(said, NFKD) collate "C",
                '[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]+', '', 'g') collate "fr-x-icu"),
            'øđðłıς', 'oddliσ'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th') collate "C",
        '[\u0001-\u0022\u0024\u0027-\u002a\u002c-\u002f\u003a-\u003f\u005b-\u005e\u0060\u007b-\u00bf\u00d7\u00f7\u02b9-\u02df\u058a\u05be\u1680\u1806'
        '\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3030\ufd3e\ufd3f\ufff9-\ufffd\U0001f000-\U0001faff]+', ' ', 'g'), ' ') collate "default"
$$;

-- The same words in the order of the alphabet: a person's name is the same with the family name first.
create function name_key(said text) returns text language sql immutable strict parallel safe as $$
    select coalesce(string_agg(word, ' ' order by word collate "C"), '') from unnest(string_to_array(text_key(said), ' ')) word
$$;

-- An order's own words, kept ready with the order itself, by this key.
alter table purchase_order drop column search_text;
alter table purchase_order add column search_text text not null generated always as (text_key(
    coalesce(number, '') || ' ' || beneficiary || ' ' || beneficiary_address || ' ' || place_of_work || ' ' || complexity_reasons
    || ' ' || stakeholders_note || ' ' || product_note || ' ' || service_note || ' ' || impacts_note)) stored;
drop function search_key(text);

-- A company has one person of a name, however it is written.
alter table team_person add column name_key text not null generated always as (name_key(name)) stored;
alter table team_person drop constraint team_person_once;
alter table team_person add constraint team_person_once unique (contractor_id, name_key);

-- Whatever else a file of days or of prices names is told apart by the key as well.
alter table work_unit drop constraint work_unit_lot_id_code_key;
create unique index work_unit_lot_id_code_key on work_unit (lot_id, text_key(code));
alter table framework_agreement drop constraint framework_agreement_reference_key;
create unique index framework_agreement_reference_key on framework_agreement (text_key(reference));
alter table service_commitment drop constraint service_commitment_award_id_title_key;
create unique index service_commitment_title_once on service_commitment (award_id, text_key(title));

-- What the last orders for a beneficiary say is offered to fill in the next.
drop index purchase_order_beneficiary;
create index purchase_order_beneficiary on purchase_order (text_key(beneficiary), created_at desc);
