-- What buyers, product owners and coaches type of sponsors, incubators and startups (docs/domain.md § 6; A-2016 § 3.1, § 6, § 7.4; A-2018 § 2.1.1).

alter table sponsor
    -- Counts changes, so that an edit made on an older state is refused.
    add column version     bigint not null default 0,
    -- Archived rows are no longer offered; what names them stays as it is.
    add column archived_on date;

-- Names that differ only by accents, case or punctuation were two sponsors until now: all but the first get a number.
update sponsor s set name = s.name || ' ' || n.number
from (select id, row_number() over (partition by text_key(name) order by name, id) as number from sponsor) n
where n.id = s.id and n.number > 1;
create unique index sponsor_name_once on sponsor (text_key(name));

alter table incubator
    add column version            bigint  not null default 0,
    add column archived_on        date,
    add column in_creation        boolean not null default false,
    -- What the contractor who sets an incubator up helps to define (A-2016 § 3.1).
    add column success_conditions text    not null default '',
    add column success_criteria   text    not null default '';

alter table startup
    add column archived_on         date,
    add column product_owner       text    not null default '',
    add column product_owner_share integer,
    add column coach               text    not null default '',
    add column open_source         boolean not null default true,
    add column licence             text    not null default '',
    add column code_owner          text    not null default '',
    add column stack               text    not null default '',
    add column languages           text    not null default '',
    add constraint startup_owner_share check (product_owner_share between 0 and 100);
create index startup_name on startup (text_key(name));

create table startup_former_address (
    slug       text primary key,
    startup_id uuid not null references startup,
    left_on    date not null
);
comment on table startup_former_address is 'Addresses that startups had before they were renamed; they lead to the present one.';
create index startup_former_address_startup on startup_former_address (startup_id);
