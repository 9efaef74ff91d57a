-- An import of label files, under its job's id, and the change sets it made: what can be taken back as one.
create table label_import (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    format text not null,
    created_by uuid not null references account (id),
    created_at timestamptz not null,
    objects int not null default 0,
    media int not null default 0,
    state text not null check (state in ('RUNNING', 'DONE', 'UNDONE'))
);
create index label_import_project on label_import (project_id, created_at);
create table label_import_change (
    import_id uuid not null references label_import (id) on delete cascade,
    change_set uuid not null,
    media_id uuid not null references media (id) on delete cascade,
    primary key (import_id, change_set)
);
create index label_import_change_media on label_import_change (media_id);
