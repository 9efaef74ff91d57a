package io.truthloom.dataset;

import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.UUID;

/** One frame of a version with all its boxes, full-resolution pixels. */
public record DatasetFrame(MediaId mediaId, int frame, Split split, List<DatasetBox> boxes) {
    /** @param annotationId where it came from (lineage) */
    public record DatasetBox(LabelId labelId, Box box, UUID annotationId) {}
}
