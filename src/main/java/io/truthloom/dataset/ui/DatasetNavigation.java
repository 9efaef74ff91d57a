package io.truthloom.dataset.ui;

import io.truthloom.dataset.DatasetVersionId;

/** Addresses of dataset versions, relative to the application's root. */
public final class DatasetNavigation {
    private DatasetNavigation() {}

    public static String version(DatasetVersionId id) {
        return "datasets/" + id;
    }
}
