package io.truthloom.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.annotation.Tracks.State;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.project.LabelId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that the editor's TypeScript has to pass too. */
class InterpolationVectorsTest {
    @TestFactory
    Stream<DynamicTest> every_vector_is_met() throws IOException {
        JsonNode file;
        try (var in = getClass().getResourceAsStream("/interpolation-vectors.json")) {
            file = JsonMapper.shared().readTree(in);
        }
        return stream(file.get("vectors"))
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asString(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        String kind = vector.get("shape").asString();
        List<Keyframe> keyframes = stream(vector.get("keyframes"))
                .map(node -> keyframe(kind, node))
                .toList();
        var track = new Annotation(
                new AnnotationId(UUID.randomUUID()), new LabelId(UUID.randomUUID()), true, keyframes, null, 0);
        List<JsonNode> expected = stream(vector.get("expected")).toList();
        expected.forEach(node -> matches(node, track, kind));
        if (vector.path("note").asString("").startsWith("frames 4 and 5 are absent")) {
            assertThat(IntStream.range(0, 9)
                            .filter(f -> Tracks.at(track, f).isEmpty())
                            .boxed())
                    .containsExactly(4, 5);
        }
    }

    private static void matches(JsonNode node, Annotation track, String kind) {
        Optional<State> found = Tracks.at(track, node.get("frame").asInt());
        assertThat(found).as("frame %s", node.get("frame")).isPresent();
        State state = found.orElseThrow();
        Shape wanted = shape(kind, node);
        assertThat(numbers(state.shape()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactlyElementsOf(numbers(wanted));
        assertThat(state.outside()).isEqualTo(node.path("outside").asBoolean(false));
        assertThat(state.occluded()).isEqualTo(node.path("occluded").asBoolean(false));
        assertThat(state.zOrder()).isEqualTo(node.path("zOrder").asInt(0));
        assertThat(state.attributes()).isEqualTo(attributes(node));
        if (node.has("keyframe")) {
            assertThat(state.keyframe()).isEqualTo(node.get("keyframe").asBoolean());
        }
        if (state.shape() instanceof BoxShape box) {
            assertThat(box.rotation()).isCloseTo(node.path("rotation").asDouble(0), within(1e-9));
        }
    }

    private static Keyframe keyframe(String kind, JsonNode node) {
        return new Keyframe(
                node.get("frame").asInt(),
                shape(kind, node),
                node.path("outside").asBoolean(false),
                node.path("occluded").asBoolean(false),
                KeyframeSource.HUMAN,
                node.path("zOrder").asInt(0),
                attributes(node));
    }

    private static Map<String, String> attributes(JsonNode node) {
        Map<String, String> attributes = new HashMap<>();
        node.path("attributes")
                .properties()
                .forEach(e -> attributes.put(e.getKey(), e.getValue().asString()));
        return attributes;
    }

    private static Shape shape(String kind, JsonNode node) {
        List<Double> p = stream(node.get("points")).map(JsonNode::asDouble).toList();
        return switch (kind) {
            case "rectangle" ->
                new BoxShape(
                        p.get(0),
                        p.get(1),
                        p.get(2),
                        p.get(3),
                        node.path("rotation").asDouble(0));
            case "polygon" -> new PolygonShape(points(p));
            case "polyline" -> new PolylineShape(points(p));
            case "points" -> new PointsShape(points(p));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<Point> points(List<Double> flat) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < flat.size(); i += 2) {
            points.add(new Point(flat.get(i), flat.get(i + 1)));
        }
        return points;
    }

    private static List<Double> numbers(Shape shape) {
        return switch (shape) {
            case BoxShape box -> List.of(box.x1(), box.y1(), box.x2(), box.y2());
            case PolygonShape polygon -> flat(polygon.points());
            case PolylineShape line -> flat(line.points());
            case PointsShape points -> flat(points.points());
            default -> throw new AssertionError("No vector is of " + shape);
        };
    }

    private static List<Double> flat(List<Point> points) {
        return points.stream().flatMap(p -> Stream.of(p.x(), p.y())).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
