create table media (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    name text not null,
    kind text not null check (kind in ('IMAGE', 'VIDEO')),
    width int not null,
    height int not null,
    frame_count int not null,
    -- microseconds per frame on average; 0 for an image
    frame_duration_us bigint not null,
    variable_frame_rate boolean not null default false,
    codec text not null,
    rotation int not null default 0,
    size_bytes bigint not null,
    sha256 text not null,
    created_by uuid not null references account (id),
    created_at timestamptz not null
);
create index media_project on media (project_id, name, id);
-- The frame table: the one authority for what "frame n" is (design, section 3).
create table frame (
    media_id uuid not null references media (id) on delete cascade,
    index int not null,
    pts_us bigint not null,
    byte_offset bigint not null,
    byte_length int not null,
    hash text not null,
    primary key (media_id, index)
);
create index media_content on media (project_id, sha256);
-- Files that were received and wait for their import; their bytes lie in the home folder under the id.
create table upload (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    name text not null,
    size_bytes bigint not null,
    created_by uuid not null references account (id),
    created_at timestamptz not null
);
