package io.truthloom.exchange;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.project.ProjectId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported and how; a job's parameters.
 *
 * @param version the frozen version; null for the labels as they are now
 * @param format id of a format that can be written
 * @param options of the format; null for its defaults
 * @param filter null for everything
 * @param pictures null for none
 * @param keyframesOnly tracks by their keyframes alone, not frame by frame
 */
public record ExportRequest(
        ProjectId project,
        @Nullable DatasetVersionId version,
        String format,
        @Nullable Map<String, String> options,
        @Nullable ExportFilter filter,
        @Nullable ExportPictures pictures,
        boolean keyframesOnly) {
    /** The labels as they are now, all of them. */
    public ExportRequest(ProjectId project, String format, ExportPictures pictures) {
        this(project, null, format, null, null, pictures, false);
    }

    ExportFilter chosenFilter() {
        return filter == null ? ExportFilter.EVERYTHING : filter;
    }

    ExportPictures chosenPictures() {
        return pictures == null ? ExportPictures.NONE : pictures;
    }
}
