-- What an order must hand over, each deposit a version, each review a dated decision (domain.md § 5).
create table deliverable (
    id            uuid primary key,
    version       bigint  not null,
    order_id      uuid    not null references purchase_order,
    order_line_id uuid    references order_line,
    title         text    not null check (title <> ''),
    description   text    not null default '',
    -- Due at each iteration rather than once.
    per_iteration boolean not null default false,
    due_on        date    not null,
    state         text    not null check (state in ('EXPECTED', 'DEPOSITED', 'ACCEPTED', 'DEFERRED', 'REJECTED')),
    -- While it waits for a review: the deadline of the last version, here so that a queue is read without its versions.
    review_by     date,
    constraint deliverable_waits_for_review check ((state = 'DEPOSITED') = (review_by is not null))
);
comment on table deliverable is 'Deliverables of an order, each with its due date and where it stands.';
create index deliverable_order on deliverable (order_id);
create index deliverable_order_line on deliverable (order_line_id);
create index deliverable_state on deliverable (state, due_on);
-- The two orders in which lists are read, so that a page of them sorts nothing.
create index deliverable_queue on deliverable (review_by, due_on, id);
create index deliverable_due on deliverable (due_on, id);

create table deliverable_version (
    id             uuid primary key,
    deliverable_id uuid        not null references deliverable,
    number         int         not null check (number > 0),
    note           text        not null default '',
    link           text        check (link ~ '^https?://'),
    deposited_at   timestamptz not null,
    deposited_by   uuid references account,
    depositor      text        not null,
    -- The last day to review it, from the agreement's limit; silence is no acceptance unless the agreement says so.
    review_by      date        not null,
    unique (deliverable_id, number)
);
comment on table deliverable_version is 'Deposits of a deliverable.';
create index deliverable_version_by on deliverable_version (deposited_by);
create index deliverable_version_recent on deliverable_version (deposited_at desc);

create table deliverable_file (
    version_id uuid not null references deliverable_version,
    file_id    uuid not null unique references stored_file,
    primary key (version_id, file_id)
);
comment on table deliverable_file is 'Files of a deposit.';

create table deliverable_review (
    version_id  uuid primary key references deliverable_version,
    outcome     text        not null check (outcome in ('ACCEPTED', 'DEFERRED', 'REJECTED')),
    reason      text        not null default '',
    new_due_on  date,
    reviewed_at timestamptz not null,
    reviewed_by uuid references account,
    reviewer    text        not null,
    -- A refusal says why, a deferral until when.
    constraint deliverable_review_reason check (outcome = 'ACCEPTED' or reason <> ''),
    constraint deliverable_review_date check ((outcome = 'DEFERRED') = (new_due_on is not null))
);
comment on table deliverable_review is 'The review of a deposit: accepted, deferred or rejected.';
create index deliverable_review_reviewed_by on deliverable_review (reviewed_by);
create index deliverable_review_recent on deliverable_review (reviewed_at desc);
