package io.truthloom.exchange.importing;

import io.truthloom.media.MediaId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as a person wants it.
 *
 * @param mode null for MERGE
 * @param labels by the file's name; what is missing is as the report proposes
 * @param sequences by the file's key: the video that a sequence is; what is missing is as the report proposes
 * @param addPictures pictures of the archive that the project does not have are added
 * @param markLabelled pictures and frames that the file has labels for count as labelled
 * @param attributes attributes that the schema does not have are added to it
 */
public record ImportPlan(
        ImportSource source,
        @Nullable ImportMode mode,
        @Nullable Map<String, LabelChoice> labels,
        @Nullable Map<String, MediaId> sequences,
        boolean addPictures,
        boolean markLabelled,
        boolean attributes) {
    ImportMode chosenMode() {
        return mode == null ? ImportMode.MERGE : mode;
    }

    Map<String, LabelChoice> chosenLabels() {
        return labels == null ? Map.of() : labels;
    }

    Map<String, MediaId> chosenSequences() {
        return sequences == null ? Map.of() : sequences;
    }
}
