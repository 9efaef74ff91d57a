package io.truthloom.train;

import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import java.util.List;

/**
 * What the net saw on one validation frame at one evaluation.
 *
 * @param position place in the row of pictures, the same frame at each evaluation
 */
public record RunSample(int iteration, int position, MediaId mediaId, int frame, List<Seen> detections) {
    /** @param box full-resolution pixels */
    public record Seen(String className, double score, Box box) {}

    public RunSample {
        detections = List.copyOf(detections);
    }
}
