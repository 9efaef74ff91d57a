-- what a model says of a picture: where which objects are, or what it shows
alter table model
    add column kind text not null default 'DETECTOR' check (kind in ('DETECTOR', 'CLASSIFIER'));
