package io.truthloom.exchange.tfrecord;

import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.WritableFormat;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.shapes.Losses;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class TfRecordFormat implements WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "tfrecord", "TFRecord", "Examples for TensorFlow's object detection, the pictures inside; boxes.");
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new TfRecordWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return new Losses()
                .singlePictures()
                .with(Losses.LEFT_OUT, Feature.OCCLUDED, Feature.ATTRIBUTE, Feature.TAG)
                .with(
                        Losses.BOXES,
                        Feature.ROTATED_BOX,
                        Feature.ELLIPSE,
                        Feature.POLYGON,
                        Feature.POLYLINE,
                        Feature.POINTS,
                        Feature.SKELETON,
                        Feature.MASK)
                .all();
    }
}
