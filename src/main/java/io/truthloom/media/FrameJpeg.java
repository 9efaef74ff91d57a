package io.truthloom.media;

import java.io.IOException;
import java.io.OutputStream;

/** A frame in full resolution; its bytes, of a large picture hundreds of megabytes, are read when they are copied. */
public interface FrameJpeg {
    Frame frame();

    /** {@code target} stays open. */
    void copyTo(OutputStream target) throws IOException;
}
