create table embedding_map (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    model_id uuid not null references model (id) on delete cascade,
    dataset_version_id uuid references dataset_version (id) on delete cascade,
    layer text not null,
    job_id uuid not null,
    object_count int not null,
    points jsonb,
    created_by uuid not null references account (id),
    created_at timestamptz not null
);
create index embedding_map_model on embedding_map (model_id, created_at desc);
