create table account (
    id uuid primary key,
    username text not null,
    display_name text not null,
    password_hash text not null,
    role text not null check (role in ('ADMINISTRATOR', 'MANAGER', 'ANNOTATOR', 'REVIEWER')),
    enabled boolean not null default true,
    created_at timestamptz not null,
    version bigint not null default 0
);
create unique index account_username on account (lower(username));
