package io.truthloom.media.web;

import io.truthloom.media.Media;
import io.truthloom.media.MediaKind;
import java.time.Instant;
import java.util.UUID;

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
        Instant createdAt) {
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
                media.createdAt());
    }
}
