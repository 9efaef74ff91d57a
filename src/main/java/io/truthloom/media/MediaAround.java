package io.truthloom.media;

import java.util.List;

/**
 * A part of a project's media of one kind in the order of their names.
 *
 * @param first 0-based place of the first of {@code media} among all {@code total}
 */
public record MediaAround(int first, int total, List<Media> media) {
    public MediaAround {
        media = List.copyOf(media);
    }
}
