package io.truthloom.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A run with its pictures at network size. {@code validation} is parallel to {@code validationTruth}. */
record TrainingTask(
        List<String> classNames,
        NetworkShape shape,
        CropSize crop,
        List<TrainingPicture> training,
        List<TrainingPicture> validation,
        List<LabelledImage> validationTruth,
        TrainingSettings settings,
        Path folder,
        TrainingListener listener,
        BooleanSupplier stop) {}
