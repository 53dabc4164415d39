-- The days on which a price was frozen into a contract: an order's issue, and each of its amendments. What judges a new price
-- and what refuses to rewrite an old one look at the same days.
create view frozen_price_day as
    select o.award_id, l.work_unit_id, o.issued_on as day
    from purchase_order o join order_line l on l.order_id = o.id
    where o.number is not null and o.issued_on is not null
    union
    select o.award_id, l.work_unit_id, cast(d.frozen_at at time zone 'Europe/Paris' as date)
    from order_document d join purchase_order o on o.id = d.order_id join order_line l on l.order_id = o.id
    where d.version > 1;

create or replace function keep_frozen_price() returns trigger language plpgsql as $$
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
