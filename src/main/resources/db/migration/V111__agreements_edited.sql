-- Agreements, lots and units are created and changed on screens: what that needs beyond V005 (domain.md § 1 and 2).
alter table framework_agreement
    -- How many days before each notice deadline buyers are told of it.
    add column alert_days int[] not null default '{90,60,30}'
        constraint framework_agreement_alert_days check (0 < all (alert_days) and cardinality(alert_days) <= 10),
    -- A notice longer than a period would fall due before the period begins.
    add constraint framework_agreement_notice check (notice_months < firm_months and notice_months < renewal_months);

alter table lot add column version bigint not null default 0;

alter table work_unit
    add column version bigint not null default 0,
    -- No longer offered from that day on; the orders that carry it keep it.
    add column withdrawn_on date,
    add column withdrawn_reason text not null default '',
    add constraint work_unit_withdrawn check ((withdrawn_on is null) = (withdrawn_reason = ''));

-- Its numbers begin with it: it stays once one is given.
create function keep_number_prefix() returns trigger language plpgsql as $$
begin
    if exists (select 1 from order_counter where agreement_id = old.id) then
        raise exception 'the number prefix of % is on numbered orders', old.reference using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger framework_agreement_keeps_number_prefix
    before update of number_prefix on framework_agreement for each row
    when (old.number_prefix <> new.number_prefix) execute function keep_number_prefix();

-- Non-renewals and their undoing: who, when, why. framework_agreement.non_renewal_decided_on is the one that stands.
create table non_renewal_act (
    id           bigint generated always as identity primary key,
    agreement_id uuid        not null references framework_agreement,
    act          text        not null check (act in ('RECORDED', 'UNDONE')),
    -- The day it was notified to the contractor: the one that counts (A-2016 § 2.4).
    notified_on  date        not null,
    proof        text        not null default '',
    reason       text        not null check (reason <> ''),
    account_id   uuid references account,
    actor        text        not null,
    acted_at     timestamptz not null
);
create index non_renewal_act_agreement on non_renewal_act (agreement_id, id);
create index non_renewal_act_account on non_renewal_act (account_id);

create trigger non_renewal_act_append_only
    before update or delete on non_renewal_act for each row execute function refuse_change();
create trigger non_renewal_act_no_truncate
    before truncate on non_renewal_act for each statement execute function refuse_change();
