create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

create table job (
    id uuid primary key,
    kind text not null,
    title text not null,
    project_id uuid,
    owner_id uuid not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    done bigint not null default 0,
    total bigint not null default 0,
    message text not null default '',
    parameters jsonb not null,
    result jsonb,
    log text not null default '',
    attempt int not null default 0,
    -- attempts in a row that nobody ended: the process died under them
    open_tries int not null default 0,
    cancel_requested boolean not null default false,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
create index job_project on job (project_id, created_at desc);
create index job_state on job (state);
