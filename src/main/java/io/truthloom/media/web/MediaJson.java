package io.truthloom.media.web;

import io.truthloom.media.Media;
import io.truthloom.media.MediaKind;
import io.truthloom.vision.TilePyramid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MediaJson(
        UUID id,
        UUID projectId,
        String name,
        MediaKind kind,
        int width,
        int height,
        int frameCount,
        long frameDurationMicros,
        boolean variableFrameRate,
        String codec,
        long sizeBytes,
        Instant createdAt,
        int sourceStep,
        int firstSourceFrame,
        @Nullable Integer lastSourceFrame,
        int exifOrientation,
        @Nullable Tiles tiles) {
    /** @param size pixels along the side of a tile */
    record Tiles(int size, int levels) {}

    static MediaJson of(Media media) {
        return new MediaJson(
                media.id().value(),
                media.projectId().value(),
                media.name(),
                media.kind(),
                media.width(),
                media.height(),
                media.frameCount(),
                media.frameDurationMicros(),
                media.variableFrameRate(),
                media.codec(),
                media.sizeBytes(),
                media.createdAt(),
                media.source().step(),
                media.source().first(),
                media.source().last(),
                media.exifOrientation(),
                media.isTiled() ? new Tiles(TilePyramid.TILE, media.tileLevels()) : null);
    }
}
