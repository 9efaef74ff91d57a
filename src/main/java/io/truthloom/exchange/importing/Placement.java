package io.truthloom.exchange.importing;

import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.PictureSize;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where items and sequences of the files belong: media of the project, and those that were added. */
final class Placement {
    private final MediaMatcher matcher;
    private final Findings findings;
    private final Map<String, MediaName> sequences = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> sequenceFrames = new HashMap<>();
    private final Map<String, MediaMatcher.Place> items = new HashMap<>();

    private Placement(MediaMatcher matcher, Findings findings) {
        this.matcher = matcher;
        this.findings = findings;
    }

    /** Of everything that was found. @param chosen videos that a person named for sequences */
    static Placement of(LabelFiles.Read read, Map<String, MediaId> chosen) {
        var placement = new Placement(read.media(), read.found().findings());
        read.found().sequences().values().forEach(sequence -> placement.place(sequence, chosen.get(sequence.key())));
        Set<MediaMatcher.Place> taken = new HashSet<>();
        read.found().items().values().forEach(placed -> placement.place(placed.item(), taken));
        return placement;
    }

    private void place(FoundSequence sequence, @Nullable MediaId chosen) {
        Optional<MediaName> video = chosen == null ? matcher.match(sequence) : matcher.byId(chosen);
        video.filter(one -> fits(sequence.size(), one, sequence.name()))
                .ifPresent(one -> sequences.put(sequence.key(), one));
    }

    private void place(FoundItem item, Set<MediaMatcher.Place> taken) {
        String sequence = item.sequence();
        MediaName video = sequence == null ? null : sequences.get(sequence);
        Optional<MediaMatcher.Place> place = video == null
                ? matcher.match(item)
                : Optional.of(new MediaMatcher.Place(video, item.frame()))
                        .filter(one -> item.frame() >= 0 && item.frame() < video.frameCount());
        place.filter(one -> fits(item.size(), one.media(), item.name())).ifPresent(one -> {
            if (taken.add(one)) {
                items.put(item.key(), one);
            } else {
                findings.add("Two pictures of the files fit one of the project; only the first is taken", item.name());
            }
        });
    }

    private boolean fits(@Nullable PictureSize size, MediaName media, String name) {
        if (size == null || (size.width() == media.width() && size.height() == media.height())) {
            return true;
        }
        findings.add(
                "Pictures of another size than the project's of that name left out",
                "%s is of %d × %d pixels, %s of %d × %d"
                        .formatted(name, size.width(), size.height(), media.name(), media.width(), media.height()));
        return false;
    }

    void add(FoundItem item, MediaName media) {
        items.put(item.key(), new MediaMatcher.Place(media, 0));
    }

    /** @param frames index in the video by the frame of the files */
    void add(FoundSequence sequence, MediaName video, Map<Integer, Integer> frames, Collection<FoundItem> itsItems) {
        sequences.put(sequence.key(), video);
        sequenceFrames.put(sequence.key(), Map.copyOf(frames));
        itsItems.forEach(item -> {
            Integer frame = frames.get(item.frame());
            if (frame != null) {
                items.put(item.key(), new MediaMatcher.Place(video, frame));
            }
        });
    }

    Optional<MediaMatcher.Place> of(FoundItem item) {
        return Optional.ofNullable(items.get(item.key()));
    }

    Optional<MediaName> sequence(String key) {
        return Optional.ofNullable(sequences.get(key));
    }

    /** Index in the video of a frame of the files; the same where the video was there before. */
    int frame(String sequence, int frame) {
        Map<Integer, Integer> frames = sequenceFrames.get(sequence);
        return frames == null ? frame : frames.getOrDefault(frame, frame);
    }
}
