package io.truthloom.exchange.importing;

import io.truthloom.exchange.Options;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.project.Label;
import java.util.List;
import java.util.Optional;

/** Sizes are those of the project's media where it has one of that name, else of the picture beside the labels. */
record ReadingContext(Options options, List<Label> labels, MediaMatcher media, PictureSizes pictures)
        implements ReadContext {
    @Override
    public Optional<PictureSize> size(String name, Optional<String> entry) {
        return media.match(name)
                .map(place ->
                        new PictureSize(place.media().width(), place.media().height()))
                .or(() -> entry.flatMap(pictures::of));
    }
}
