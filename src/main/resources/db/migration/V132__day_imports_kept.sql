-- What was imported stays known when its rows have gone: by whom, when, how many rows. An import can be undone while its rows
-- are there. Its counts are noted with its verdicts, so that a page that watches it reads none of its rows.
alter table day_import
    add column saved_at  timestamptz,
    add column added     int not null default 0 check (added >= 0),
    add column changed   int not null default 0 check (changed >= 0),
    add column unchanged int not null default 0 check (unchanged >= 0),
    add column refused   int not null default 0 check (refused >= 0),
    add column days      numeric(8,2) not null default 0,
    drop constraint day_import_state_check,
    add constraint day_import_state_check check
        (state in ('READING', 'CHECKING', 'CHECKED', 'UNREADABLE', 'SAVING', 'SAVED', 'UNDOING', 'UNDONE'));

update day_import i set saved_at = case when i.state = 'SAVED' then i.moved_at end,
    (added, changed, unchanged, refused, days) = (
        select count(*) filter (where r.outcome = 'ADDED'), count(*) filter (where r.outcome = 'CHANGED'),
            count(*) filter (where r.outcome = 'UNCHANGED'), count(*) filter (where r.outcome = 'REFUSED'),
            coalesce(sum(r.quantity - r.before) filter (where r.outcome in ('ADDED', 'CHANGED')), 0)
        from day_import_row r where r.import_id = i.id)
    where i.state in ('CHECKED', 'SAVED');

alter table day_import
    add constraint day_import_saved_once check
        ((state in ('SAVED', 'UNDOING', 'UNDONE')) = (saved_at is not null)),
    add constraint day_import_nothing_refused_is_saved check (saved_at is null or refused = 0);

-- Rows refused alike are shown as one: what their reasons have in common.
alter table day_import_row add column alike text not null default '';
update day_import_row set alike = reason where outcome = 'REFUSED';

drop index day_import_contractor;
create index day_import_of_company on day_import (contractor_id, uploaded_at desc, id);
