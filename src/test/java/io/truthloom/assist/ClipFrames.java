package io.truthloom.assist;

import io.truthloom.common.RgbImage;
import io.truthloom.media.Frame;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import io.truthloom.sample.StreetClip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every media shows the generated clip. */
final class ClipFrames implements FrameStore {
    static final StreetClip CLIP = new StreetClip(7);

    @Override
    public byte[] jpeg(MediaId media, int frame) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] reducedJpeg(MediaId media, int frame, int reduction) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RgbImage read(MediaId media, int frame) {
        return CLIP.frame(frame);
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
