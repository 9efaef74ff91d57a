package io.truthloom.dataset;

/**
 * How a version's frames were shared out, and what kept nearly equal ones together.
 *
 * @param compared frames that were compared by what they show; others' pixels could not be read
 * @param groups sets of nearly equal frames of different media
 * @param frames in those groups
 * @param moved frames that changed sides, so that their group is on one
 * @param scenes groups of more than half of all frames: a fixed scene, which was cut in blocks of time instead
 */
public record SplitReport(SplitPolicy policy, int compared, int groups, int frames, int moved, int scenes) {}
