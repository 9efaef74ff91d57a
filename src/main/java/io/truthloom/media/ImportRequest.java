package io.truthloom.media;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import job is asked for: received uploads, or a folder below the import root. */
record ImportRequest(
        UUID projectId, List<UUID> uploads, @Nullable String folder) {
    static final String KIND = "import";
}
