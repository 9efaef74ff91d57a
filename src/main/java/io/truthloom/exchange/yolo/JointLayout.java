package io.truthloom.exchange.yolo;

import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keypoints of a pose data set.
 *
 * @param dimensions 3 with visibility, 2 without
 * @param names of the joints, by class; where the file names them
 */
record JointLayout(int count, int dimensions, Map<Integer, List<String>> names) {
    private static final int MAX_JOINTS = 100;

    static @Nullable JointLayout of(@Nullable Object shape, @Nullable Object names) {
        if (!(shape instanceof List<?> list)
                || list.size() != 2
                || !(list.get(0) instanceof Integer count)
                || !(list.get(1) instanceof Integer dimensions)) {
            return null;
        }
        boolean sane = count >= 1 && count <= MAX_JOINTS && (dimensions == 2 || dimensions == 3);
        return sane ? new JointLayout(count, dimensions, named(names)) : null;
    }

    private static Map<Integer, List<String>> named(@Nullable Object names) {
        Map<Integer, List<String>> byClass = new TreeMap<>();
        if (names instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key instanceof Integer number && value instanceof List<?> list) {
                    byClass.put(number, List.copyOf(DataYaml.names(list).values()));
                }
            });
        }
        return byClass;
    }

    /** Numbers in a line, with class and box. */
    int values() {
        return 5 + count * dimensions;
    }

    /** With a template in a circle, for the format says no places. */
    FoundLabel label(int index, String name) {
        List<String> own = names.getOrDefault(index, List.of());
        int joints = own.isEmpty() ? count : Math.min(count, own.size());
        List<TemplateJoint> places = new ArrayList<>();
        for (int i = 0; i < joints; i++) {
            double angle = 2 * Math.PI * i / joints - Math.PI / 2;
            places.add(new TemplateJoint(
                    own.isEmpty() ? Integer.toString(i + 1) : own.get(i),
                    0.5 + 0.45 * Math.cos(angle),
                    0.5 + 0.45 * Math.sin(angle)));
        }
        var template = new SkeletonTemplate(places, List.of());
        return new FoundLabel(name, null, null, LabelKind.SKELETON, List.of(), template);
    }

    /** @param values x, y and visibility of each, in pixels already; empty where no joint is labelled */
    Optional<SkeletonShape> skeleton(int index, List<Point> points, double[] visibility) {
        int joints = Math.min(count, names.getOrDefault(index, List.of()).size());
        List<Joint> made = new ArrayList<>();
        for (int i = 0; i < (joints == 0 ? count : joints); i++) {
            int seen = Math.clamp(Math.round(visibility[i]), 0, 2);
            made.add(new Joint(points.get(i).x(), points.get(i).y(), seen));
        }
        return made.stream().anyMatch(Joint::isLabelled) ? Optional.of(new SkeletonShape(made)) : Optional.empty();
    }
}
