-- What one person did on one media by hand, oldest first, without touching the bodies: undo and redo across reloads.
create index change_set_history on change_set (media_id, author_id, revision) include (gesture) where origin = 'HUMAN';
-- What the editor keeps for a person on every machine: keymap and view.
create table account_setting (
    account_id uuid primary key references account (id) on delete cascade,
    settings jsonb not null check (jsonb_typeof(settings) = 'object'),
    changed_at timestamptz not null
);
