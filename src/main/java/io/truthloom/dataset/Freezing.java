package io.truthloom.dataset;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.DatasetFrame.DatasetBox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the frames of one version in, writes them in batches and keeps count. */
final class Freezing {
    private static final int BATCH = 200;

    private final DatasetVersionId version;
    private final VersionFrameRows rows;
    private final VersionMediaRows mediaRows;
    private final ContentHash hash;
    private final List<DatasetFrame> waiting = new ArrayList<>();
    private final List<LabelledMedia> waitingMedia = new ArrayList<>();
    private int media;
    private int frames;
    private int boxes;
    private int trainingBoxes;

    Freezing(DatasetVersionId version, VersionFrameRows rows, VersionMediaRows mediaRows, ContentHash hash) {
        this.version = version;
        this.rows = rows;
        this.mediaRows = mediaRows;
        this.hash = hash;
    }

    void add(LabelledMedia one) {
        Set<AnnotationId> seen = new HashSet<>();
        for (LabelledFrame frame : LabelledFrames.framesOf(one)) {
            add(frame);
            frame.objects().forEach(object -> seen.add(object.annotation().id()));
            frame.unboxed().forEach(object -> seen.add(object.annotation().id()));
        }
        List<Annotation> annotations = one.annotations().stream()
                .filter(annotation -> seen.contains(annotation.id()))
                .toList();
        waitingMedia.add(new LabelledMedia(one.media(), annotations, one.frames()));
        if (waitingMedia.size() >= BATCH) {
            flushMedia();
        }
    }

    private void flushMedia() {
        mediaRows.insert(version, media, waitingMedia);
        media += waitingMedia.size();
        waitingMedia.clear();
    }

    private void add(LabelledFrame frame) {
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
        flushMedia();
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
