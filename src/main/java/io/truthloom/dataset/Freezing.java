package io.truthloom.dataset;

import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.DatasetFrame.DatasetBox;
import io.truthloom.project.Label;
import java.util.ArrayList;
import java.util.List;

/** Takes the frames of one version in, writes them in batches and keeps count. */
final class Freezing {
    private static final int BATCH = 200;

    private final DatasetVersionId version;
    private final VersionFrameRows rows;
    private final ContentHash hash;
    private final List<DatasetFrame> waiting = new ArrayList<>();
    private int frames;
    private int boxes;
    private int trainingBoxes;

    Freezing(DatasetVersionId version, VersionFrameRows rows, List<Label> labels) {
        this.version = version;
        this.rows = rows;
        this.hash = new ContentHash(labels);
    }

    void add(LabelledFrame frame) {
        hash.add(frame);
        frames++;
        boxes += frame.objects().size();
        trainingBoxes += frame.split() == Split.TRAIN ? frame.objects().size() : 0;
        waiting.add(new DatasetFrame(
                frame.media().id(),
                frame.frame(),
                frame.split(),
                frame.objects().stream()
                        .map(object -> new DatasetBox(
                                object.annotation().labelId(),
                                object.box(),
                                object.annotation().id().value()))
                        .toList()));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        rows.insert(version, waiting);
        waiting.clear();
    }

    /** Ends it. @return the content hash */
    String finish() {
        flush();
        if (boxes == 0) {
            throw new InvalidInputException(
                    "Labels", "There is no box on the labelled frames. Draw the objects that a model is to find.");
        }
        if (trainingBoxes == 0) {
            throw new InvalidInputException(
                    "Labels",
                    "All boxes lie on frames that are kept for validation. Label more frames elsewhere in the video or"
                            + " on other pictures.");
        }
        return hash.value();
    }

    int frames() {
        return frames;
    }

    int boxes() {
        return boxes;
    }
}
