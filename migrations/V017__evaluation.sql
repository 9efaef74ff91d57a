-- What a model saw on one part of a frozen version, and the numbers of it. Neither changes, so there is one of each pair.
create table evaluation (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    model_id uuid not null references model (id) on delete cascade,
    dataset_version_id uuid not null references dataset_version (id) on delete cascade,
    split text not null check (split in ('TRAIN', 'VALIDATION', 'TEST')),
    job_id uuid not null,
    classes jsonb not null,
    summary jsonb,
    created_by uuid not null references account (id),
    created_at timestamptz not null,
    unique (model_id, dataset_version_id, split)
);
create index evaluation_project on evaluation (project_id, created_at desc);
create index evaluation_version on evaluation (dataset_version_id);
-- Boxes as text (class, corners and score of each, see io.truthloom.analysis.BoxText). cells: numbers of the confusion
-- matrix' cells and of the kinds of error that the frame has something for, by which its picture is found.
create table evaluation_frame (
    evaluation_id uuid not null references evaluation (id) on delete cascade,
    media_id uuid not null,
    frame int not null,
    truths text not null,
    predictions text not null,
    cells jsonb,
    primary key (evaluation_id, media_id, frame)
);
create index evaluation_frame_cells on evaluation_frame using gin (cells jsonb_path_ops);
