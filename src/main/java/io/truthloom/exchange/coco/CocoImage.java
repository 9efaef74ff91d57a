package io.truthloom.exchange.coco;

import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture that annotations refer to by its id. @param sequence key; null where it is no frame */
record CocoImage(
        String key,
        String name,
        @Nullable PictureSize size,
        @Nullable String entry,
        @Nullable String sequence,
        int frame) {
    CocoImage inSequence(String newSequence, int newFrame) {
        return new CocoImage(key, name, size, entry, newSequence, newFrame);
    }

    MaskSize maskSize(ReadContext context) {
        PictureSize known = size;
        PictureSize found = known != null
                ? known
                : context.size(name, Optional.ofNullable(entry))
                        .orElseThrow(() -> new LeftOutException("Masks of pictures of unknown size left out"));
        return FoundShapes.size(found.width(), found.height());
    }

    String folder() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
