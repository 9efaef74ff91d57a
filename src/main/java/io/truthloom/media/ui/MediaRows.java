package io.truthloom.media.ui;

import io.truthloom.media.Media;
import io.truthloom.media.MediaQuery;
import io.truthloom.media.MediaService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The gallery's media in rows of {@code columns} pictures, fetched as they scroll into sight. */
class MediaRows {
    private final MediaService service;
    private final MediaQuery query;
    private final int columns;
    private final int count;

    MediaRows(MediaService service, MediaQuery query, int columns) {
        this.service = service;
        this.query = query;
        this.columns = columns;
        count = service.count(query);
    }

    /** Media that pass the filter. */
    int mediaCount() {
        return count;
    }

    int rowCount() {
        return (count + columns - 1) / columns;
    }

    Stream<List<Media>> rows(int offset, int limit) {
        List<Media> media = service.list(query, offset * columns, limit * columns);
        List<List<Media>> rows = new ArrayList<>();
        for (int from = 0; from < media.size(); from += columns) {
            rows.add(media.subList(from, Math.min(from + columns, media.size())));
        }
        return rows.stream();
    }
}
