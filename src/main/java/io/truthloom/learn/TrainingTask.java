package io.truthloom.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A run with its pictures at network size.
 *
 * @param training read when asked for where they are many ({@link PicturesOnDisk})
 * @param validation parallel to {@code validationTruth}; null, and nothing to be found there, where one can't be read
 */
record TrainingTask(
        List<String> classNames,
        NetworkShape shape,
        CropSize crop,
        List<TrainingPicture> training,
        List<@Nullable TrainingPicture> validation,
        List<LabelledImage> validationTruth,
        TrainingSettings settings,
        Path folder,
        TrainingListener listener,
        BooleanSupplier stop) {}
