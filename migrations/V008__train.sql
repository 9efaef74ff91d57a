create table run (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    dataset_version_id uuid not null references dataset_version (id),
    job_id uuid not null,
    number int not null,
    settings jsonb not null,
    model_id uuid references model (id) on delete set null,
    best_ap50 double precision,
    device text not null default '',
    created_by uuid not null references account (id),
    created_at timestamptz not null,
    unique (project_id, number)
);
create table run_metric (
    run_id uuid not null references run (id) on delete cascade,
    iteration int not null,
    -- seconds of training (evaluation and downtime taken out)
    elapsed_seconds double precision not null,
    loss double precision not null,
    learning_rate double precision not null,
    iteration_seconds double precision not null,
    ap50 double precision,
    primary key (run_id, iteration)
);
