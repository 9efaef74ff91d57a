package io.truthloom.exchange.supervisely;

import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.CroppedMask;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shapes by their "geometryType". Corners are taken as they stand, neither as pixels' centres nor as inclusive. */
final class SuperviselyShapes {
    private static final int MAX_PNG = 100_000_000;

    private final @Nullable PictureSize size;
    private final LabelSink sink;
    private final String where;

    SuperviselyShapes(@Nullable PictureSize size, LabelSink sink, String where) {
        this.size = size;
        this.sink = sink;
        this.where = where;
    }

    Shape read(JsonNode object, @Nullable GraphClass graph) {
        return switch (JsonFields.text(object, "geometryType").orElse("")) {
            case "rectangle" -> rectangle(exterior(object));
            case "polygon" -> polygon(object);
            case "line", "polyline" -> FoundShapes.polyline(exterior(object));
            case "point" -> FoundShapes.points(exterior(object));
            case "bitmap", "alpha_mask" -> bitmap(object.path("bitmap"));
            case "graph" -> graph(object.path("nodes"), graph);
            default -> throw new LeftOutException("Shapes of kinds that there is no place for left out");
        };
    }

    private static List<Point> exterior(JsonNode object) {
        return JsonFields.points(JsonFields.array(object.path("points"), "exterior"));
    }

    private static Shape rectangle(List<Point> corners) {
        if (corners.size() != 2) {
            throw new LeftOutException("Boxes without two corners left out");
        }
        Point a = corners.get(0);
        Point b = corners.get(1);
        return FoundShapes.corners(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()), 0);
    }

    private Shape polygon(JsonNode object) {
        List<Point> outer = exterior(object);
        JsonNode holes = object.path("points").path("interior");
        if (holes.isEmpty() || outer.size() < 3) {
            return FoundShapes.polygon(outer);
        }
        List<List<Point>> rings = new ArrayList<>();
        rings.add(outer);
        for (JsonNode hole : holes) {
            List<Point> ring = JsonFields.points(hole);
            if (ring.size() > 2) {
                rings.add(ring);
            }
        }
        sink.problem("Polygons with holes became masks", where);
        return FoundShapes.filled(picture(), rings);
    }

    private MaskSize picture() {
        PictureSize known = size;
        if (known == null) {
            throw new LeftOutException("Masks of pictures of unknown size left out");
        }
        return FoundShapes.size(known.width(), known.height());
    }

    /** A PNG, mostly packed by zlib; origin is its first pixel. */
    private Shape bitmap(JsonNode bitmap) {
        double[] origin = JsonFields.numbers(bitmap.path("origin"));
        if (origin.length != 2) {
            throw new LeftOutException("Masks without a place left out");
        }
        try {
            byte[] data = Base64.getMimeDecoder()
                    .decode(JsonFields.text(bitmap, "data").orElse(""));
            boolean png = data.length > 1 && data[0] == (byte) 0x89 && data[1] == 'P';
            return CroppedMask.read(png ? data : inflated(data), (long) origin[0], (long) origin[1], picture());
        } catch (IOException | IllegalArgumentException e) {
            throw new LeftOutException("Masks whose picture can't be read left out");
        }
    }

    private static byte[] inflated(byte[] data) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(data))) {
            byte[] png = in.readNBytes(MAX_PNG);
            if (png.length == MAX_PNG) {
                throw new LeftOutException("Masks of an impossible size left out");
            }
            return png;
        }
    }

    private static Shape graph(JsonNode nodes, @Nullable GraphClass graph) {
        if (graph == null) {
            throw new LeftOutException("Skeletons of labels without a template left out");
        }
        List<Joint> joints = new ArrayList<>();
        for (String key : graph.keys()) {
            JsonNode node = nodes.path(key);
            double[] place = node.isObject() ? JsonFields.numbers(node.path("loc")) : new double[0];
            boolean hidden = JsonFields.isTrue(node, "disabled");
            joints.add(place.length == 2 ? new Joint(place[0], place[1], hidden ? 1 : 2) : new Joint(0, 0, 0));
        }
        return FoundShapes.skeleton(joints);
    }
}
