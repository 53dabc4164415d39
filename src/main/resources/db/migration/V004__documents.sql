-- Files live in the database, in chunks, streamed both ways: one backup holds everything.
create table stored_file (
    id          uuid primary key,
    name        text        not null check (name <> ''),
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    sha256      bytea       not null check (octet_length(sha256) = 32),
    stored_at   timestamptz not null,
    stored_by   uuid references account
);
comment on table stored_file is 'Files that people uploaded.';
create index stored_file_stored_by on stored_file (stored_by);

create table file_chunk (
    -- Checked at commit: the row of the file is written last, once its size and hash are known.
    file_id  uuid  not null references stored_file on delete cascade deferrable initially deferred,
    position int   not null check (position >= 0),
    -- Stored as it is: most files are compressed already, and a second compression costs time and wins nothing.
    bytes    bytea storage external not null check (octet_length(bytes) between 1 and 262144),
    primary key (file_id, position)
);
comment on table file_chunk is 'The content of the files, in pieces of at most 256 KiB.';
