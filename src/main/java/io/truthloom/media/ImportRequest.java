package io.truthloom.media;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import job is asked for: received uploads, or a folder below the import root. */
record ImportRequest(
        UUID projectId,
        List<UUID> uploads,
        @Nullable String folder,
        @Nullable ImportOptions options) {
    static final String KIND = "import";

    ImportRequest(UUID projectId, List<UUID> uploads, @Nullable String folder) {
        this(projectId, uploads, folder, null);
    }

    /** Jobs of former versions said nothing of options. */
    ImportOptions chosen() {
        return options == null ? ImportOptions.NONE : options;
    }
}
