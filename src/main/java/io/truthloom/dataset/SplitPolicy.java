package io.truthloom.dataset;

import io.truthloom.common.InvalidInputException;

/**
 * How a version's frames are shared out.
 *
 * @param validationPercent share of the frames to check on, 1 to 50
 * @param testPercent share that neither trains nor steers the training, 0 to 40
 */
public record SplitPolicy(By by, int validationPercent, int testPercent) {
    private static final int USUAL_VALIDATION = 20;
    private static final int MOST_VALIDATION = 50;
    private static final int MOST_TEST = 40;

    /** What stays together on one side. */
    public enum By {
        /** Stretches of time within a video; pictures by their content, so that each keeps its side. */
        AUTOMATIC,
        /** Whole videos; pictures by their content. */
        VIDEO,
        /** Stretches of time within a video, and of all pictures in the order of their names. */
        TIME_BLOCK,
        /** The folder that a media was imported from, as its name tells: what stands before the last "_" or "/". */
        FOLDER,
        /** The tags on a media and their attributes' values; a media without tags is a group of its own. */
        GROUP
    }

    public SplitPolicy {
        if (validationPercent < 1 || validationPercent > MOST_VALIDATION) {
            throw new InvalidInputException("Validation share", "Choose from 1 to 50 percent; 20 is usual.");
        }
        if (testPercent < 0 || testPercent > MOST_TEST) {
            throw new InvalidInputException("Test share", "Choose from 0 to 40 percent.");
        }
    }

    /** A fifth validates. */
    public static SplitPolicy automatic() {
        return new SplitPolicy(By.AUTOMATIC, USUAL_VALIDATION, 0);
    }
}
