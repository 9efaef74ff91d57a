package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import io.truthloom.vision.FrameSelection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an import reads its files.
 *
 * @param frames which frames of each video are kept
 * @param sequence the pictures become one video; null: each is a medium of its own
 */
public record ImportOptions(FrameSelection frames, @Nullable Sequence sequence) {
    public static final ImportOptions NONE = new ImportOptions(FrameSelection.ALL, null);

    private static final double MOST_FRAMES_PER_SECOND = 1000;

    /** Pictures in the natural order of their names as one video called {@code name}. */
    public record Sequence(String name, double framesPerSecond) {}

    /**
     * Null stands for "not said".
     *
     * @throws InvalidInputException a sentence for each thing that can't be
     */
    public static ImportOptions of(
            @Nullable Integer step, @Nullable Integer start, @Nullable Integer end, @Nullable Sequence sequence) {
        int every = step == null ? 1 : step;
        int first = start == null ? 0 : start;
        List<Problem> problems = new ArrayList<>();
        if (every < 1) {
            problems.add(new Problem("Step", "it is %,d; 1 keeps every frame, 10 every tenth.".formatted(every)));
        }
        if (first < 0) {
            problems.add(new Problem("Start frame", "it is %,d; frames count from 0.".formatted(first)));
        }
        if (end != null && end < Math.max(0, first)) {
            problems.add(new Problem(
                    "End frame", "it is %,d, which is before the start frame %,d.".formatted(end, Math.max(0, first))));
        }
        if (sequence != null) {
            check(sequence, problems);
            if (step != null || start != null || end != null) {
                problems.add(new Problem(
                        "Sequence", "step, start and end frame are for videos. Choose the pictures to add instead."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new ImportOptions(new FrameSelection(every, first, end), sequence);
    }

    private static void check(Sequence sequence, List<Problem> problems) {
        if (sequence.name() == null || sequence.name().isBlank()) {
            problems.add(new Problem("Sequence", "give the video a name."));
        }
        if (!(sequence.framesPerSecond() > 0 && sequence.framesPerSecond() <= MOST_FRAMES_PER_SECOND)) {
            problems.add(new Problem(
                    "Frames per second",
                    "they must be more than 0 and at most %,.0f.".formatted(MOST_FRAMES_PER_SECOND)));
        }
    }
}
