package io.truthloom.exchange;

import java.io.IOException;
import java.util.Optional;

/** Writes one export, media by media. */
public interface FormatWriter extends AutoCloseable {
    /** Every media once, in the export's order; holds no more than one in memory. */
    void add(ExportedMedia media) throws IOException;

    /** Writes what is known at the end only; the entry that is open may end now. */
    void finish() throws IOException;

    /**
     * Where the picture of a frame goes; asked after {@link #finish}, for every frame in the same order. Empty where the
     * writer took it along itself.
     */
    Optional<String> imagePath(ExportedMedia media, ExportedFrame frame);

    /** Removes what was only of use while writing. */
    @Override
    void close() throws IOException;
}
