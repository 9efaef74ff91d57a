package io.truthloom.learn;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The product's training loop beside a bare {@code fit} of one ready batch on the same net, size and batch: what the
 * loop costs on top. Run by {@code bin/train-benchmark [iterations]}.
 */
final class TrainBenchmark {
    private static final int WARM_UP = 10;

    private TrainBenchmark() {}

    private record Cost(String what, double wall, double cpu) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-34s %.3f s/iteration, %.3f s of CPU", what, wall, cpu);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int iterations = WARM_UP + (arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60);
        List<LabelledImage> scenes = SyntheticScenes.scenes(10, 384, 288, 1);
        TrainingSettings settings =
                new TrainingSettings(100_000, iterations, 1e-3, 12, 384, true, true, 42, 100_000, 100_000);
        Path folder = Files.createTempDirectory("train-benchmark");
        List<Cost> costs = new ArrayList<>();
        for (String way : List.of("bare", "loop", "bare", "loop")) {
            Stopwatch watch = new Stopwatch();
            TrainingTask task = TrainingTaskFactory.create(
                    SyntheticScenes.CLASSES,
                    scenes,
                    List.of(),
                    settings,
                    folder.resolve(String.valueOf(costs.size())),
                    watch,
                    () -> false);
            if (way.equals("loop")) {
                new TrainingLoop(task).run();
                costs.add(watch.cost("training loop", iterations));
            } else {
                bareFit(task, iterations, watch);
                costs.add(watch.cost("bare fit of one ready batch", iterations));
            }
        }
        System.out.println(Device.describe());
        costs.forEach(System.out::println);
        double bare = Math.min(costs.get(0).wall(), costs.get(2).wall());
        double loop = Math.min(costs.get(1).wall(), costs.get(3).wall());
        System.out.printf(Locale.ROOT, "loop / bare: %.2f%n", loop / bare);
        System.out.println("bare seconds: " + bare);
        System.exit(0);
    }

    private static void bareFit(TrainingTask task, int iterations, TrainingListener watch) {
        NetworkShape shape = task.shape();
        CropSize crop = task.crop();
        System.out.printf(
                "sizes: %d %d %d %d %d%n",
                crop.height(), crop.width(), shape.channels(), shape.classes(), crop.batch());
        ComputationGraph net = OneDnn.accelerate(DetectionGraph.build(shape, 42, 1e-3));
        Batch batch = new BatchMaker(task.training(), shape, crop, true, 42).make(0);
        INDArray[] pictures = {
            Nd4j.create(batch.pictures(), new long[] {crop.batch(), crop.height(), crop.width(), shape.channels()}, 'c')
        };
        INDArray[] labels = {
            Nd4j.create(
                    batch.labels(),
                    new long[] {crop.batch(), crop.height() / 8, crop.width() / 8, 4L + shape.classes()},
                    'c')
        };
        for (int i = 1; i <= iterations; i++) {
            net.fit(pictures, labels);
            watch.iteration(i, 0, net.score(), 0, 0);
        }
    }

    private static final class Stopwatch implements TrainingListener {
        private long wallStart;
        private long cpuStart;
        private long wallEnd;
        private long cpuEnd;

        @Override
        public void iteration(int iteration, double elapsed, double loss, double rate, double seconds) {
            wallEnd = System.nanoTime();
            cpuEnd = processCpu();
            if (iteration == WARM_UP) {
                wallStart = wallEnd;
                cpuStart = cpuEnd;
            }
        }

        @Override
        public void checkpoint(int iteration) {}

        @Override
        public double evaluate(int iteration, double elapsed, List<List<Detection>> detections) {
            return 0;
        }

        Cost cost(String what, int iterations) {
            double count = (iterations - WARM_UP) * 1e9;
            return new Cost(what, (wallEnd - wallStart) / count, (cpuEnd - cpuStart) / count);
        }

        private static long processCpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
