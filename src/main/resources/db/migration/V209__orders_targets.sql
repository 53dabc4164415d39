-- What an order is for beside whole incubators and single startups (docs/domain.md § 2; A-2016 § 3.1, § 3.2.1).

-- An order of animation may name « une ou plusieurs start up » of an incubator, so that more than 25 are split over several.
create table order_startup (
    order_id   uuid not null references purchase_order on delete cascade,
    startup_id uuid not null references startup,
    primary key (order_id, startup_id)
);
comment on table order_startup is 'Startups of an incubator that an order covers by their names, instead of the whole incubator.';
create index order_startup_startup on order_startup (startup_id);

create trigger order_startup_frozen
    before insert or update or delete on order_startup for each row execute function refuse_once_issued();
create trigger order_startup_ticks
    after insert or update or delete or truncate on order_startup for each statement execute function count_change('order_book_tick');

create function keep_one_target() returns trigger language plpgsql as $$
begin
    if exists (select from order_startup n join purchase_order o on o.id = n.order_id
               where n.order_id = new.order_id
                 and (o.startup_id is not null or exists (select from order_incubator c where c.order_id = o.id))) then
        raise exception 'an order that names startups is for nothing else'
            using errcode = 'check_violation', constraint = 'order_startup_alone';
    end if;
    return null;
end $$;
comment on function keep_one_target() is
    'Refuses that an order which names startups is also for one startup or for whole incubators (order_startup_alone).';
-- Checked when the transaction ends: a draft that aims elsewhere loses the one and gets the other in turn.
create constraint trigger order_startup_alone after insert on order_startup
    deferrable initially deferred for each row execute function keep_one_target();
create constraint trigger order_incubator_alone after insert on order_incubator
    deferrable initially deferred for each row execute function keep_one_target();

-- The unit that sets an incubator up is marked by the agreement's data, not known by its code.
alter table work_unit
    add column for_creation boolean not null default false,
    add constraint work_unit_for_creation check (not for_creation or scope = 'INCUBATOR');
-- Of the units so far, one for a single incubator, however many startups it has, sets it up.
update work_unit set for_creation = true where scope = 'INCUBATOR' and maximum_startups is null;
