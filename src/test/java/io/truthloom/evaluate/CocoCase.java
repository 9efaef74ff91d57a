package io.truthloom.evaluate;

import io.truthloom.common.Box;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A line of the file that src/test/python/coco_cases.py makes, which says what is in it. */
record CocoCase(
        int classes,
        double[][] truths,
        double[][] predictions,
        double[] overall,
        double[][] byClass,
        @Nullable Map<ErrorKind, @Nullable Double[]> errors) {
    static List<CocoCase> all() throws IOException {
        var file = Objects.requireNonNull(CocoCase.class.getResourceAsStream("/evaluate/coco-cases.jsonl.gz"));
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> JsonMapper.shared().readValue(line, CocoCase.class))
                    .toList();
        }
    }

    record Picture(List<GroundTruth> truths, List<Prediction> predictions) {}

    /** In the order of their numbers, as pycocotools takes them. */
    List<Picture> pictures() {
        Map<Long, Picture> pictures = new TreeMap<>();
        for (double[] t : truths) {
            boolean crowd = t[6] == 1;
            pictures.computeIfAbsent((long) t[0], CocoCase::blank)
                    .truths()
                    .add(new GroundTruth((long) t[0], (int) t[1], box(t), crowd || t[7] == 1, crowd, t[8]));
        }
        for (double[] p : predictions) {
            pictures.computeIfAbsent((long) p[0], CocoCase::blank)
                    .predictions()
                    .add(new Prediction((long) p[0], (int) p[1], box(p), p[6]));
        }
        return List.copyOf(pictures.values());
    }

    private static Picture blank(long number) {
        return new Picture(new ArrayList<>(), new ArrayList<>());
    }

    private static Box box(double[] row) {
        return new Box(row[2], row[3], row[2] + row[4], row[3] + row[5]);
    }
}
