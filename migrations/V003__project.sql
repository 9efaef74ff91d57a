create table project (
    id uuid primary key,
    name text not null,
    created_by uuid not null references account (id),
    created_at timestamptz not null,
    version bigint not null default 0
);
create table project_member (
    project_id uuid not null references project (id) on delete cascade,
    account_id uuid not null references account (id) on delete cascade,
    role text not null check (role in ('MANAGER', 'ANNOTATOR', 'REVIEWER')),
    primary key (project_id, account_id)
);
create table label (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    name text not null,
    color text not null,
    hotkey text,
    position int not null
);
create unique index label_name on label (project_id, lower(name));
