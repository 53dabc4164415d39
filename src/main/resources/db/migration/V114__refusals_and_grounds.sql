-- Why an order went to whom it went: what an awardee refused or could not do, what was badly done, and on which ground a rank
-- was passed over (domain.md § 1, § 3, § 7; A-2018 § 4.2).

-- An order belongs to an award for good once issued: what is said of both must agree.
alter table purchase_order
    add column refused boolean not null default false,
    -- The order that ended before its work was done, and whose need this one takes over.
    add column replaces_id uuid references purchase_order,
    add constraint purchase_order_of_award unique (id, award_id),
    add constraint purchase_order_refused_is_ended check (not refused or (state = 'CANCELLED' and number is not null)),
    add constraint purchase_order_replaces_another check (replaces_id <> id);
-- A need is taken over once; a replacement that was given up leaves the place to another.
create unique index purchase_order_replaced_once on purchase_order (replaces_id) where state <> 'CANCELLED';

-- The journal of an award. Append-only, like the audit trail.
create table award_journal (
    id            uuid        primary key,
    award_id      uuid        not null references award,
    kind          text        not null check (kind in ('REFUSAL', 'INCAPACITY')),
    -- Refused in Carnet by the contractor itself; otherwise recorded by a buyer, from a letter or from facts.
    by_contractor boolean     not null,
    order_id      uuid,
    happened_on   date        not null,
    reason        text        not null check (btrim(reason) <> ''),
    file_id       uuid        references stored_file,
    account_id    uuid        references account,
    actor         text        not null,
    recorded_at   timestamptz not null,
    constraint award_journal_order_of_award foreign key (order_id, award_id) references purchase_order (id, award_id),
    constraint award_journal_own_word check (not by_contractor or (kind = 'REFUSAL' and order_id is not null))
);
create index award_journal_award on award_journal (award_id, happened_on);
create index award_journal_file on award_journal (file_id);
create index award_journal_account on award_journal (account_id);
-- An order is refused once.
create unique index award_journal_refused_once on award_journal (order_id) where kind = 'REFUSAL';

create trigger award_journal_append_only
    before update or delete on award_journal for each row execute function refuse_change();
create trigger award_journal_no_truncate
    before truncate on award_journal for each statement execute function refuse_change();

-- Poor executions: recorded once, answered once, never rewritten.
create table poor_execution (
    id          uuid        primary key,
    order_id    uuid        not null references purchase_order,
    kind        text        not null check (kind in ('HALF_DONE', 'BADLY_DONE', 'OFF_TERMS')),
    happened_on date        not null,
    facts       text        not null check (btrim(facts) <> ''),
    account_id  uuid        references account,
    actor       text        not null,
    recorded_at timestamptz not null,
    answer      text        check (btrim(answer) <> ''),
    answered_by uuid        references account,
    answerer    text,
    answered_at timestamptz,
    constraint poor_execution_answer_is_whole check (
        (answer is null) = (answered_at is null) and (answer is null) = (answerer is null))
);
create index poor_execution_order on poor_execution (order_id, happened_on);
create index poor_execution_account on poor_execution (account_id);
create index poor_execution_answered_by on poor_execution (answered_by);

create function answer_once() returns trigger language plpgsql as $$
begin
    if old.answer is not null or new.answer is null
        or (new.id, new.order_id, new.kind, new.happened_on, new.facts, new.account_id, new.actor, new.recorded_at)
            is distinct from
           (old.id, old.order_id, old.kind, old.happened_on, old.facts, old.account_id, old.actor, old.recorded_at) then
        raise exception 'poor_execution is append-only, but for one answer';
    end if;
    return new;
end $$;

create trigger poor_execution_answered_once
    before update on poor_execution for each row execute function answer_once();
create trigger poor_execution_append_only
    before delete on poor_execution for each row execute function refuse_change();
create trigger poor_execution_no_truncate
    before truncate on poor_execution for each statement execute function refuse_change();

-- Why an order passed over an award: chosen while it is a draft, frozen when it is issued.
create table order_ground (
    order_id    uuid        not null references purchase_order,
    award_id    uuid        not null references award,
    -- As they were when it was recorded: a company that changes its name rewrites no ground.
    rank        int         not null check (rank > 0),
    contractor  text        not null,
    ground      text        not null check (ground in ('REFUSAL', 'POOR_EXECUTIONS', 'INCAPACITY')),
    entry_id    uuid        references award_journal,
    facts       text        not null check (btrim(facts) <> ''),
    clause      text        not null,
    account_id  uuid        references account,
    actor       text        not null,
    recorded_at timestamptz not null,
    primary key (order_id, award_id),
    -- A refusal and an incapacity rest on their entry in the journal, poor executions on the orders they were recorded on.
    constraint order_ground_rests_on_a_record check ((ground = 'POOR_EXECUTIONS') = (entry_id is null))
);
create index order_ground_award on order_ground (award_id);
create index order_ground_entry on order_ground (entry_id);
create index order_ground_account on order_ground (account_id);

create function refuse_once_issued() returns trigger language plpgsql as $$
begin
    if exists (select from purchase_order o
               where o.id in (case when tg_op = 'INSERT' then null else old.order_id end,
                              case when tg_op = 'DELETE' then null else new.order_id end) and o.state <> 'DRAFT') then
        raise exception '% is frozen once its order left the drafts', tg_table_name;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger order_ground_frozen
    before insert or update or delete on order_ground for each row execute function refuse_once_issued();
create trigger order_ground_no_truncate
    before truncate on order_ground for each statement execute function refuse_change();
