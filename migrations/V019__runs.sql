alter table run
    -- its job was stopped to go on later
    add column paused boolean not null default false,
    add column note text not null default '',
    -- words, divided by commas
    add column tags text not null default '',
    -- runs that were started together have one name
    add column experiment text not null default '';
alter table run_metric
    add column pictures_per_second double precision,
    -- share of the time in which the net learnt instead of waiting for pictures
    add column fit_share double precision;
-- What the net saw on a few validation frames at each evaluation.
create table run_sample (
    run_id uuid not null references run (id) on delete cascade,
    iteration int not null,
    position int not null,
    media_id uuid not null,
    frame int not null,
    detections jsonb not null,
    primary key (run_id, iteration, position)
);
