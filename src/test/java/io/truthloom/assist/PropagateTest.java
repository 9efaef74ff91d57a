package io.truthloom.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.media.MediaId;
import io.truthloom.sample.StreetClip;
import io.truthloom.sample.TruthBox;
import io.truthloom.testing.Labelling;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Without any model: by optical flow, on the generated clip, against its truth. */
@AssistTest
class PropagateTest {
    private static final int RED_CAR = 0;
    private static final int ORANGE_BALL = 9;

    @Autowired
    Labelling.Stage stage;

    @Autowired
    AssistService assist;

    @Autowired
    AnnotationService annotations;

    @Autowired
    RecordedJobs jobs;

    @Autowired
    PropagateJob propagateJob;

    private Labelling.Scene scene;
    private MediaId video;

    @BeforeEach
    void video() {
        scene = stage.scene();
        video = scene.video("street.mp4", StreetClip.FRAMES);
    }

    @Test
    void a_box_becomes_a_sparse_track_near_the_truth() {
        Annotation box = draw(RED_CAR, 40);
        propagate(box, 40, 130);
        Annotation track = stored(box.id());
        assertThat(track.track()).isTrue();
        assertThat(share(track, RED_CAR, 40, 130, 0.6)).isGreaterThan(0.85);
        assertThat(track.keyframes().size()).isLessThan(25);
        assertThat(track.keyframes().getFirst()).isEqualTo(box.keyframes().getFirst());
        assertThat(track.keyframes().getLast().outside()).isTrue();
        assertThat(track.keyframes().getLast().frame()).isEqualTo(131);
        assertThat(annotations.changesSince(video, 0).getLast().changeSet())
                .matches(set -> set.origin() == Origin.MODEL && set.gesture().equals("propagate"));
    }

    @Test
    void backward_works_too() {
        Annotation box = draw(RED_CAR, 110);
        propagate(box, 110, 50);
        Annotation track = stored(box.id());
        assertThat(track.keyframes().getFirst().frame()).isEqualTo(50);
        assertThat(share(track, RED_CAR, 50, 110, 0.6)).isGreaterThan(0.85);
        assertThat(Tracks.at(track, 112)).isEmpty();
    }

    @Test
    void keyframes_of_people_stay_and_those_beyond_the_range_too() {
        Keyframe middle = human(RED_CAR, 80);
        Keyframe beyond = human(RED_CAR, 125);
        Annotation drawn = Changes.track(scene.car, human(RED_CAR, 40), middle, beyond);
        annotations.apply(video, Changes.create(0, drawn));
        propagate(drawn, 40, 110);
        Annotation track = stored(drawn.id());
        assertThat(track.keyframes()).contains(middle, beyond).last().isEqualTo(beyond);
        assertThat(share(track, RED_CAR, 40, 125, 0.7)).isGreaterThan(0.9);
    }

    @Test
    void done_twice_it_replaces_its_own_keyframes_alone() {
        Annotation box = draw(RED_CAR, 40);
        propagate(box, 40, 70);
        propagate(box, 40, 90);
        Annotation track = stored(box.id());
        assertThat(track.keyframes()).filteredOn(Keyframe::outside).hasSize(1);
        assertThat(track.keyframes().getLast().frame()).isEqualTo(91);
    }

    @Test
    void cancelled_it_changes_nothing() {
        Annotation box = draw(ORANGE_BALL, 30);
        assist.propagate(video, box.id(), 30, 90, 0.9, null);
        DirectJob job = new DirectJob(jobs.submitted.getLast(), 10);
        assertThatThrownBy(() -> propagateJob.run(job)).isInstanceOf(JobCancelledException.class);
        assertThat(stored(box.id())).isEqualTo(box.withRevision(1));
    }

    @Test
    void there_has_to_be_a_box_on_the_seed_frame() {
        Annotation box = draw(RED_CAR, 40);
        assertThatThrownBy(() -> assist.propagate(video, box.id(), 41, 60, 0.9, null))
                .hasMessageContaining("There is no box of it on frame 41 to follow.");
        assertThatThrownBy(() -> assist.propagate(video, box.id(), 40, 300, 0.9, null))
                .hasMessageContaining("it has frames 0 to 299");
    }

    private Annotation draw(int object, int frame) {
        Annotation box = Changes.object(scene.car, false, List.of(human(object, frame)));
        annotations.apply(video, Changes.create(0, box));
        return box;
    }

    private void propagate(Annotation annotation, int seed, int target) {
        assist.propagate(video, annotation.id(), seed, target, 0.9, null);
        propagateJob.run(DirectJob.of(jobs.submitted.getLast()));
    }

    private Annotation stored(AnnotationId id) {
        return annotations.get(video).annotations().stream()
                .filter(annotation -> annotation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Keyframe human(int object, int frame) {
        return new Keyframe(frame, BoxShape.of(truth(object, frame)), false, false, KeyframeSource.HUMAN);
    }

    private static double share(Annotation track, int object, int from, int to, double iou) {
        return IntStream.rangeClosed(from, to)
                        .filter(frame -> Tracks.at(track, frame)
                                .filter(state -> !state.outside())
                                .filter(state ->
                                        state.shape().bounds().orElseThrow().iou(truth(object, frame)) >= iou)
                                .isPresent())
                        .count()
                / (to - from + 1.0);
    }

    private static Box truth(int object, int frame) {
        return ClipFrames.CLIP.truth(frame).stream()
                .filter(truth -> truth.object() == object)
                .map(TruthBox::box)
                .findFirst()
                .orElseThrow();
    }
}
