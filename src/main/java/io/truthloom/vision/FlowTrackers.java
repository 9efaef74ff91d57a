package io.truthloom.vision;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import org.springframework.stereotype.Component;

@Component
class FlowTrackers implements Trackers {
    private final OpenCv openCv;

    FlowTrackers(OpenCv openCv) {
        this.openCv = openCv;
    }

    @Override
    public BoxTracker start(RgbImage image, Box box) {
        if (box.width() < 1 || box.height() < 1) {
            throw new IllegalArgumentException("A box of less than a pixel can't be followed");
        }
        openCv.require();
        return new FlowTracker(image, box);
    }
}
