alter table label
    add column kind text not null default 'ANY' check (kind in
        ('ANY', 'BOX', 'ELLIPSE', 'POLYGON', 'POLYLINE', 'POINTS', 'SKELETON', 'MASK', 'TAG')),
    -- checked at the end of the transaction: a schema is written row by row
    add column parent_id uuid references label (id) on delete set null deferrable initially deferred,
    add column attributes jsonb not null default '[]',
    add column skeleton jsonb;
create index label_parent on label (parent_id);
alter table annotation
    add column group_id uuid,
    -- value by attribute, of those that do not change over time; the others lie in the keyframes
    add column attributes jsonb not null default '{}';
alter table frame_state
    drop constraint frame_state_state_check,
    add constraint frame_state_state_check check (state in ('LABELLED', 'REVIEWED', 'DELETED'));
