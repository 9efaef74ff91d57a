package io.truthloom.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts a sequence of frames into up to four stretches, of at least forty frames each where there are several; the last part
 * of each stretch validates and the part before it tests: several times of day, few borders.
 */
record TimeBlocks(SplitPolicy policy) {
    private static final int FRAMES_PER_BLOCK = 40;
    private static final int MAX_BLOCKS = 4;

    /** The side of each of {@code frames} frames in their order. */
    List<Split> of(int frames) {
        List<Split> sides = new ArrayList<>();
        int stretches = Math.clamp(frames / FRAMES_PER_BLOCK, 1, MAX_BLOCKS);
        for (int s = 0; s < stretches; s++) {
            stretch(frames * (s + 1) / stretches - frames * s / stretches, sides);
        }
        return sides;
    }

    private void stretch(int size, List<Split> sides) {
        int validation = size < 2 ? 0 : Math.max(1, Math.round(size * policy.validationPercent() / 100f));
        int test = Math.min(Math.max(0, size - validation - 1), Math.round(size * policy.testPercent() / 100f));
        sides.addAll(Collections.nCopies(size - validation - test, Split.TRAIN));
        sides.addAll(Collections.nCopies(test, Split.TEST));
        sides.addAll(Collections.nCopies(validation, Split.VALIDATION));
    }
}
