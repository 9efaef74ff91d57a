package io.truthloom.train;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.LabelledImage;
import io.truthloom.learn.UnreadablePictureException;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import io.truthloom.vision.VisionException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the pixels of a run's frames come from, on whatever thread they are asked for: in the name of its owner. */
final class FramePixels {
    private final FrameStore frames;
    private final CurrentUser user;
    private final UserId owner;
    private final Function<MediaId, String> names;
    private final Map<MediaId, Optional<RgbImage>> backgrounds = new ConcurrentHashMap<>();

    /** @param names of media, asked for when one can't be read */
    FramePixels(FrameStore frames, CurrentUser user, Function<MediaId, String> names) {
        this.frames = frames;
        this.user = user;
        this.owner = user.id();
        this.names = names;
    }

    LabelledImage.Pixels of(MediaId media, int frame) {
        return new Pixels(media, frame);
    }

    private <T> T asOwner(Supplier<T> read) {
        Object[] result = new Object[1];
        user.runAs(owner, () -> result[0] = read.get());
        @SuppressWarnings("unchecked")
        T answer = (T) result[0];
        return answer;
    }

    private RgbImage image(MediaId media, int frame) {
        try {
            return asOwner(() -> frames.read(media, frame));
        } catch (VisionException | UncheckedIOException | NotFoundException e) {
            String reason = e instanceof VisionException vision ? vision.explanation() : "its file is damaged or gone";
            throw new UnreadablePictureException(
                    "\"%s\", frame %d, can't be read and is left out: %s. Import it again."
                            .formatted(asOwner(() -> names.apply(media)), frame, reason),
                    e);
        }
    }

    /** Without one the run goes on: it is an aid. */
    private Optional<RgbImage> background(MediaId media) {
        try {
            return asOwner(() -> Optional.ofNullable(frames.background(media)));
        } catch (VisionException | UncheckedIOException | NotFoundException e) {
            return Optional.empty();
        }
    }

    private final class Pixels implements LabelledImage.Pixels {
        private final MediaId media;
        private final int frame;

        Pixels(MediaId media, int frame) {
            this.media = media;
            this.frame = frame;
        }

        @Override
        public RgbImage image() {
            return FramePixels.this.image(media, frame);
        }

        @Override
        public @Nullable RgbImage background() {
            return backgrounds
                    .computeIfAbsent(media, FramePixels.this::background)
                    .orElse(null);
        }
    }
}
