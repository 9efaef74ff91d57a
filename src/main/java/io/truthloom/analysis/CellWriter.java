package io.truthloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the cells of frames in batches; the last with {@link #close}. */
final class CellWriter implements AutoCloseable {
    private static final int BATCH = 500;

    private final FrameFactsRows frames;
    private final EvaluationId evaluation;
    private final List<FrameFactsRows.Cells> batch = new ArrayList<>();

    CellWriter(FrameFactsRows frames, EvaluationId evaluation) {
        this.frames = frames;
        this.evaluation = evaluation;
    }

    void add(FrameFacts frame, Set<Integer> codes) {
        batch.add(new FrameFactsRows.Cells(new FrameFactsRows.Key(frame.mediaId(), frame.frame()), codes));
        if (batch.size() >= BATCH) {
            close();
        }
    }

    @Override
    public void close() {
        frames.setCells(evaluation, batch);
        batch.clear();
    }
}
