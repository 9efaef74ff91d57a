package io.truthloom.model.ui;

import io.truthloom.model.ModelId;

/** Addresses of models, relative to the application's root. */
public final class ModelNavigation {
    private ModelNavigation() {}

    public static String model(ModelId id) {
        return "models/" + id;
    }
}
