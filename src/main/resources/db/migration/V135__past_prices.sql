-- A price that begins in the past rewrites what issued orders were frozen from, as changing one does: the database refuses it
-- too, whoever writes. Of what is done within one day a date does not say the order: that stays the domain's to judge.
create function refuse_past_price() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from frozen_price_day f
        where f.award_id = new.award_id and f.work_unit_id = new.work_unit_id and f.day > new.valid_from
            and not exists (select 1 from price p where p.award_id = new.award_id and p.work_unit_id = new.work_unit_id
                and p.valid_from > new.valid_from and p.valid_from <= f.day)) then
        raise exception 'an issued order was frozen from the price before this one' using errcode = 'check_violation', constraint = 'price_frozen';
    end if;
    return new;
end $$;
create trigger price_in_the_past before insert on price for each row execute function refuse_past_price();

-- A draft takes its startup's phase over when it is issued. The demonstration's drafts had one, and could not be opened.
update purchase_order set phase = null where number is null and phase is not null;
