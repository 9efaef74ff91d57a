create table dataset_version (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    number int not null,
    content_hash text not null,
    labels jsonb not null,
    frame_count int not null,
    box_count int not null,
    created_by uuid not null references account (id),
    created_at timestamptz not null,
    unique (project_id, number)
);
create table dataset_frame (
    version_id uuid not null references dataset_version (id) on delete cascade,
    media_id uuid not null,
    frame int not null,
    split text not null check (split in ('TRAIN', 'VALIDATION', 'TEST')),
    boxes jsonb not null,
    primary key (version_id, media_id, frame)
);
-- lineage: which versions hold a box of that annotation
create index dataset_frame_boxes on dataset_frame using gin (boxes jsonb_path_ops);
