package io.truthloom.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** The pictures of an export, as its author chose them: originals or JPEG. */
public interface ImageSource {
    /** Whether pictures are wanted at all. */
    boolean wanted();

    /** The encoded picture of that frame; of the kind that its {@link ImageName#extension} says. */
    void write(ExportedMedia media, int frame, OutputStream target) throws IOException;
}
