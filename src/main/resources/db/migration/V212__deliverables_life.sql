-- A deposit is work: it puts an order in progress, which is then no longer cancelled; what an ended order had not got is no
-- longer expected (domain.md § 3).
alter table deliverable drop constraint deliverable_state_check;
alter table deliverable add constraint deliverable_state_check
    check (state in ('EXPECTED', 'DEPOSITED', 'ACCEPTED', 'DEFERRED', 'REJECTED', 'RELEASED'));

-- Orders on which something was deposited before this was known.
with begun as (
    update purchase_order o set state = 'IN_PROGRESS', version = version + 1
    where o.state in ('ISSUED', 'ACKNOWLEDGED')
      and exists (select 1 from deliverable d join deliverable_version v on v.deliverable_id = d.id where d.order_id = o.id)
    returning o.id)
insert into order_change (order_id, state, actor, changed_at, reason)
select b.id, 'IN_PROGRESS', 'Carnet',
       (select min(v.deposited_at) from deliverable d join deliverable_version v on v.deliverable_id = d.id where d.order_id = b.id), ''
from begun b;

update deliverable d set state = 'RELEASED', version = d.version + 1
from purchase_order o
where o.id = d.order_id and o.state in ('COMPLETED', 'CANCELLED', 'TERMINATED') and d.state in ('EXPECTED', 'DEFERRED', 'REJECTED');

create function cancelled_without_deposit() returns trigger language plpgsql as $$
begin
    if exists (select from deliverable d join deliverable_version v on v.deliverable_id = d.id where d.order_id = new.id) then
        raise exception 'something was deposited on %: it is no longer cancelled', new.number
            using errcode = 'check_violation', constraint = 'purchase_order_cancelled_without_deposit';
    end if;
    return new;
end $$;
create trigger purchase_order_cancelled_without_deposit
    before update of state on purchase_order
    for each row when (new.state = 'CANCELLED' and old.state <> 'CANCELLED') execute function cancelled_without_deposit();
comment on function cancelled_without_deposit() is 'Refuses that an order on which something was deposited is cancelled.';
