-- What a version froze of each picture or video, whole: shapes, attributes, tracks by their keyframes. dataset_frame holds
-- the boxes that training reads. Versions of before have no rows here.
create table dataset_media (
    version_id uuid not null references dataset_version (id) on delete cascade,
    position int not null,
    media_id uuid not null,
    labels jsonb not null,
    primary key (version_id, position)
);
