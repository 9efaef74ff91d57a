package io.truthloom.learn;

import java.util.List;

/**
 * What a model file says beside its weights.
 *
 * @param format of the file, {@link ModelFormat#VERSION}
 * @param engine that wrote the network
 * @param networkSha256 of the network's bytes in the file
 */
record ModelDescription(
        int format,
        String engine,
        List<String> classNames,
        NetworkShape shape,
        double suggestedThreshold,
        TrainingSettings settings,
        int iterations,
        String networkSha256)
        implements NetworkDescription {}
