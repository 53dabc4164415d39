-- Two records of one startup, incubator or sponsor become one (docs/domain.md § 6): what named the one that goes names the one that stays.
create table incubator_former_address (
    slug         text primary key,
    incubator_id uuid not null references incubator,
    left_on      date not null
);
comment on table incubator_former_address is 'Addresses of incubators that were merged into another; they lead to it.';
create index incubator_former_address_incubator on incubator_former_address (incubator_id);

-- What is written once stays as it is, but for which of the two records it names, and that only within a merge, which says so for its
-- own transaction. A function that guards a table by rules of its own asks the same.
create function moved_by_merge(before jsonb, after jsonb) returns boolean language sql stable as $$
    select coalesce(current_setting('carnet.merging', true), '') = 'on'
        and before - array['startup_id', 'incubator_id', 'sponsor_id'] = after - array['startup_id', 'incubator_id', 'sponsor_id']
$$;
comment on function moved_by_merge(jsonb, jsonb) is
    'Does a row change in the startup, the incubator or the sponsor that it names only, while two records of one are merged?';

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if moved_by_merge(to_jsonb(old), to_jsonb(new)) then
            return new;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
comment on function refuse_change() is
    'Refuses the change: the row, or the table, is written once and never altered, but for a record that was merged into another.';
