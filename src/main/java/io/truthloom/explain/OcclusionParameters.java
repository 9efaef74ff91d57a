package io.truthloom.explain;

import io.truthloom.common.Box;
import io.truthloom.learn.explain.Target;
import io.truthloom.media.MediaId;
import io.truthloom.model.ModelId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param box null: the class of the whole picture */
record OcclusionParameters(
        UUID modelId,
        UUID mediaId,
        int frame,
        int classIndex,
        @Nullable Box box) {
    static OcclusionParameters of(ModelId model, Place place, Target target) {
        Box box = target instanceof Target.OfBox boxed ? boxed.box() : null;
        return new OcclusionParameters(model.value(), place.media().value(), place.frame(), target.classIndex(), box);
    }

    Place place() {
        return new Place(new MediaId(mediaId), frame);
    }

    Target target() {
        return box == null ? new Target.OfClass(classIndex) : new Target.OfBox(classIndex, box);
    }
}
