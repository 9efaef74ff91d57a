package io.truthloom.media;

import io.truthloom.project.ProjectId;
import io.truthloom.vision.FrameSelection;
import io.truthloom.vision.TilePyramid;
import java.time.Instant;

/**
 * An image (one frame) or a video. Size in pixels as shown (rotation and EXIF orientation applied).
 *
 * @param frameDurationMicros average; 0 for an image
 * @param source which frames of the file these are, as the import asked for them
 * @param exifOrientation 1 to 8 as it stood in the file (EXIF 2.3, tag 274); pixels and labels are upright
 * @param tileLevels levels of a large picture's {@link TilePyramid}; 0: it is shown whole
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
        FrameSelection source,
        int exifOrientation,
        int tileLevels) {
    public boolean isTiled() {
        return tileLevels > 0;
    }

    /** Of the pixels that {@link FrameStore#read} gives. */
    public int readWidth() {
        TilePyramid pyramid = new TilePyramid(width, height);
        return isTiled() ? pyramid.width(pyramid.overviewLevel()) : width;
    }

    /** Of the pixels that {@link FrameStore#read} gives. */
    public int readHeight() {
        TilePyramid pyramid = new TilePyramid(width, height);
        return isTiled() ? pyramid.height(pyramid.overviewLevel()) : height;
    }
}
