-- Who prepares a draft: its author until another buyer takes it over. Who began it stays.
alter table purchase_order add column prepared_by uuid references account;
update purchase_order set prepared_by = created_by where state = 'DRAFT';
create index purchase_order_prepared_by on purchase_order (prepared_by);
-- What the last orders for a beneficiary say is offered to fill in the next.
create index purchase_order_beneficiary on purchase_order (lower(beneficiary), created_at desc);
