package io.truthloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import java.util.List;

/** The same shape but for the digits that a format keeps. */
public final class ShapeNearness {
    private ShapeNearness() {}

    public static void assertNear(Shape found, Shape expected, double tolerance) {
        assertThat(found).hasSameClassAs(expected);
        switch (expected) {
            case MaskShape mask -> assertThat(found).isEqualTo(mask);
            case TagShape tag -> assertThat(found).isEqualTo(tag);
            case BoxShape box -> {
                BoxShape other = (BoxShape) found;
                assertNumbers(tolerance, numbers(other), numbers(box));
                double turn = Math.abs(other.rotation() - box.rotation());
                assertThat(Math.min(turn, 360 - turn)).isLessThan(10 * tolerance);
            }
            case EllipseShape e -> {
                EllipseShape o = (EllipseShape) found;
                assertNumbers(tolerance, new double[] {o.cx(), o.cy(), o.rx(), o.ry(), o.rotation()}, new double[] {
                    e.cx(), e.cy(), e.rx(), e.ry(), e.rotation()
                });
            }
            case PolygonShape polygon -> assertPoints(tolerance, ((PolygonShape) found).points(), polygon.points());
            case PolylineShape line -> assertPoints(tolerance, ((PolylineShape) found).points(), line.points());
            case PointsShape points -> assertPoints(tolerance, ((PointsShape) found).points(), points.points());
            case SkeletonShape skeleton -> {
                SkeletonShape other = (SkeletonShape) found;
                assertThat(other.joints().stream().map(j -> j.visibility()))
                        .containsExactlyElementsOf(skeleton.joints().stream()
                                .map(j -> j.visibility())
                                .toList());
                assertPoints(
                        tolerance,
                        other.joints().stream().map(j -> j.point()).toList(),
                        skeleton.joints().stream().map(j -> j.point()).toList());
            }
        }
    }

    private static double[] numbers(BoxShape box) {
        return new double[] {box.x1(), box.y1(), box.x2(), box.y2()};
    }

    private static void assertPoints(double tolerance, List<Point> found, List<Point> expected) {
        assertNumbers(tolerance, flat(found), flat(expected));
    }

    private static double[] flat(List<Point> points) {
        return points.stream()
                .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y()))
                .toArray();
    }

    private static void assertNumbers(double tolerance, double[] found, double[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(tolerance));
        }
    }
}
