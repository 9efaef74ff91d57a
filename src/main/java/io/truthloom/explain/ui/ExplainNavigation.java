package io.truthloom.explain.ui;

import io.truthloom.model.ModelId;

/** Addresses of a model's further pages, relative to the application's root. */
public final class ExplainNavigation {
    private ExplainNavigation() {}

    /** Layers, activations, heat maps. */
    public static String inside(ModelId model) {
        return "models/" + model + "/inside";
    }

    /** Labelled objects as the model sees them. */
    public static String map(ModelId model) {
        return "models/" + model + "/map";
    }

    /** The model on a camera or a picture of one's own. */
    public static String tryOut(ModelId model) {
        return "models/" + model + "/try";
    }
}
