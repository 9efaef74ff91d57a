package io.truthloom.assist;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.Detection;
import io.truthloom.learn.Detector;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model's proposals for one picture at a time.
 *
 * @param width of the media in pixels, which its labels are in; pictures may have been read smaller
 * @param height of the media in pixels
 */
record FrameProposer(
        Detector detector,
        @Nullable RgbImage background,
        int width,
        int height,
        double minScore,
        ClassMapping classes) {
    private static final double LEAST_SIDE = 1;

    List<NewProposal> propose(RgbImage image, int frame, KnownObjects known) {
        double across = (double) width / image.width();
        double along = (double) height / image.height();
        List<NewProposal> proposals = new ArrayList<>();
        for (Detection detection : detector.detect(image, background, minScore)) {
            Box box = detection.box().clip(image.width(), image.height()).scale(across, along);
            Optional<LabelId> label = classes.label(detection.classIndex());
            boolean visible = box.width() >= LEAST_SIDE && box.height() >= LEAST_SIDE;
            if (label.isPresent() && visible && !known.covers(frame, label.get(), box)) {
                proposals.add(new NewProposal(frame, label.get(), detection.score(), box));
            }
        }
        return proposals;
    }
}
