package io.truthloom.benchmark;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.media.Media;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.UUID;

final class Boxes {
    private Boxes() {}

    /** A true box as a person would have drawn it: within the picture. */
    static Annotation drawn(LabelId label, Truth.Row row, Media video) {
        Box box = row.box().clip(video.width(), video.height());
        Keyframe keyframe = new Keyframe(row.frame(), BoxShape.of(box), false, false, KeyframeSource.HUMAN);
        return new Annotation(new AnnotationId(UUID.randomUUID()), label, false, List.of(keyframe), null, 0);
    }
}
