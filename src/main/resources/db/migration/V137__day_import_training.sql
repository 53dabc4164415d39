-- What a file says of a training, as written: a row that says neither yes nor no is refused, and given back as it was.
alter table day_import_row add column training_text text not null default '';
update day_import_row set training_text = 'oui' where training;
