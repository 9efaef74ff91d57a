package io.truthloom.media;

import java.util.Optional;

/** What became of one file. */
sealed interface ImportOutcome {
    /** @param warning a sentence, where not all of it could be read */
    record Added(Media media, Optional<String> warning) implements ImportOutcome {}

    /** The project has the same bytes already. */
    record Duplicate(Media existing) implements ImportOutcome {}
}
