package io.truthloom.exchange;

import io.truthloom.common.RgbImage;
import io.truthloom.media.Frame;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import java.util.List;

/** Pictures whose only byte is their frame's number. */
class NumberedFrames implements FrameStore {
    @Override
    public byte[] jpeg(MediaId media, int frame) {
        return new byte[] {(byte) frame};
    }

    @Override
    public RgbImage read(MediaId media, int frame) {
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
    public RgbImage background(MediaId media) {
        throw new UnsupportedOperationException();
    }
}
