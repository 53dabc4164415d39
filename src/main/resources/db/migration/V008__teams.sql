-- The people of a contractor, and the teams that it presents for an order (A-2016 § 7.2, A-2018 § 4.2).
create table team_person (
    id            uuid primary key,
    version       bigint not null default 0,
    contractor_id uuid not null references contractor,
    name          text not null check (name <> ''),
    name_key      text not null generated always as (name_key(name)) stored,
    profile       text not null check (profile in
                      ('PROJECT_MANAGER', 'DESIGNER', 'DEVOPS', 'MAINTENANCE_DEVELOPER', 'COACH', 'BUSINESS_DEVELOPER')),
    years         int  not null check (years between 0 and 60),
    -- A company has one person of a name, however it is written.
    constraint team_person_once unique (contractor_id, name_key)
);
comment on table team_person is 'People of a contractor, with their profile and years of experience.';

create table team_member (
    order_id     uuid not null references purchase_order,
    person_id    uuid not null references team_person,
    presented_on date not null,
    primary key (order_id, person_id)
);
comment on table team_member is 'The team of an order: who was presented for it, and when.';
create index team_member_person on team_member (person_id);
