-- Two records of one startup, incubator or sponsor become one (docs/domain.md § 6): what named the one that goes names the one that stays.
create table incubator_former_address (
    slug         text primary key,
    incubator_id uuid not null references incubator,
    left_on      date not null
);
comment on table incubator_former_address is 'Addresses of incubators that were merged into another; they lead to it.';
create index incubator_former_address_incubator on incubator_former_address (incubator_id);

-- A point that was held never changes, but for the record of the incubator that it was held with.
drop trigger weekly_point_held_for_good on weekly_point;
create trigger weekly_point_held_for_good
    before update on weekly_point for each row
    when (old.held_on is not null and (to_jsonb(new) - 'incubator_id' is distinct from to_jsonb(old) - 'incubator_id'))
    execute function refuse_change();
create trigger weekly_point_held_not_deleted
    before delete on weekly_point for each row when (old.held_on is not null) execute function refuse_change();
