create table proposal (
    id uuid primary key,
    media_id uuid not null references media (id) on delete cascade,
    frame int not null,
    label_id uuid not null references label (id),
    model_id uuid not null references model (id) on delete cascade,
    score double precision not null,
    x1 double precision not null,
    y1 double precision not null,
    x2 double precision not null,
    y2 double precision not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'CORRECTED', 'REJECTED')),
    annotation_id uuid,
    job_id uuid not null,
    created_at timestamptz not null,
    decided_by uuid references account (id),
    decided_at timestamptz
);
create index proposal_media on proposal (media_id, frame);
create index proposal_annotation on proposal (annotation_id);
