alter table dataset_version
    -- how its frames were shared out, and what was found to be nearly equal
    add column split jsonb not null default
        '{"policy":{"by":"AUTOMATIC","validationPercent":20,"testPercent":0},"compared":0,"groups":0,"frames":0,"moved":0,"scenes":0}';
-- What a labelled frame looks like, in short: found once, compared at each freeze.
create table frame_fingerprint (
    media_id uuid not null references media (id) on delete cascade,
    frame int not null,
    -- signs of the brightness steps between 9 x 8 areas
    hash bigint not null,
    -- brightness of 18 x 16 areas, base64
    cells text not null,
    primary key (media_id, frame)
);
