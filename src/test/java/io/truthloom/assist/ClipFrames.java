package io.truthloom.assist;

import io.truthloom.common.RgbImage;
import io.truthloom.media.Frame;
import io.truthloom.media.FrameJpeg;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import io.truthloom.sample.StreetClip;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every media shows the generated clip, with an empty strip below it. */
final class ClipFrames implements FrameStore {
    static final StreetClip CLIP = new StreetClip(7);

    private static final int MEDIA_HEIGHT = 480;

    @Override
    public void copyOriginal(MediaId media, OutputStream target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FrameJpeg open(MediaId media, int frame) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] reducedJpeg(MediaId media, int frame, int reduction) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RgbImage read(MediaId media, int frame) {
        RgbImage shown = CLIP.frame(frame);
        return new RgbImage(
                shown.width(), MEDIA_HEIGHT, Arrays.copyOf(shown.pixels(), shown.width() * MEDIA_HEIGHT * 3));
    }

    @Override
    public Frame frame(MediaId media, int frame) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Frame> frames(MediaId media) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] thumbnail(MediaId media) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable RgbImage background(MediaId media) {
        return null;
    }
}
