package io.truthloom.annotation.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class InterpolationPropertyTest {
    @Property
    void iou_is_symmetric_and_between_zero_and_one(@ForAll("boxes") BoxShape a, @ForAll("boxes") BoxShape b) {
        double iou = a.box().iou(b.box());
        assertThat(iou).isBetween(0.0, 1.0).isEqualTo(b.box().iou(a.box()));
    }

    @Property
    void a_box_interpolates_to_its_keyframes_and_stays_between(
            @ForAll("boxes") BoxShape a, @ForAll("boxes") BoxShape b, @ForAll @DoubleRange(max = 1) double t) {
        close((BoxShape) Interpolation.between(a, b, 0), a);
        close((BoxShape) Interpolation.between(a, b, 1), b);
        Box hull = Point.bounds(List.of(
                new Point(a.x1(), a.y1()),
                new Point(a.x2(), a.y2()),
                new Point(b.x1(), b.y1()),
                new Point(b.x2(), b.y2())));
        Box between = ((BoxShape) Interpolation.between(a, b, t)).box();
        assertThat(between.x1()).isGreaterThanOrEqualTo(hull.x1() - 1e-6);
        assertThat(between.y2()).isLessThanOrEqualTo(hull.y2() + 1e-6);
    }

    @Property
    void a_keyframe_put_where_the_box_is_anyway_changes_nothing(
            @ForAll("boxes") BoxShape a,
            @ForAll("boxes") BoxShape b,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double cut,
            @ForAll @DoubleRange(max = 1) double t) {
        // without rotation: half a turn has two short ways, so that a cut may choose the other one
        Shape from = BoxShape.of(a.box());
        Shape to = BoxShape.of(b.box());
        Shape middle = Interpolation.between(from, to, cut);
        Shape first = Interpolation.between(from, middle, t);
        close((BoxShape) first, (BoxShape) Interpolation.between(from, to, t * cut));
        Shape second = Interpolation.between(middle, to, t);
        close((BoxShape) second, (BoxShape) Interpolation.between(from, to, cut + t * (1 - cut)));
    }

    @Property
    void a_rotation_never_turns_by_more_than_half_a_turn(
            @ForAll @DoubleRange(max = 359.99) double from,
            @ForAll @DoubleRange(max = 359.99) double to,
            @ForAll @DoubleRange(max = 1) double t) {
        double turned = Angles.normalise(Angles.between(from, to, t) - from);
        assertThat(Math.min(turned, 360 - turned)).isLessThanOrEqualTo(180 * t + 1e-6);
        assertThat(Angles.between(from, to, t)).isGreaterThanOrEqualTo(0).isLessThan(360);
    }

    @Property
    void polygons_of_any_size_interpolate_to_polygons_within_both(
            @ForAll("outlines") List<Point> a,
            @ForAll("outlines") List<Point> b,
            @ForAll @DoubleRange(max = 1) double t) {
        Box hull = Point.bounds(
                java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
        Shape between = Interpolation.between(new PolygonShape(a), new PolygonShape(b), t);
        Box bounds = between.bounds().orElseThrow();
        assertThat(bounds.x1()).isGreaterThanOrEqualTo(hull.x1() - 1e-6);
        assertThat(bounds.y1()).isGreaterThanOrEqualTo(hull.y1() - 1e-6);
        assertThat(bounds.x2()).isLessThanOrEqualTo(hull.x2() + 1e-6);
        assertThat(bounds.y2()).isLessThanOrEqualTo(hull.y2() + 1e-6);
    }

    @Property
    void lines_without_length_do_not_divide_by_zero(
            @ForAll("outlines") List<Point> a, @ForAll @DoubleRange(max = 1) double t) {
        var still = new PolylineShape(Collections.nCopies(4, a.getFirst()));
        assertThat(Interpolation.between(new PolylineShape(a), still, t)).isInstanceOf(PolylineShape.class);
        assertThat(Interpolation.between(still, new PolylineShape(a), t)).isInstanceOf(PolylineShape.class);
    }

    @Provide
    Arbitrary<BoxShape> boxes() {
        Arbitrary<Double> corner = Arbitraries.doubles().between(-100, 2000);
        Arbitrary<Double> side = Arbitraries.doubles().between(0, 1000);
        Arbitrary<Double> turn = Arbitraries.doubles().between(0, 359.99);
        return Combinators.combine(corner, corner, side, side, turn)
                .as((x, y, w, h, r) -> new BoxShape(x, y, x + w, y + h, r));
    }

    @Provide
    Arbitrary<List<Point>> outlines() {
        Arbitrary<Double> coordinate = Arbitraries.doubles().between(0, 500);
        return Combinators.combine(coordinate, coordinate)
                .as(Point::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }

    @Property
    void an_ellipse_starts_at_its_left_keyframe_and_ends_at_its_right(
            @ForAll("ellipses") EllipseShape a,
            @ForAll("ellipses") EllipseShape b,
            @ForAll @DoubleRange(max = 1) double t) {
        close((EllipseShape) Interpolation.between(a, b, 0), a);
        close((EllipseShape) Interpolation.between(a, b, 1), b);
        var between = (EllipseShape) Interpolation.between(a, b, t);
        assertThat(between.rx()).isBetween(Math.min(a.rx(), b.rx()) - 1e-9, Math.max(a.rx(), b.rx()) + 1e-9);
    }

    @Property
    void the_bounds_of_an_ellipse_touch_its_outline(@ForAll("ellipses") EllipseShape ellipse) {
        Box outline = ellipse.outline(720).bounds().orElseThrow();
        Box bounds = ellipse.bounds().orElseThrow();
        double within = (ellipse.rx() + ellipse.ry()) * 1e-4;
        assertThat(outline.x1()).isBetween(bounds.x1() - 1e-6, bounds.x1() + within);
        assertThat(outline.y2()).isBetween(bounds.y2() - within, bounds.y2() + 1e-6);
    }

    @Property
    void joints_move_straight_and_keep_the_visibility_of_the_left(
            @ForAll("skeletons") SkeletonShape a,
            @ForAll("skeletons") SkeletonShape b,
            @ForAll @DoubleRange(max = 1) double t) {
        var between = (SkeletonShape) Interpolation.between(a, b, t);
        assertThat(between.joints())
                .extracting(Joint::visibility)
                .isEqualTo(a.joints().stream().map(Joint::visibility).toList());
        for (int i = 0; i < between.joints().size(); i++) {
            Point from = a.joints().get(i).point();
            Point to = (i < b.joints().size() ? b : a).joints().get(i).point();
            Point at = between.joints().get(i).point();
            assertThat(from.distance(at) + at.distance(to)).isCloseTo(from.distance(to), within(1e-6));
        }
    }

    @Provide
    Arbitrary<EllipseShape> ellipses() {
        var place = Arbitraries.doubles().between(-500, 4000);
        var radius = Arbitraries.doubles().between(0.3, 2000);
        var rotation = Arbitraries.doubles().between(-720, 720);
        return Combinators.combine(place, place, radius, radius, rotation).as(EllipseShape::new);
    }

    @Provide
    Arbitrary<SkeletonShape> skeletons() {
        var place = Arbitraries.doubles().between(-500, 4000);
        var visibility = Arbitraries.integers().between(0, 2);
        return Combinators.combine(place, place, visibility)
                .as(Joint::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(SkeletonShape::new);
    }

    private static void close(EllipseShape actual, EllipseShape expected) {
        assertThat(new double[] {actual.cx(), actual.cy(), actual.rx(), actual.ry()})
                .containsExactly(
                        new double[] {expected.cx(), expected.cy(), expected.rx(), expected.ry()}, within(1e-6));
        double turned = Math.abs(actual.rotation() - expected.rotation());
        assertThat(Math.min(turned, 360 - turned)).isLessThan(1e-6);
    }

    private static void close(BoxShape actual, BoxShape expected) {
        assertThat(actual.x1()).isCloseTo(expected.x1(), within(1e-6));
        assertThat(actual.y1()).isCloseTo(expected.y1(), within(1e-6));
        assertThat(actual.x2()).isCloseTo(expected.x2(), within(1e-6));
        assertThat(actual.y2()).isCloseTo(expected.y2(), within(1e-6));
        double turn = Angles.normalise(actual.rotation() - expected.rotation());
        assertThat(Math.min(turn, 360 - turn)).isLessThan(1e-6);
    }
}
