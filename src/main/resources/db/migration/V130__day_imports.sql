-- Days from a spreadsheet between their upload and their confirmation (domain.md § 4): whatever instance answers next finds
-- the progress, the verdicts and the rows. Nothing here counts before it is confirmed; it goes after a day.
create table day_import (
    id            uuid primary key,
    account_id    uuid        not null references account,
    contractor_id uuid        not null references contractor,
    file_name     text        not null,
    -- Work on weekends and public holidays is meant.
    confirmed     boolean     not null,
    state         text        not null check (state in ('READING', 'CHECKING', 'CHECKED', 'UNREADABLE', 'SAVING', 'SAVED')),
    -- Why the file cannot be read, or the save did not happen.
    reason        text        not null default '',
    rows_read     int         not null default 0 check (rows_read >= 0),
    uploaded_at   timestamptz not null,
    moved_at      timestamptz not null
);
create index day_import_account on day_import (account_id);
create index day_import_contractor on day_import (contractor_id);
create index day_import_uploaded on day_import (uploaded_at);

create table day_import_row (
    import_id   uuid not null references day_import on delete cascade,
    line        int  not null check (line > 0),
    -- As the file says it.
    day_text    text not null,
    person      text not null,
    order_text  text not null,
    unit        text not null,
    activity    text not null,
    days_text   text not null,
    training    boolean not null,
    -- What it means; null where it means nothing.
    order_line_id uuid,
    person_id     uuid,
    activity_id   int,
    day           date,
    quantity      numeric(3,2),
    -- What stood there when it was judged.
    before        numeric(3,2),
    outcome       text check (outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    reason        text not null default '',
    primary key (import_id, line),
    constraint day_import_row_refused_says_why check (outcome is distinct from 'REFUSED' or reason <> '')
);
create index day_import_row_outcome on day_import_row (import_id, outcome, line);
