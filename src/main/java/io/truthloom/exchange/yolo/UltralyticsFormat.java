package io.truthloom.exchange.yolo;

import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.WritableFormat;
import io.truthloom.exchange.WriteContext;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class UltralyticsFormat implements WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "yolo", "Ultralytics YOLO", "A text file for each image and data.yaml; boxes relative to the image.");
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new YoloWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return Map.of();
    }
}
