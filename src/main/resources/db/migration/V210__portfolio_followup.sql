-- What coaches write of their incubators: the synthetic follow-up and the opinions on new projects (A-2016 § 3.2.2; docs/domain.md § 6, § 8).

-- A coach may be employed by a contractor: then deposits what the units of incubators ask of that company, and sees no more for it.
alter table account
    drop constraint account_company,
    add constraint account_company check (case role when 'CORRESPONDENT' then contractor_id is not null
                                                    when 'COACH' then true else contractor_id is null end);

create table incubator_highlight (
    incubator_id uuid        primary key references incubator,
    -- Counts changes, so that nobody overwrites what they have not read.
    revision     int         not null check (revision > 0),
    text         text        not null check (length(text) <= 4000),
    written_by   uuid        references account,
    writer       text        not null,
    written_at   timestamptz not null
);
comment on table incubator_highlight is 'What a coach notes of an incubator for its next synthetic follow-up; a deposit takes it over and empties it.';
create index incubator_highlight_written_by on incubator_highlight (written_by);

create table followup (
    id             uuid        primary key,
    -- The deposited version keeps the file; this row says what it was about.
    deliverable_id uuid        not null,
    version        int         not null,
    made_on        date        not null,
    made_by        uuid        references account,
    maker          text        not null,
    made_at        timestamptz not null,
    unique (deliverable_id, version),
    foreign key (deliverable_id, version) references deliverable_version (deliverable_id, number)
);
comment on table followup is 'Synthetic follow-ups that were deposited, each as a version of a deliverable.';
create index followup_made_by on followup (made_by);

create table followup_incubator (
    followup_id  uuid not null references followup,
    incubator_id uuid not null references incubator,
    -- The day of the one before, from which this one tells what happened.
    since        date not null,
    highlights   text not null default '' check (length(highlights) <= 4000),
    primary key (followup_id, incubator_id)
);
comment on table followup_incubator is 'The incubators that a synthetic follow-up is about, with what was noted of each.';
create index followup_incubator_incubator on followup_incubator (incubator_id);

create trigger followup_append_only
    before update or delete on followup for each row execute function refuse_change();
create trigger followup_no_truncate
    before truncate on followup for each statement execute function refuse_change();
create trigger followup_incubator_append_only
    before update or delete on followup_incubator for each row execute function refuse_change();
create trigger followup_incubator_no_truncate
    before truncate on followup_incubator for each statement execute function refuse_change();

create table project_opinion (
    id              uuid        primary key,
    revision        int         not null default 1 check (revision > 0),
    incubator_id    uuid        not null references incubator,
    project         text        not null check (btrim(project) <> '' and length(project) <= 200),
    sponsor         text        not null check (length(sponsor) <= 200),
    problem         text        not null check (length(problem) <= 4000),
    verdict         text        check (verdict in ('FAVOURABLE', 'RESERVED', 'UNFAVOURABLE')),
    reasons         text        not null check (length(reasons) <= 4000),
    recommendations text        not null check (length(recommendations) <= 4000),
    given_on        date,
    author          text        not null check (length(author) <= 200),
    written_by      uuid        references account,
    written_at      timestamptz not null,
    frozen_at       timestamptz,
    frozen_by       text,
    -- The version that it was deposited as, and the startup that came of the project.
    deliverable_id  uuid,
    version         int,
    startup_id      uuid        references startup,
    constraint project_opinion_frozen_whole check ((frozen_at is null) = (frozen_by is null)),
    constraint project_opinion_frozen_says check (frozen_at is null
        or (verdict is not null and given_on is not null and btrim(sponsor) <> '' and btrim(problem) <> ''
            and btrim(reasons) <> '' and btrim(author) <> '')),
    constraint project_opinion_deposited_frozen check (deliverable_id is null or frozen_at is not null),
    constraint project_opinion_deposited_whole check ((deliverable_id is null) = (version is null)),
    constraint project_opinion_deposit_once unique (deliverable_id, version),
    foreign key (deliverable_id, version) references deliverable_version (deliverable_id, number)
);
comment on table project_opinion is 'Opinions of coaches on new projects: a draft, then frozen, then deposited.';
create index project_opinion_incubator on project_opinion (incubator_id, given_on desc);
create index project_opinion_startup on project_opinion (startup_id);
create index project_opinion_written_by on project_opinion (written_by);

create function project_opinion_kept() returns trigger language plpgsql as $$
begin
    if old.frozen_at is not null and (tg_op = 'DELETE'
        or row(new.id, new.incubator_id, new.project, new.sponsor, new.problem, new.verdict, new.reasons, new.recommendations,
               new.given_on, new.author, new.frozen_at, new.frozen_by)
           is distinct from row(old.id, old.incubator_id, old.project, old.sponsor, old.problem, old.verdict, old.reasons,
               old.recommendations, old.given_on, old.author, old.frozen_at, old.frozen_by)
        or (old.deliverable_id is not null
            and row(new.deliverable_id, new.version) is distinct from row(old.deliverable_id, old.version))) then
        raise exception 'an opinion that is frozen does not change'
            using errcode = 'check_violation', constraint = 'project_opinion_frozen_for_good';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
comment on function project_opinion_kept() is
    'Refuses a change of the words of a frozen opinion, and of its deposit (project_opinion_frozen_for_good).';
create trigger project_opinion_kept
    before update or delete on project_opinion for each row execute function project_opinion_kept();
create trigger project_opinion_no_truncate
    before truncate on project_opinion for each statement execute function refuse_change();
