create table model (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    name text not null,
    architecture text not null,
    classes jsonb not null,
    dataset_version_id uuid references dataset_version (id),
    run_id uuid,
    weights_file text not null,
    weights_sha256 text not null,
    settings jsonb not null,
    metrics jsonb not null,
    created_by uuid not null references account (id),
    created_at timestamptz not null
);
create index model_project on model (project_id, created_at desc);
