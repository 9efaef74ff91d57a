package io.truthloom.assist.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import io.truthloom.sample.StreetClip;
import io.truthloom.sample.TruthBox;
import io.truthloom.vision.BoxTracker;
import io.truthloom.vision.Trackers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectFollowerTest {
    private static final int BLUE_CAR = 1;
    private static final int GREEN_COAT = 4;
    private static final int RED_COAT = 8;

    private final StreetClip clip = new StreetClip(7);
    private final Trackers blind = (image, box) -> new BoxTracker() {
        @Override
        public Step next(io.truthloom.common.RgbImage next) {
            return new Step(box, 0);
        }

        @Override
        public void close() {}
    };

    @Test
    void a_car_is_followed_past_the_post_and_other_cars() {
        List<PathPoint> path = follow("car", List.of(anchor(BLUE_CAR, 75)), 270);
        assertThat(share(path, BLUE_CAR, 0.7)).isGreaterThan(0.95);
    }

    @Test
    void people_who_cross_keep_their_own_tracks() {
        assertThat(share(follow("person", List.of(anchor(RED_COAT, 105)), 299), RED_COAT, 0.5))
                .isGreaterThan(0.9);
        assertThat(share(follow("person", List.of(anchor(RED_COAT, 299)), 105), RED_COAT, 0.5))
                .isGreaterThan(0.9);
    }

    @Test
    void a_stretch_behind_the_post_is_bridged_and_marked() {
        List<PathPoint> path = follow("person", List.of(anchor(GREEN_COAT, 180)), 299);
        assertThat(path).anyMatch(PathPoint::occluded).noneMatch(PathPoint::outside);
        assertThat(share(path, GREEN_COAT, 0.5)).isGreaterThan(0.85);
    }

    @Test
    void where_it_leaves_the_picture_it_is_outside() {
        int left = lastFrame(0);
        List<PathPoint> path = follow("car", List.of(anchor(0, left - 60)), Math.min(299, left + 20));
        assertThat(path.getLast().outside()).isTrue();
        assertThat(path.stream()
                        .filter(PathPoint::outside)
                        .findFirst()
                        .orElseThrow()
                        .frame())
                .isBetween(left - 15, left + 1);
    }

    @Test
    void what_people_placed_stays_to_the_last_digit_and_pulls_the_path() {
        PathPoint moved = fixed(150, truth(BLUE_CAR, 150).translate(6, 0));
        List<PathPoint> path = follow("car", List.of(anchor(BLUE_CAR, 100), moved), 200);
        assertThat(path).contains(moved);
        assertThat(path.get(49).box().centreX() - truth(BLUE_CAR, 149).centreX())
                .isGreaterThan(3);
    }

    @Test
    void nothing_is_followed_into_a_stretch_that_a_person_called_outside() {
        PathPoint outside = new PathPoint(120, truth(BLUE_CAR, 120), 1, false, true, true);
        List<PathPoint> path = follow("car", List.of(anchor(BLUE_CAR, 100), outside, anchor(BLUE_CAR, 140)), 160);
        assertThat(path.subList(20, 40)).allMatch(PathPoint::outside);
        assertThat(path.subList(40, 61)).noneMatch(PathPoint::outside);
    }

    private List<PathPoint> follow(String className, List<PathPoint> anchors, int end) {
        ClipScene scene = new ClipScene(clip, className, true, Optional.empty());
        List<PathPoint> path = new ObjectFollower(scene, blind, frame -> {}).follow(anchors, end);
        int first = Math.min(anchors.getFirst().frame(), end);
        for (int i = 0; i < path.size(); i++) {
            assertThat(path.get(i).frame()).isEqualTo(first + i);
        }
        return path;
    }

    private double share(List<PathPoint> path, int object, double iou) {
        return path.stream()
                        .filter(point ->
                                !point.outside() && truth(object, point.frame()).iou(point.box()) >= iou)
                        .count()
                / (double) path.size();
    }

    private int lastFrame(int object) {
        for (int frame = StreetClip.FRAMES - 1; ; frame--) {
            if (clip.truth(frame).stream().anyMatch(t -> t.object() == object && t.visible() > 0.3)) {
                return frame;
            }
        }
    }

    private PathPoint anchor(int object, int frame) {
        return fixed(frame, truth(object, frame));
    }

    private static PathPoint fixed(int frame, Box box) {
        return new PathPoint(frame, box, 1, false, false, true);
    }

    private Box truth(int object, int frame) {
        return clip.truth(frame).stream()
                .filter(truth -> truth.object() == object)
                .map(TruthBox::box)
                .findFirst()
                .orElseThrow();
    }
}
