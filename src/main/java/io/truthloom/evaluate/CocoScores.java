package io.truthloom.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * COCO's twelve numbers, each in [0, 1] and null where there was nothing to find (pycocotools says -1).
 *
 * @param truths how many there were to find
 * @param ap mean over the IoUs 0.50, 0.55 … 0.95
 * @param ar1 recall, mean over the same IoUs, with at most one prediction of a class per picture; likewise 10 and 100
 */
public record CocoScores(
        long truths,
        @Nullable Double ap,
        @Nullable Double ap50,
        @Nullable Double ap75,
        @Nullable Double apSmall,
        @Nullable Double apMedium,
        @Nullable Double apLarge,
        @Nullable Double ar1,
        @Nullable Double ar10,
        @Nullable Double ar100,
        @Nullable Double arSmall,
        @Nullable Double arMedium,
        @Nullable Double arLarge) {}
