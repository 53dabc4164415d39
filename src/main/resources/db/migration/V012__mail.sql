-- What Carnet writes to people about an order: the outbox of its e-mails, and what the page of the order shows of them.
create table order_message (
    id            uuid        primary key,
    order_id      uuid        not null references purchase_order,
    kind          text        not null check (kind in ('ISSUED', 'AMENDED', 'CANCELLED', 'TERMINATED', 'ACKNOWLEDGED', 'REFUSED')),
    version       int         not null check (version > 0),
    -- The company it is written to; null where it is written to the buyer. An order may have had another contractor since.
    contractor_id uuid        references contractor,
    -- Why it was written, once: an event that is told again after a crash writes nothing more.
    cause         text        not null,
    subject       text        not null check (subject !~ '[[:cntrl:]]'),
    -- {carnet.url} stands for the address of Carnet, known when the message leaves.
    body_text     text        not null,
    body_html     text        not null,
    created_at    timestamptz not null,
    resent_by     uuid        references account,
    constraint order_message_once unique (cause)
);
comment on table order_message is 'Messages about an order, frozen when they are written.';
create index order_message_order on order_message (order_id, created_at);
create index order_message_contractor on order_message (contractor_id);
create index order_message_resent_by on order_message (resent_by);

-- The row is locked while its e-mail is being sent.
create table order_message_recipient (
    id              uuid        primary key,
    message_id      uuid        not null references order_message,
    name            text        not null,
    email           text        not null,
    sent_at         timestamptz,
    attempts        int         not null default 0 check (attempts >= 0),
    -- Null: never again, because it is sent or because it never can be.
    next_attempt_at timestamptz,
    last_error      text        not null default '',
    constraint order_message_recipient_once unique (message_id, email),
    constraint order_message_recipient_sent_once check (sent_at is null or next_attempt_at is null)
);
comment on table order_message_recipient is
    'The e-mail to each recipient of a message, one of its own, so that a bad address stops no other.';
create index order_message_recipient_due on order_message_recipient (next_attempt_at) where next_attempt_at is not null;
