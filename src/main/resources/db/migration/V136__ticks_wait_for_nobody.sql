-- Two sessions whose numbers end alike counted in one row: the second waited for the first to commit, and a wait that has
-- nothing to do with what is written can close a circle. Each takes its own row, or else any that nobody holds.
insert into order_book_tick (session, ticks) select n, 0 from generate_series(0, 255) n on conflict do nothing;
insert into day_book_tick (session, ticks) select n, 0 from generate_series(0, 255) n on conflict do nothing;

create or replace function tick_order_book() returns trigger language plpgsql as $$
begin
    update order_book_tick set ticks = ticks + 1
    where session = (select t.session from order_book_tick t where t.session = pg_backend_pid() % 256 for update skip locked);
    if not found then
        update order_book_tick set ticks = ticks + 1
        where session = (select t.session from order_book_tick t limit 1 for update skip locked);
    end if;
    if not found then
        raise exception 'every row of order_book_tick is held' using errcode = 'lock_not_available';
    end if;
    return null;
end $$;

-- Once in a transaction is enough, and a row that one transaction changes thousands of times is slow to find.
create or replace function tick_day_book() returns trigger language plpgsql as $$
begin
    if exists (select from day_book_tick t
               where t.session = pg_backend_pid() % 256 and t.xmin = cast(pg_current_xact_id() as xid)) then
        return null;
    end if;
    update day_book_tick set ticks = ticks + 1
    where session = (select t.session from day_book_tick t where t.session = pg_backend_pid() % 256 for update skip locked);
    if not found then
        update day_book_tick set ticks = ticks + 1
        where session = (select t.session from day_book_tick t limit 1 for update skip locked);
    end if;
    if not found then
        raise exception 'every row of day_book_tick is held' using errcode = 'lock_not_available';
    end if;
    return null;
end $$;
