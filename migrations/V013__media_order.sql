-- Numbers in names by their value: frame_2 before frame_10. Upper and lower case are one.
create function natural_key(name text) returns text language sql immutable strict parallel safe as $$
    select coalesce(string_agg(
        case when part ~ '^[0-9]' then lpad(digits, greatest(20, length(digits)), '0') else lower(part) end, '' order by n), '')
    from (
        select found[1] as part, ltrim(found[1], '0') as digits, n
        from regexp_matches(name, '[0-9]+|[^0-9]+', 'g') with ordinality as matches (found, n)
    ) parts
$$;
alter table media add name_key text collate "C" generated always as (natural_key(name)) stored;
create index media_by_name on media (project_id, name_key, id);
create index media_by_date on media (project_id, created_at, id);
create index media_by_length on media (project_id, frame_count, id);
create index media_by_size on media (project_id, size_bytes, id);
drop index media_project;
