package io.truthloom.exchange.shapes;

import io.truthloom.exchange.Feature;
import java.util.EnumMap;
import java.util.Map;

/** The common answers of {@link io.truthloom.exchange.WritableFormat#losses}. */
public final class Losses {
    public static final String LEFT_OUT = "are left out";
    public static final String BOXES = "are written as the boxes around them";

    private final Map<Feature, String> losses = new EnumMap<>(Feature.class);

    public Losses with(String what, Feature... features) {
        for (Feature feature : features) {
            losses.put(feature, what);
        }
        return this;
    }

    /** What formats of single pictures know nothing of. */
    public Losses singlePictures() {
        with("are written frame by frame, each frame on its own", Feature.TRACK);
        with("are not told from other frames", Feature.KEYFRAME);
        return with(LEFT_OUT, Feature.GROUP, Feature.Z_ORDER, Feature.SOURCE, Feature.HIERARCHY, Feature.REVIEW);
    }

    /** Of a format for whole pictures that belong to a class each. */
    public static Map<Feature, String> tagsAlone() {
        return new Losses()
                .with(LEFT_OUT, Feature.values())
                .with("beyond the first of a picture are left out", Feature.TAG)
                .all();
    }

    /** Of a format for whole pictures that may belong to several classes. */
    public static Map<Feature, String> tagsKept() {
        var losses = new Losses().with(LEFT_OUT, Feature.values());
        losses.losses.remove(Feature.TAG);
        return losses.all();
    }

    public Map<Feature, String> all() {
        return Map.copyOf(losses);
    }
}
