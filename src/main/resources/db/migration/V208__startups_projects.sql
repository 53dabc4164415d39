-- Digital projects are what orders of A-2018 may be for beside startups (A-2018 § 1.2; domain.md § 2, § 6). A project is a
-- startup of another kind, so that an order, its days and those who read it name one column, whatever the order is for.
alter table startup
    add column kind text not null default 'STARTUP' check (kind in ('STARTUP', 'PROJECT')),
    alter column incubator_id drop not null,
    -- A project needs no incubator.
    add constraint startup_in_incubator check (kind = 'PROJECT' or incubator_id is not null),
    -- What other tables say of startups alone refers to it.
    add constraint startup_of_kind unique (id, kind);
comment on table startup is 'Startups, whose phase is what their decisions say, and digital projects, which have none.';

create function refuse_startup_kind() returns trigger language plpgsql as $$
begin
    raise exception 'what is a startup becomes no project, nor the reverse' using errcode = 'check_violation',
        constraint = 'startup_keeps_kind';
end $$;

comment on function refuse_startup_kind() is 'Refuses that a startup becomes a digital project, or the reverse.';

create trigger startup_keeps_kind
    before update of kind on startup for each row when (old.kind is distinct from new.kind)
    execute function refuse_startup_kind();

-- Committees decide on startups, and the public portfolio knows no others.
alter table phase_decision
    add column kind text not null generated always as ('STARTUP') stored,
    add constraint phase_decision_of_startup foreign key (startup_id, kind) references startup (id, kind);
alter table portfolio_record
    add constraint portfolio_record_of_startup foreign key (startup_id, kind) references startup (id, kind) on delete cascade;
create index phase_decision_of_startup on phase_decision (startup_id, kind);
create index portfolio_record_of_startup on portfolio_record (startup_id, kind);

-- Does the agreement order work for digital projects beside startups? Its clause is kept by the topic "projects".
alter table framework_agreement add column orders_projects boolean not null default false;

-- An order is issued for a project only where its agreement orders work for projects, and then has no phase.
create function refuse_order_for_project() returns trigger language plpgsql as $$
begin
    if exists (select 1 from startup s where s.id = new.startup_id and s.kind = 'PROJECT')
        and (new.phase is not null
            or not exists (select 1 from framework_agreement a where a.id = new.agreement_id and a.orders_projects)) then
        raise exception 'an order for a digital project that its agreement does not order, or that has a phase'
            using errcode = 'check_violation', constraint = 'purchase_order_for_project';
    end if;
    return new;
end $$;

comment on function refuse_order_for_project() is
    'Refuses to issue an order for a digital project where its agreement orders none, or with a phase.';

create trigger purchase_order_for_project
    before insert on purchase_order for each row when (new.number is not null and new.startup_id is not null)
    execute function refuse_order_for_project();
create trigger purchase_order_for_project_issued
    before update on purchase_order for each row
    when (old.number is null and new.number is not null and new.startup_id is not null)
    execute function refuse_order_for_project();
