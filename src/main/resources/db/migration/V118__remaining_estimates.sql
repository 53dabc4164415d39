-- What a contractor reckons is still to be done on a line ("reste à faire"), re-estimated weekly and kept as history
-- (A-2016 § 7.2, A-2018 § 4.2). The last estimate stands on the line as well, beside its consumption: dashboards read lines only.
create table remaining_estimate (
    id            bigint generated always as identity primary key,
    order_line_id uuid         not null references order_line,
    days          numeric(8,2) not null check (days >= 0 and days * 4 = trunc(days * 4)),
    -- What was consumed when it was estimated: days logged since were part of what remained.
    consumed      numeric(8,2) not null,
    comment       text         not null default '',
    estimated_on  date         not null,
    account_id    uuid         references account,
    actor         text         not null,
    estimated_at  timestamptz  not null
);
create index remaining_estimate_line on remaining_estimate (order_line_id, id);
create index remaining_estimate_account on remaining_estimate (account_id);

create trigger remaining_estimate_append_only
    before update or delete on remaining_estimate for each row execute function refuse_change();
create trigger remaining_estimate_no_truncate
    before truncate on remaining_estimate for each statement execute function refuse_change();

alter table order_line
    add column estimate          numeric(8,2),
    add column estimate_consumed numeric(8,2),
    add column estimated_on      date,
    add column estimate_id       bigint,
    add constraint order_line_estimate_whole check (num_nonnulls(estimate, estimate_consumed, estimated_on, estimate_id) in (0, 4)),
    -- The estimate less the days logged since: what remains today. Null where nobody ever estimated it.
    add column remaining         numeric(8,2) generated always as (
        case when estimate is not null then greatest(estimate - consumed + estimate_consumed, 0) end) stored;

-- The line's lock makes the consumption that is noted exact, and the last estimate the one that stands.
create function take_estimate() returns trigger language plpgsql as $$
begin
    update order_line
        set estimate = new.days, estimate_consumed = consumed, estimated_on = new.estimated_on, estimate_id = new.id
        where id = new.order_line_id
        returning estimate_consumed into strict new.consumed;
    return new;
end $$;

create trigger remaining_estimate_taken before insert on remaining_estimate for each row execute function take_estimate();

-- After how many weeks without an estimate an alert is raised (assumed: the contracts ask for a weekly one).
alter table framework_agreement add column estimate_weeks int not null default 2 check (estimate_weeks > 0);
