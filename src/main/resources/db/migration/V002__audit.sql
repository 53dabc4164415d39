-- The audit trail. It is append-only in the database itself, so that no bug and no account can rewrite it.
create table audit_event (
    id            bigint generated always as identity primary key,
    happened_at   timestamptz not null,
    account_id    uuid,
    actor         text        not null,
    action        text        not null,
    subject_type  text        not null,
    subject_id    uuid,
    subject_label text        not null,
    details       jsonb       not null default '{}'
);
comment on table audit_event is 'The audit trail: who did what, to what, and when.';
-- "Nulls last", although no value is null: the lists ask for this very order, word by word, else the index does not serve them.
create index audit_event_happened_at on audit_event (happened_at desc nulls last, id desc);
create index audit_event_action on audit_event (action);
create index audit_event_subject on audit_event (subject_type, subject_id);
create index audit_event_account on audit_event (account_id);

create trigger audit_event_append_only
    before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_no_truncate
    before truncate on audit_event for each statement execute function refuse_change();
