-- One row per media: the counter that orders its change sets.
create table annotation_head (
    media_id uuid primary key references media (id) on delete cascade,
    revision bigint not null
);
create table annotation (
    id uuid primary key,
    media_id uuid not null references media (id) on delete cascade,
    label_id uuid not null references label (id),
    track boolean not null,
    first_frame int not null,
    last_frame int not null,
    keyframes jsonb not null,
    proposal_id uuid,
    revision bigint not null,
    created_by uuid not null references account (id),
    created_at timestamptz not null
);
create index annotation_media on annotation (media_id, first_frame);
-- Append-only: autosave, undo, audit, live update and the counter of human actions.
create table change_set (
    id uuid primary key,
    media_id uuid not null references media (id) on delete cascade,
    revision bigint not null,
    base_revision bigint not null,
    author_id uuid not null references account (id),
    origin text not null check (origin in ('HUMAN', 'MODEL', 'IMPORT')),
    gesture text not null,
    created_at timestamptz not null,
    changes jsonb not null,
    unique (media_id, revision)
);
-- A frame is labelled when everything of the schema that is on it is labelled (also when nothing is on it).
create table frame_state (
    media_id uuid not null references media (id) on delete cascade,
    frame int not null,
    state text not null check (state in ('LABELLED', 'REVIEWED')),
    changed_by uuid not null references account (id),
    changed_at timestamptz not null,
    primary key (media_id, frame)
);
