package io.truthloom.media;

import io.truthloom.project.ProjectId;
import io.truthloom.vision.FrameSelection;
import java.time.Instant;

/**
 * An image (one frame) or a video. Size in pixels as shown (rotation and EXIF orientation applied).
 *
 * @param frameDurationMicros average; 0 for an image
 * @param source which frames of the file these are, as the import asked for them
 */
public record Media(
        MediaId id,
        ProjectId projectId,
        String name,
        MediaKind kind,
        int width,
        int height,
        int frameCount,
        long frameDurationMicros,
        boolean variableFrameRate,
        String codec,
        long sizeBytes,
        String sha256,
        Instant createdAt,
        FrameSelection source) {}
