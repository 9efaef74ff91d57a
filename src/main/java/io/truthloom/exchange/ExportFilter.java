package io.truthloom.exchange;

import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.dataset.Split;
import io.truthloom.project.LabelId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a project is exported; an empty list or null keeps everything.
 *
 * @param frames null: those that are marked
 * @param attributes value by the attribute's name: objects that say so on the frame
 * @param sources who set the keyframe that an object's place comes from
 * @param states of marked frames
 * @param firstFrame of videos, 0-based, inclusive
 * @param lastFrame of videos, 0-based, inclusive
 */
public record ExportFilter(
        LabelledFrames.@Nullable Frames frames,
        List<Split> subsets,
        List<LabelId> labels,
        Map<String, String> attributes,
        List<KeyframeSource> sources,
        List<FrameState> states,
        @Nullable Integer firstFrame,
        @Nullable Integer lastFrame) {
    public static final ExportFilter EVERYTHING = new ExportFilter(null, null, null, null, null, null, null, null);

    /** As JSON brings it: a list that is missing is empty. */
    public ExportFilter(
            LabelledFrames.@Nullable Frames frames,
            @Nullable List<Split> subsets,
            @Nullable List<LabelId> labels,
            @Nullable Map<String, String> attributes,
            @Nullable List<KeyframeSource> sources,
            @Nullable List<FrameState> states,
            @Nullable Integer firstFrame,
            @Nullable Integer lastFrame) {
        this.frames = frames;
        this.subsets = subsets == null ? List.of() : List.copyOf(subsets);
        this.labels = labels == null ? List.of() : List.copyOf(labels);
        this.attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        this.sources = sources == null ? List.of() : List.copyOf(sources);
        this.states = states == null ? List.of() : List.copyOf(states);
        this.firstFrame = firstFrame;
        this.lastFrame = lastFrame;
    }

    public LabelledFrames.Frames chosenFrames() {
        return frames == null ? LabelledFrames.Frames.MARKED : frames;
    }
}
