package io.truthloom.explain;

import io.truthloom.common.RgbImage;
import io.truthloom.learn.explain.NetworkInspector;
import io.truthloom.learn.explain.Scene;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pictures as networks want them; one media's background is kept, since a job asks for it frame by frame. */
@Component
class Scenes {
    private final FrameStore frames;
    private volatile @Nullable Known last;

    private record Known(MediaId media, @Nullable RgbImage background) {}

    Scenes(FrameStore frames) {
        this.frames = frames;
    }

    Scene read(Place place, NetworkInspector inspector) {
        RgbImage image = frames.read(place.media(), place.frame());
        return new Scene(image, inspector.usesBackground() ? background(place.media()) : null);
    }

    private @Nullable RgbImage background(MediaId media) {
        Known known = last;
        if (known == null || !known.media().equals(media)) {
            known = new Known(media, frames.background(media));
            last = known;
        }
        return known.background();
    }
}
