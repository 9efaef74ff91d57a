package io.truthloom.media.ui;

import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The gallery's media in rows of {@code columns} pictures, fetched as they scroll into sight. */
class MediaRows {
    private static final int EVERYTHING = 1_000_000;

    private final MediaService service;
    private final ProjectId project;
    private final MediaFilter filter;
    private final int columns;
    private final List<Media> filtered;
    private final int count;

    MediaRows(MediaService service, ProjectId project, MediaFilter filter, int columns) {
        this.service = service;
        this.project = project;
        this.filter = filter;
        this.columns = columns;
        filtered = filter.isPlain()
                ? List.of()
                : service.list(project, 0, EVERYTHING).stream()
                        .filter(filter::accepts)
                        .sorted(filter.order().comparator())
                        .toList();
        count = filter.isPlain() ? service.count(project) : filtered.size();
    }

    /** Media that pass the filter. */
    int mediaCount() {
        return count;
    }

    int rowCount() {
        return (count + columns - 1) / columns;
    }

    Stream<List<Media>> rows(int offset, int limit) {
        List<Media> media = page(offset * columns, limit * columns);
        List<List<Media>> rows = new ArrayList<>();
        for (int from = 0; from < media.size(); from += columns) {
            rows.add(media.subList(from, Math.min(from + columns, media.size())));
        }
        return rows.stream();
    }

    private List<Media> page(int offset, int limit) {
        if (filter.isPlain()) {
            return service.list(project, offset, limit);
        }
        int from = Math.min(offset, filtered.size());
        return filtered.subList(from, Math.min(from + limit, filtered.size()));
    }
}
