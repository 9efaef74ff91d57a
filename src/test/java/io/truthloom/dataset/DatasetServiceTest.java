package io.truthloom.dataset;

import static io.truthloom.annotation.Changes.box;
import static io.truthloom.annotation.Changes.create;
import static io.truthloom.annotation.Changes.delete;
import static io.truthloom.annotation.Changes.keyframe;
import static io.truthloom.annotation.Changes.mark;
import static io.truthloom.annotation.Changes.outside;
import static io.truthloom.annotation.Changes.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.Box;
import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.DatasetFrame.DatasetBox;
import io.truthloom.media.MediaId;
import io.truthloom.testing.Labelling;
import io.truthloom.testing.LabelsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LabelsTest
class DatasetServiceTest {
    @Autowired
    DatasetService datasets;

    @Autowired
    AnnotationService annotations;

    @Autowired
    Labelling.Stage stage;

    private Labelling.Scene scene;
    private MediaId video;

    @BeforeEach
    void open() {
        scene = stage.scene();
        video = scene.video("street.mp4", 1000);
    }

    private long label(MediaId media, int... frames) {
        FrameMark[] marks = IntStream.of(frames)
                .mapToObj(frame -> new FrameMark(frame, FrameState.LABELLED))
                .toArray(FrameMark[]::new);
        return annotations.apply(media, mark(annotations.get(media).revision(), marks));
    }

    private long draw(MediaId media, Annotation... drawn) {
        return annotations.apply(media, create(annotations.get(media).revision(), drawn));
    }

    private List<DatasetFrame> frames(DatasetVersionId id) {
        List<DatasetFrame> frames = new ArrayList<>();
        datasets.forEachFrame(id, frames::add);
        return frames;
    }

    @Test
    void a_version_holds_what_is_visible_on_the_labelled_frames() {
        Annotation walker =
                track(scene.person, keyframe(0, 0, 0, 10), outside(20, 200, 0, 10), keyframe(40, 300, 0, 10));
        draw(video, walker, box(scene.car, 10, 635, 100, 20));
        label(video, 10, 30, 50);
        List<DatasetFrame> frames = frames(datasets.freeze(scene.project));
        assertThat(frames).extracting(DatasetFrame::frame).containsExactly(10, 30, 50);
        assertThat(frames.getFirst().boxes())
                .contains(new DatasetBox(
                        scene.person, new Box(100, 0, 110, 10), walker.id().value()))
                .extracting(DatasetBox::box)
                .contains(new Box(635, 100, 640, 120));
        assertThat(frames.get(1).boxes()).isEmpty();
        assertThat(frames.get(2).boxes()).extracting(DatasetBox::box).containsExactly(new Box(300, 0, 310, 10));
        assertThat(frames).extracting(DatasetFrame::split).containsExactly(Split.TRAIN, Split.TRAIN, Split.VALIDATION);
    }

    @Test
    void boxes_are_those_around_every_shape_that_has_a_place() {
        List<Shape> shapes = List.of(
                new PolygonShape(List.of(new Point(10, 10), new Point(30, 10), new Point(30, 40))),
                MaskShape.of(new MaskSize(480, 640), new int[] {480 * 3 + 5, 20, 480 * 636 + 455}),
                new EllipseShape(100, 100, 30, 20, 90),
                new SkeletonShape(List.of(new Joint(50, 60, 2), new Joint(70, 90, 1), new Joint(600, 400, 0))),
                new TagShape());
        draw(
                video,
                shapes.stream()
                        .map(shape -> Changes.object(
                                scene.person,
                                false,
                                List.of(keyframe(10, 0, 0, 1).withShape(shape))))
                        .toArray(Annotation[]::new));
        label(video, 10, 30);
        List<Box> boxes = frames(datasets.freeze(scene.project)).getFirst().boxes().stream()
                .map(DatasetBox::box)
                .toList();
        assertThat(boxes)
                .containsExactlyInAnyOrder(
                        new Box(10, 10, 30, 40),
                        new Box(3, 5, 4, 25),
                        new Box(80, 70, 120, 130),
                        new Box(50, 60, 70, 90));
    }

    @Test
    void deleted_frames_are_not_learned_from() {
        draw(video, track(scene.person, keyframe(0, 0, 0, 10)));
        label(video, 10, 30, 50);
        annotations.apply(video, mark(annotations.get(video).revision(), new FrameMark(30, FrameState.DELETED)));
        assertThat(frames(datasets.freeze(scene.project)))
                .extracting(DatasetFrame::frame)
                .containsExactly(10, 50);
    }

    @Test
    void an_unchanged_set_gives_the_version_that_exists() {
        draw(video, track(scene.person, keyframe(0, 0, 0, 10)));
        label(video, 1, 2);
        DatasetVersionId first = datasets.freeze(scene.project);
        draw(video, box(scene.person, 500, 0, 0, 10));
        assertThat(datasets.freeze(scene.project)).isEqualTo(first);
        label(video, 500);
        DatasetVersionId second = datasets.freeze(scene.project);
        assertThat(second).isNotEqualTo(first);
        assertThat(datasets.list(scene.project))
                .extracting(DatasetVersion::number)
                .containsExactly(2, 1);
        assertThat(datasets.get(second).frameCount()).isEqualTo(3);
        assertThat(datasets.get(second).boxCount()).isEqualTo(4);
    }

    @Test
    void a_class_without_example_is_a_warning_by_name() {
        draw(video, track(scene.person, keyframe(0, 0, 0, 10)));
        label(video, 1, 2);
        DatasetVersionId id = datasets.freeze(scene.project);
        assertThat(datasets.labelsWithoutExample(id)).containsExactly("car");
        DatasetSummary summary = datasets.summary(id);
        assertThat(summary.frames()).containsEntry(Split.TRAIN, 1).containsEntry(Split.VALIDATION, 1);
        assertThat(summary.sizes()).containsEntry(DatasetSummary.Size.SMALL, 2);
    }

    @Test
    void what_is_not_enough_is_said_in_a_sentence() {
        assertThatThrownBy(() -> datasets.freeze(scene.project))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("No frame is marked as labelled");
        draw(video, box(scene.person, 500, 0, 0, 10));
        label(video, 500);
        assertThatThrownBy(() -> datasets.freeze(scene.project)).hasMessageContaining("at least two");
        label(video, 600);
        label(video, 300);
        annotations.apply(
                video, delete(3, annotations.get(video).annotations().getFirst().id()));
        assertThatThrownBy(() -> datasets.freeze(scene.project)).hasMessageContaining("no box");
        draw(video, box(scene.person, 600, 0, 0, 10));
        assertThatThrownBy(() -> datasets.freeze(scene.project)).hasMessageContaining("kept for validation");
        assertThat(datasets.list(scene.project)).isEmpty();
    }

    @Test
    void an_annotation_leads_to_the_versions_that_learned_from_it() {
        Annotation walker = track(scene.person, keyframe(0, 0, 0, 10));
        draw(video, walker);
        label(video, 1, 2);
        DatasetVersionId id = datasets.freeze(scene.project);
        assertThat(datasets.versionsWith(scene.project, walker.id().value()))
                .extracting(DatasetVersion::id)
                .containsExactly(id);
        assertThat(datasets.versionsWith(scene.project, scene.car.value())).isEmpty();
    }

    @Test
    void more_frames_than_a_page_stream_in_order() {
        draw(video, track(scene.person, keyframe(0, 0, 0, 10)));
        label(video, IntStream.range(0, 1000).toArray());
        List<DatasetFrame> frames = frames(datasets.freeze(scene.project));
        assertThat(frames).extracting(DatasetFrame::frame).isSorted().hasSize(1000);
        assertThat(frames)
                .filteredOn(frame -> frame.split() == Split.VALIDATION)
                .hasSize(200);
    }
}
