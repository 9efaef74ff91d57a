package io.truthloom.exchange;

import io.truthloom.project.Label;
import java.util.List;
import java.util.Optional;

/** What a reader may ask for. */
public interface ReadContext {
    Options options();

    /** The project's schema now, in its order: for formats that number labels and do not name them. */
    List<Label> labels();

    /**
     * Size of the picture, of the file beside the labels or of the project's own media; for formats whose coordinates are
     * relative.
     *
     * @param name as it will be told as {@link FoundItem#name}, with or without extension
     * @param entry where the picture lies in the archive; empty where it doesn't
     */
    Optional<PictureSize> size(String name, Optional<String> entry);
}
