alter table media
    -- EXIF 2.3, tag 274, as it stood in the file; the pixels are kept upright
    add column exif_orientation int not null default 1 check (exif_orientation between 1 and 8),
    -- levels of the tile pyramid; 0: shown whole
    add column tile_levels int not null default 0,
    -- frame n was frame first_source_frame + n * source_step of the file
    add column source_step int not null default 1 check (source_step >= 1),
    add column first_source_frame int not null default 0 check (first_source_frame >= 0),
    -- inclusive; null: to the end
    add column last_source_frame int check (last_source_frame >= first_source_frame);
