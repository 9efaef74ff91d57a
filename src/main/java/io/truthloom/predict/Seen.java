package io.truthloom.predict;

import io.truthloom.common.Box;
import org.jspecify.annotations.Nullable;

/**
 * @param label the class's name
 * @param score 0..1
 * @param box in pixels of the picture; null where the whole picture is meant
 */
record Seen(String label, double score, @Nullable Box box) {}
