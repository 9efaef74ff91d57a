package io.truthloom.analysis;

import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.media.MediaId;
import java.util.List;

/**
 * What is on a frame and what the model saw there, in full-resolution pixels.
 *
 * @param truths of the evaluated classes; their image number, and that of the predictions, is 0
 */
record FrameFacts(MediaId mediaId, int frame, List<GroundTruth> truths, List<Prediction> predictions) {}
