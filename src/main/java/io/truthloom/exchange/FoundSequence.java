package io.truthloom.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A video as a file has it; its frames may be told as items or not at all.
 *
 * @param key unique among the sequences of one read
 * @param name of the video file where the format says it, or of the folder: matched with the project's videos
 * @param length number of frames; 0 where the file doesn't say
 * @param size null where the file doesn't say
 * @param wholly whether every frame counts as labelled, also those without objects
 */
public record FoundSequence(
        String key, String name, int length, @Nullable PictureSize size, boolean wholly) {}
