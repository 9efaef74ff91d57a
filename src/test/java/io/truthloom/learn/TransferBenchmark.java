package io.truthloom.learn;

import io.truthloom.learn.ClassifierTrainer.Folders;
import io.truthloom.learn.networks.Architecture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What transfer learning with cached features saves. Run by {@code bin/transfer-benchmark [examples] [iterations]}. */
final class TransferBenchmark implements ClassifierListener {
    private static final int SIZE = 96;
    private static final int BATCH = 8;
    private static final int UNSEEN = 100;

    private double accuracy;

    private TransferBenchmark() {}

    private record Way(String name, @Nullable String frozenThrough, double unfreezeAt, double rate) {}

    public static void main(String[] arguments) throws Exception {
        int examples = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int iterations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
        List<Way> ways = List.of(
                new Way("last layer, features made", "pooled", 1, 3e-3),
                new Way("last layer, features cached", "pooled", 1, 3e-3),
                new Way("all layers from ImageNet", "pooled", 0, 1e-3),
                new Way("all layers from scratch", null, 1, 1e-3));
        Path folder = Files.createTempDirectory("transfer-benchmark");
        for (Way way : ways) {
            TransferBenchmark told = new TransferBenchmark();
            long start = System.nanoTime();
            new DefaultClassifierTrainer()
                    .train(
                            ShapeCrops.CLASSES,
                            ShapeCrops.crops(examples, SIZE, 1),
                            ShapeCrops.crops(UNSEEN, SIZE, 2),
                            new ClassifierSettings(
                                    Architecture.EFFICIENTNET_LITE0,
                                    way.frozenThrough(),
                                    way.unfreezeAt(),
                                    3600,
                                    iterations,
                                    way.rate(),
                                    BATCH,
                                    SIZE,
                                    1),
                            new Folders(folder.resolve("run"), folder.resolve("features")),
                            told,
                            () -> false);
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %6.1f s, accuracy %.2f%n",
                    way.name(),
                    (System.nanoTime() - start) / 1e9,
                    told.accuracy);
        }
        System.exit(0);
    }

    @Override
    public void features(int done, int all) {}

    @Override
    public void leftOut(String sentence) {}

    @Override
    public void iteration(int iteration, int planned, double elapsed, double loss, double rate) {}

    @Override
    public void evaluated(int iteration, double elapsed, double share) {
        accuracy = share;
    }
}
