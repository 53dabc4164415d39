-- The four criteria that the complexity of an order is set by (A-2016 § 4.3.4), each with a level and a short note. Orders
-- issued before have none: what their documents say stays as it was frozen.
alter table purchase_order
    add column stakeholders_level text check (stakeholders_level in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    add column stakeholders_note  text not null default '' check (length(stakeholders_note) <= 300),
    add column product_level      text check (product_level in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    add column product_note       text not null default '' check (length(product_note) <= 300),
    add column service_level      text check (service_level in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    add column service_note       text not null default '' check (length(service_note) <= 300),
    add column impacts_level      text check (impacts_level in ('SIMPLE', 'MEDIUM', 'COMPLEX')),
    add column impacts_note       text not null default '' check (length(impacts_note) <= 300);
