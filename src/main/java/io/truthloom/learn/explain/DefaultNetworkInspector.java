package io.truthloom.learn.explain;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.Detection;
import io.truthloom.learn.Detections;
import io.truthloom.learn.InferencePool;
import io.truthloom.learn.LearnException;
import io.truthloom.learn.NetworkHead;
import io.truthloom.learn.NetworkInput.Encoded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One copy of the net, asked by one thread at a time. */
final class DefaultNetworkInspector implements NetworkInspector {
    private static final int COLOURS = 3;

    private final NetworkBench bench;
    private final InferencePool pool;
    private final Answers answers;
    private final Architecture architecture;

    DefaultNetworkInspector(NetworkBench bench, InferencePool pool) {
        this.bench = bench;
        this.pool = pool;
        answers = new Answers(bench.head(), bench.open.classNames().size());
        architecture = ArchitectureReader.read(bench);
    }

    @Override
    public Architecture architecture() {
        return architecture;
    }

    @Override
    public List<String> classNames() {
        return bench.open.classNames();
    }

    @Override
    public boolean findsBoxes() {
        return bench.head() instanceof NetworkHead.Boxes;
    }

    @Override
    public boolean usesBackground() {
        return bench.open.input().channels() > COLOURS;
    }

    @Override
    public List<Detection> detections(Scene scene, double minScore) {
        if (!(bench.head() instanceof NetworkHead.Boxes boxes)) {
            throw new LearnException("This network names classes, it finds no boxes.", null);
        }
        Encoded picture = encode(scene);
        float[] output = ask(() -> bench.answer(List.of(picture)));
        return Detections.of(boxes, output, classNames().size(), minScore).stream()
                .map(found -> new Detection(found.classIndex(), found.score(), inSource(found.box(), picture, scene)))
                .filter(found -> found.box().area() > 0)
                .toList();
    }

    private static Box inSource(Box box, Encoded picture, Scene scene) {
        return box.scale(1 / picture.scaleX(), 1 / picture.scaleY())
                .clip(scene.image().width(), scene.image().height());
    }

    @Override
    public float[] shares(Scene scene) {
        if (findsBoxes()) {
            throw new LearnException("This network finds boxes, it names no class of the whole picture.", null);
        }
        Encoded picture = encode(scene);
        return ask(() -> bench.answer(List.of(picture)));
    }

    @Override
    public List<FeatureMap> activations(String layer, Scene scene, int most) {
        return FeatureMaps.of(planes(layer, encode(scene)), most);
    }

    @Override
    public List<FilterPicture> filters() {
        return ask(() -> Filters.of(bench.net));
    }

    @Override
    public HeatMap gradCam(String layer, Scene scene, Target target) {
        Encoded picture = encode(scene);
        return ask(() -> new GradCam(bench, answers).of(layer, picture, target));
    }

    @Override
    public HeatMap occlusion(Scene scene, Target target, Progress progress) {
        return new Occlusion(bench, answers, encode(scene), target).run(pool, progress);
    }

    @Override
    public List<float[]> embeddings(String layer, Scene scene, List<Box> boxes) {
        if (boxes.isEmpty()) {
            return List.of();
        }
        List<float[]> vectors = new ArrayList<>();
        if (findsBoxes()) {
            Planes planes = planes(layer, encode(scene));
            boxes.forEach(box -> vectors.add(planes.mean(box)));
            return vectors;
        }
        for (Box box : boxes) {
            Planes planes = planes(layer, encode(new Scene(Crops.around(scene.image(), box), null)));
            vectors.add(planes.mean(planes.area()));
        }
        return vectors;
    }

    private Planes planes(String layer, Encoded picture) {
        bench.type(layer);
        return ask(() -> {
            Planes planes = Planes.of(bench, layer, bench.forward(picture).get(layer), picture);
            bench.net.clearLayersStates();
            return planes;
        });
    }

    private Encoded encode(Scene scene) {
        RgbImage image = scene.image();
        return bench.open.input().encode(image, scene.background());
    }

    private <T> T ask(Supplier<T> question) {
        return pool.run(() -> {
            synchronized (bench) {
                return question.get();
            }
        });
    }
}
