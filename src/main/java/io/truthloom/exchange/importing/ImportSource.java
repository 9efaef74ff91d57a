package io.truthloom.exchange.importing;

import io.truthloom.project.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files and how they are read.
 *
 * @param uploads files that were received for the project
 * @param format id of a format that can be read; null to recognise it
 * @param options of the format; null for its defaults
 */
public record ImportSource(
        ProjectId project,
        List<UUID> uploads,
        @Nullable String format,
        @Nullable Map<String, String> options) {
    public ImportSource {
        uploads = List.copyOf(uploads);
    }
}
