package io.truthloom.learn;

import io.truthloom.common.Sha256;
import io.truthloom.learn.ClassifierTrainer.Folders;
import io.truthloom.learn.networks.Architecture;
import io.truthloom.learn.networks.Backbone;
import io.truthloom.learn.networks.Networks;
import io.truthloom.learn.networks.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;

/** One classifier from its examples to its file. Lives on the training thread. */
final class ClassifierTraining {
    private static final long CACHE_BYTES = 4L << 30;
    /** Stages that were frozen are nearly right already. */
    private static final double LOWER_RATE = 0.1;

    private final List<String> classNames;
    private final ClassifierSettings settings;
    private final Folders folders;
    private final ClassifierListener listener;
    private final BooleanSupplier stop;
    private final PictureInput input;
    private final long start = System.nanoTime();

    ClassifierTraining(
            List<String> classNames,
            ClassifierSettings settings,
            Folders folders,
            ClassifierListener listener,
            BooleanSupplier stop) {
        this.classNames = classNames;
        this.settings = settings;
        this.folders = folders;
        this.listener = listener;
        this.stop = stop;
        input = new PictureInput(settings.inputSize(), settings.inputSize(), Backbone.MEAN, Backbone.DEVIATION);
    }

    /** Examples at the network's size. */
    record Shrunk(List<Integer> classes, List<byte[]> pictures) {}

    /** Plain Java, on the caller's thread: it is the caller who may read the pixels. */
    Shrunk shrink(List<LabelledCrop> crops) {
        List<Integer> classes = new ArrayList<>();
        List<byte[]> pictures = new ArrayList<>();
        for (LabelledCrop crop : crops) {
            if (stop.getAsBoolean()) {
                break;
            }
            try {
                pictures.add(PictureScaler.resize(crop.pixels().get(), input.width(), input.height()));
                classes.add(crop.classIndex());
            } catch (UnreadablePictureException e) {
                listener.leftOut(e.explanation());
            }
        }
        return new Shrunk(classes, pictures);
    }

    /** The model file, or null when stopped. */
    @Nullable
    Path run(Shrunk training, Shrunk validation) throws IOException {
        List<Stage> stages = settings.architecture().stages(classNames.size());
        int frozen = settings.frozenStages();
        ClassifierFit fit = new ClassifierFit(settings, classNames.size(), listener, this::isStopped, this::elapsed);
        int planned = fit.planned(training.pictures().size());
        int head = frozen == 0 ? 0 : (int) Math.round(planned * settings.unfreezeAt());

        ComputationGraph whole = whole(stages, frozen, planned - head);
        if (frozen > 0) {
            Backbone backbone = Backbone.shipped();
            backbone.copyTo(whole, false);
            FeatureCache cache = new FeatureCache(folders.featureCache(), CACHE_BYTES, Clock.systemUTC());
            FrozenTrunk trunk = new FrozenTrunk(stages.subList(0, frozen), input, backbone, cache);
            ComputationGraph top = graph(stages.subList(frozen, stages.size()), trunk.output());
            ClassExamples features = examples(trunk.shape(), training, trunk::features);
            if (!fit.run(top, features, 0, head, planned, false)) {
                return null;
            }
            top.paramTable().forEach((name, values) -> whole.getParam(name).assign(values));
        }
        if (head < planned) {
            ClassExamples whatIsSeen = examples(new long[] {input.height(), input.width(), 3}, training, this::values);
            if (!fit.run(whole, whatIsSeen, head, planned, planned, frozen > 0)) {
                return null;
            }
        }
        return finish(whole, validation, planned);
    }

    private ComputationGraph whole(List<Stage> stages, int frozen, int iterations) {
        InputType picture = Networks.picture(input.height(), input.width());
        ComputationGraphConfiguration configuration = configuration(stages, picture);
        if (frozen > 0 && iterations > 0) {
            Set<String> above = configuration(
                            stages.subList(frozen, stages.size()), outputOf(stages.subList(0, frozen)))
                    .getVertices()
                    .keySet();
            double rate = settings.learningRate();
            Networks.setFallingRates(
                    configuration, layer -> above.contains(layer) ? rate : rate * LOWER_RATE, iterations);
        }
        return started(configuration);
    }

    private InputType outputOf(List<Stage> stages) {
        return Networks.output(
                configuration(stages, Networks.picture(input.height(), input.width())),
                Networks.picture(input.height(), input.width()));
    }

    private ComputationGraph graph(List<Stage> stages, InputType input) {
        return started(configuration(stages, input));
    }

    private ComputationGraphConfiguration configuration(List<Stage> stages, InputType input) {
        return Networks.configuration(stages, input, settings.seed(), settings.learningRate());
    }

    private static ComputationGraph started(ComputationGraphConfiguration configuration) {
        ComputationGraph net = new ComputationGraph(configuration);
        net.init();
        return OneDnn.accelerate(net);
    }

    private ClassExamples examples(long[] shape, Shrunk shown, Function<byte[], float[]> see) {
        List<float[]> plain = new ArrayList<>();
        List<float[]> mirrored = new ArrayList<>();
        for (byte[] picture : shown.pictures()) {
            if (isStopped()) {
                break;
            }
            plain.add(see.apply(picture));
            mirrored.add(see.apply(ClassExamples.mirrored(picture, input.width())));
            listener.features(plain.size(), shown.pictures().size());
        }
        return new ClassExamples(shape, shown.classes(), plain, mirrored);
    }

    private float[] values(byte[] pixels) {
        float[] values = new float[input.length()];
        input.write(pixels, values, 0);
        return values;
    }

    private Path finish(ComputationGraph net, Shrunk unseen, int iterations) throws IOException {
        int right = 0;
        for (int i = 0; i < unseen.pictures().size(); i++) {
            int seen = ClassifierFit.best(net, values(unseen.pictures().get(i)), input);
            right += seen == unseen.classes().get(i) ? 1 : 0;
        }
        if (!unseen.classes().isEmpty()) {
            listener.evaluated(
                    iterations, elapsed(), (double) right / unseen.classes().size());
        }
        byte[] network = NetworkFile.write(net, false);
        Architecture architecture = settings.architecture();
        ClassifierDescription description = new ClassifierDescription(
                ModelFormat.VERSION, ModelFormat.ENGINE, classNames, architecture.title(), input, Sha256.of(network));
        Files.createDirectories(folders.run());
        Path file = folders.run().resolve("model.zip");
        ModelFormat.CLASSIFIER.write(file, new ModelFile<>(description, network));
        return file;
    }

    private boolean isStopped() {
        return stop.getAsBoolean();
    }

    private double elapsed() {
        return (System.nanoTime() - start) / 1e9;
    }
}
