package io.truthloom.vision;

import java.util.Optional;

/**
 * What {@link Videos#decode} delivered.
 *
 * @param width columns of every frame, as shown
 * @param height rows of every frame, as shown
 * @param warning a sentence fit to be shown, where not all of the file could be read
 */
public record DecodeReport(int frames, int width, int height, Optional<String> warning) {}
