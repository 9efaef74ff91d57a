package io.truthloom.exchange.cvat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.Tracks;
import io.truthloom.exchange.ExportedMedia;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is written of one track. A frame beside keyframes that are not exported becomes a keyframe itself, so that
 * interpolating between the written keyframes gives what was there.
 */
final class TrackStates {
    /** @param keyframe whether the written shape is one */
    record Written(Tracks.State state, boolean keyframe) {}

    private final ExportedMedia media;
    private final Annotation annotation;
    private final NavigableSet<Integer> exported;
    private final NavigableSet<Integer> keyed = new TreeSet<>();
    private final NavigableSet<Integer> outside = new TreeSet<>();
    private Optional<Tracks.State> shown = Optional.empty();
    private boolean any;

    TrackStates(ExportedMedia media, Annotation annotation) {
        this.media = media;
        this.annotation = annotation;
        this.exported = media.frameFacts().navigableKeySet();
        for (Keyframe keyframe : annotation.keyframes()) {
            keyed.add(keyframe.frame());
            if (keyframe.outside()) {
                outside.add(keyframe.frame());
            }
        }
    }

    /** Those to ask for, ascending: exported ones, and those where the track ends or pauses. */
    NavigableSet<Integer> frames() {
        NavigableSet<Integer> frames = new TreeSet<>(exported.tailSet(keyed.first(), true));
        frames.addAll(outside);
        return frames;
    }

    /** To be asked in ascending order. */
    Optional<Written> at(int frame) {
        if (outside.contains(frame)) {
            boolean isWritten = any || exported.contains(frame);
            shown = Optional.empty();
            any |= isWritten;
            return isWritten ? Tracks.at(annotation, frame).map(state -> new Written(state, true)) : Optional.empty();
        }
        Optional<Tracks.State> state = media.at(annotation, frame);
        if (state.isPresent()) {
            boolean keyframe = state.get().keyframe() || shown.isEmpty() || isBesideHidden(frame);
            shown = state;
            any = true;
            return Optional.of(new Written(state.get(), keyframe));
        }
        return endOf(frame);
    }

    /** The filter leaves it out from here on; a frame that is merely no keyframe is none of these. */
    private Optional<Written> endOf(int frame) {
        Integer last = keyed.floor(frame);
        boolean merelyBetween =
                last != null && last != frame && media.at(annotation, last).isPresent();
        if (shown.isEmpty() || merelyBetween) {
            return Optional.empty();
        }
        Written end = new Written(TrackWriting.outside(shown.get()), true);
        shown = Optional.empty();
        return Optional.of(end);
    }

    private boolean isBesideHidden(int frame) {
        Integer before = exported.lower(frame);
        Integer after = exported.higher(frame);
        boolean hiddenBefore =
                !keyed.subSet(before == null ? 0 : before + 1, frame).isEmpty();
        boolean hiddenAfter = after != null && !keyed.subSet(frame + 1, after).isEmpty();
        return hiddenBefore || hiddenAfter;
    }
}
