-- What a gate decides, what it rests on, and how a wrong decision is corrected (docs/domain.md § 6; A-2016 § 4.2.4, § 4.3.4; A-2018 § 1.3).

alter table phase_decision
    drop constraint phase_decision_outcome_check,
    drop constraint phase_decision_names_phase,
    add constraint phase_decision_outcome check (outcome in ('CONTINUE', 'STAY', 'SATISFIED', 'STOP', 'POSTPONE')),
    -- To continue names the phase entered, to stay the one that goes on; to stop or to postpone is in none.
    add constraint phase_decision_names_phase
        check ((outcome in ('CONTINUE', 'STAY', 'SATISFIED')) = (phase is not null)),
    -- The trial is the construction (A-2016 § 4.3.4).
    add constraint phase_decision_satisfied check (outcome <> 'SATISFIED' or phase = 'CONSTRUCTION'),
    -- The public portfolio knows phases entered and stops only; only those decisions are written anew by an import.
    add constraint phase_decision_public check (public_label is null or outcome in ('CONTINUE', 'STOP')),
    add constraint phase_decision_in_startup unique (startup_id, id);

create table phase_decision_file (
    decision_id bigint not null references phase_decision on delete cascade,
    file_id     uuid   not null references stored_file,
    primary key (decision_id, file_id)
);
comment on table phase_decision_file is 'Files that decisions rest on: product sheets, usage results.';
create unique index phase_decision_file_once on phase_decision_file (file_id);

create table decision_correction (
    -- A decision is set aside once; an import leaves what was set aside where it is.
    decision_id bigint      primary key,
    startup_id  uuid        not null references startup,
    -- What holds in its place; null where nothing does.
    instead_id  bigint      unique,
    reason      text        not null check (reason <> ''),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint decision_correction_same_startup foreign key (startup_id, decision_id)
        references phase_decision (startup_id, id),
    constraint decision_correction_instead foreign key (startup_id, instead_id)
        references phase_decision (startup_id, id),
    constraint decision_correction_other check (instead_id <> decision_id)
);
comment on table decision_correction is
    'Corrections of wrong decisions: which one is set aside, why, and what holds in its place. Neither is ever changed.';
create index decision_correction_startup on decision_correction (startup_id, decision_id);
create index decision_correction_instead on decision_correction (startup_id, instead_id);

create trigger decision_correction_append_only
    before update or delete on decision_correction for each row execute function refuse_change();
create trigger decision_correction_no_truncate
    before truncate on decision_correction for each statement execute function refuse_change();

create view decision_in_force as
    select d.id, d.startup_id, d.outcome, d.phase, d.starts_on, d.decided_on, d.body, d.reasons, d.evidence, d.receiver,
           d.public_label, d.recorded_by, d.recorded_at
    from phase_decision d
    where not exists (select 1 from decision_correction c where c.decision_id = d.id);
comment on view decision_in_force is 'The decisions that no correction has set aside.';

-- Of two decisions that start on one day, the later row counts.
create or replace function startup_phase_on(asked date)
    returns table (startup_id uuid, phase text, stopped boolean, since date, public_label text)
    language sql stable as $$
    select distinct on (d.startup_id) d.startup_id, d.phase, d.outcome = 'STOP', d.starts_on, d.public_label
    from decision_in_force d
    where d.outcome in ('CONTINUE', 'STOP') and d.starts_on <= asked
    order by d.startup_id, d.starts_on desc, d.id desc
$$;

-- A postponement waits until the next decision taken, whatever it is.
create function startup_trial_on(asked date)
    returns table (startup_id uuid, entered date, postponed_to date, satisfied_on date)
    language sql stable as $$
    select d.startup_id,
           min(d.starts_on) filter (where d.outcome = 'CONTINUE' and d.starts_on <= asked),
           max(d.starts_on) filter (where d.outcome = 'POSTPONE' and not d.answered),
           min(d.starts_on) filter (where d.outcome = 'SATISFIED' and d.starts_on <= asked)
    from (select i.startup_id, i.outcome, i.starts_on,
                 exists (select 1 from decision_in_force a
                         where a.startup_id = i.startup_id and a.outcome <> 'POSTPONE' and a.decided_on <= asked
                           and (a.decided_on, a.id) > (i.decided_on, i.id)) as answered
          from decision_in_force i where i.decided_on <= asked) d
    group by d.startup_id
$$;
comment on function startup_trial_on(date) is
    'What the six-month rule counts of each startup on a date: its first phase, a postponement that waits, users found satisfied.';
