package io.truthloom.media;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pixels by frame index: the same bytes for browser, training and export. Checks membership. */
public interface FrameStore {
    /** @throws io.truthloom.common.NotFoundException no such frame */
    FrameJpeg open(MediaId media, int frame);

    /**
     * The frame's JPEG with sides divided by {@code reduction}, rounded up: what is shown small costs less to send.
     *
     * @throws io.truthloom.common.InvalidInputException the reduction is not 2, 4 or 8, or the picture is shown by tiles
     */
    byte[] reducedJpeg(MediaId media, int frame, int reduction);

    /**
     * Full resolution, but of a picture that is shown by tiles its overview, which is all that a network's input takes;
     * {@link Media#readWidth} and {@link Media#readHeight} say its size.
     */
    RgbImage read(MediaId media, int frame);

    /** A read-only view; cheap for one frame of many. */
    List<Frame> frames(MediaId media);

    /** @throws io.truthloom.common.NotFoundException no such frame */
    Frame frame(MediaId media, int frame);

    /** The file as it was given, byte for byte; {@code target} stays open. */
    void copyOriginal(MediaId media, OutputStream target) throws IOException;

    /** About 320 pixels wide. */
    byte[] thumbnail(MediaId media);

    /**
     * The median of up to 61 frames spread over a video, or null where the camera is not fixed (or it is an image).
     * Computed on first use and kept. Full resolution.
     */
    @Nullable
    RgbImage background(MediaId media);
}
