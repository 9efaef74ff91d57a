package io.truthloom.exchange;

import io.truthloom.dataset.LabelledFrame;
import java.io.IOException;

/** Writes one export, frame by frame; holds no more than one frame in memory. */
public interface FormatWriter extends AutoCloseable {
    void add(LabelledFrame frame, ImageName name) throws IOException;

    /** @param jpeg writes the frame's bytes, which go into the export unchanged */
    void addImage(LabelledFrame frame, ImageName name, ZipTarget.Content jpeg) throws IOException;

    /** Writes what is known at the end only. */
    void finish() throws IOException;

    /** Removes what was only of use while writing. */
    @Override
    void close() throws IOException;
}
