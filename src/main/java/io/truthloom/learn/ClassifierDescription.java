package io.truthloom.learn;

import java.util.List;

/**
 * What a classifier's file says beside its weights.
 *
 * @param format of the file, {@link ModelFormat#VERSION}
 * @param engine that wrote the network
 * @param architecture its name, fit to be shown
 * @param networkSha256 of the network's bytes in the file
 */
record ClassifierDescription(
        int format,
        String engine,
        List<String> classNames,
        String architecture,
        PictureInput input,
        String networkSha256)
        implements NetworkDescription {}
