package io.truthloom.annotation;

import static io.truthloom.annotation.Changes.box;
import static io.truthloom.annotation.Changes.create;
import static io.truthloom.annotation.Changes.delete;
import static io.truthloom.annotation.Changes.keyframe;
import static io.truthloom.annotation.Changes.mark;
import static io.truthloom.annotation.Changes.outside;
import static io.truthloom.annotation.Changes.track;
import static io.truthloom.annotation.Changes.update;
import static io.truthloom.annotation.Changes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.Problem;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelId;
import io.truthloom.testing.Labelling;
import io.truthloom.testing.LabelsTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LabelsTest
class AnnotationServiceTest {
    @Autowired
    AnnotationService service;

    @Autowired
    Labelling.Stage stage;

    @Autowired
    JdbcClient jdbc;

    private Labelling.Scene scene;
    private MediaId video;

    @BeforeEach
    void open() {
        scene = stage.scene();
        video = scene.video("street.mp4", 100);
    }

    @Test
    void what_was_drawn_is_there_again() {
        Annotation walker = track(scene.person, keyframe(3, 10, 20, 30), outside(40, 50, 60, 30));
        long revision = service.apply(video, create(0, walker, box(scene.car, 7, 100, 100, 50)));
        MediaAnnotations stored = service.get(video);
        assertThat(revision).isEqualTo(1);
        assertThat(stored.revision()).isEqualTo(1);
        assertThat(stored.annotations()).hasSize(2).contains(walker.withRevision(1));
    }

    @Test
    void a_change_set_sent_again_is_applied_once() {
        ChangeSet drawn = create(0, box(scene.person, 1, 10, 10, 20));
        assertThat(service.apply(video, drawn)).isEqualTo(1);
        service.apply(video, create(1, box(scene.person, 2, 10, 10, 20)));
        assertThat(service.apply(video, drawn)).isEqualTo(1);
        assertThat(service.get(video).annotations()).hasSize(2);
    }

    @Test
    void objects_of_others_do_not_conflict_but_the_same_object_does() {
        Annotation a = box(scene.person, 1, 10, 10, 20);
        Annotation b = box(scene.person, 1, 200, 10, 20);
        service.apply(video, create(0, a, b));
        service.apply(video, update(1, with(a, keyframe(1, 11, 10, 20))));
        service.apply(video, update(1, with(b, keyframe(1, 201, 10, 20))));
        var conflict = catchThrowableOfType(
                AnnotationConflictException.class,
                () -> service.apply(video, update(1, with(a, keyframe(1, 99, 10, 20)))));
        assertThat(conflict.current().revision()).isEqualTo(3);
        assertThat(conflict.current().annotations())
                .contains(with(a, keyframe(1, 11, 10, 20)).withRevision(2));
        assertThatThrownBy(() -> service.apply(video, delete(1, a.id())))
                .isInstanceOf(AnnotationConflictException.class);
    }

    @Test
    void an_object_that_somebody_deleted_is_a_conflict_and_one_that_never_was_is_a_mistake() {
        Annotation a = box(scene.person, 1, 10, 10, 20);
        service.apply(video, create(0, a));
        service.apply(video, delete(1, a.id()));
        assertThatThrownBy(() -> service.apply(video, update(1, a))).isInstanceOf(AnnotationConflictException.class);
        assertThatThrownBy(() -> service.apply(video, update(2, a)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void undo_of_a_deletion_brings_the_same_object_back() {
        Annotation a = box(scene.person, 1, 10, 10, 20);
        service.apply(video, create(0, a));
        service.apply(video, delete(1, a.id()));
        service.apply(video, create(2, a));
        assertThat(service.get(video).annotations()).containsExactly(a.withRevision(3));
    }

    @Test
    void every_problem_is_named_and_nothing_is_written() {
        var unknown = new LabelId(UUID.randomUUID());
        var thrown = catchThrowableOfType(
                InvalidInputException.class,
                () -> service.apply(
                        video,
                        create(
                                0,
                                box(scene.person, 1, 10, 10, 20),
                                box(scene.person, 2, 5000, 10, 20),
                                box(scene.car, 3, 10, 10, 0),
                                box(unknown, 4, 10, 10, 20),
                                box(scene.person, 100, 10, 10, 20),
                                track(scene.person, keyframe(9, 10, 10, 20), keyframe(9, 11, 10, 20)),
                                track(scene.car))));
        assertThat(thrown.problems())
                .extracting(Problem::subject)
                .containsExactly(
                        "person on frame 2",
                        "car on frame 3",
                        "Object on frame 4",
                        "person on frame 100",
                        "person on frame 9",
                        "car");
        assertThat(service.get(video)).isEqualTo(new MediaAnnotations(0, List.of(), List.of()));
    }

    @Test
    void a_box_a_little_over_the_edge_is_cut_to_the_picture() {
        Annotation over = Changes.object(
                scene.person, false, List.of(keyframe(0, 0, 0, 1).withShape(new BoxShape(-5, 400, 30, 490, 0))));
        service.apply(video, create(0, over));
        Keyframe stored =
                service.get(video).annotations().getFirst().keyframes().getFirst();
        assertThat(stored.shape()).isEqualTo(new BoxShape(0, 400, 30, 480, 0));
        assertThat(service.changesSince(video, 0)
                        .getFirst()
                        .changeSet()
                        .created()
                        .getFirst()
                        .keyframes())
                .containsExactly(stored);
    }

    @Test
    void every_kind_of_shape_is_there_again_with_group_and_attributes() {
        List<Shape> shapes = List.of(
                new EllipseShape(100, 100, 30, 20, 45),
                new SkeletonShape(List.of(new Joint(10, 10, 2), new Joint(20, 30, 0))),
                MaskShape.of(new MaskSize(480, 640), new int[] {1000, 20, 480 * 640 - 1020}),
                new TagShape());
        UUID group = UUID.randomUUID();
        Annotation[] drawn = shapes.stream()
                .map(shape -> new Annotation(
                        new AnnotationId(UUID.randomUUID()),
                        scene.person,
                        true,
                        List.of(keyframe(4, 0, 0, 1).withShape(shape)),
                        null,
                        group,
                        Map.of("gone from the schema", "still kept"),
                        0))
                .toArray(Annotation[]::new);
        service.apply(video, create(0, drawn));
        assertThat(service.get(video).annotations())
                .containsExactlyInAnyOrder(
                        Stream.of(drawn).map(a -> a.withRevision(1)).toArray(Annotation[]::new));
        service.apply(video, update(1, drawn[0].withKeyframes(false, drawn[0].keyframes())));
        assertThat(service.get(video).annotations())
                .filteredOn(a -> a.id().equals(drawn[0].id()))
                .extracting(Annotation::groupId)
                .containsExactly(group);
    }

    @Test
    void shapes_that_do_not_fit_the_picture_are_refused_with_the_remedy() {
        List<Shape> shapes = List.of(
                new EllipseShape(-1, 100, 60, 60, 0),
                new EllipseShape(100, 100, 0.1, 20, 0),
                new SkeletonShape(List.of(new Joint(10, 10, 2), new Joint(2000, 30, 2))),
                new SkeletonShape(Collections.nCopies(101, new Joint(10, 10, 2))),
                MaskShape.of(new MaskSize(640, 480), new int[] {1000, 20, 480 * 640 - 1020}),
                MaskShape.of(new MaskSize(480, 640), new int[] {480 * 640}));
        Annotation[] drawn = shapes.stream()
                .map(shape -> Changes.object(
                        scene.person, false, List.of(keyframe(4, 0, 0, 1).withShape(shape))))
                .toArray(Annotation[]::new);
        var refused = catchThrowableOfType(InvalidInputException.class, () -> service.apply(video, create(0, drawn)));
        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Its centre lies outside the picture; move it onto the picture.",
                        "It has no area on the picture; draw it larger or delete it.",
                        "It reaches far outside the picture (640 x 480 pixels); move it onto the picture.",
                        "It has 101 joints; the limit is 100.",
                        "Its mask is of 480 x 640 pixels, the picture of 640 x 480; draw it on this picture again.",
                        "Its mask has no pixel left; delete it instead.");
    }

    @Test
    void a_joint_that_is_not_labelled_may_lie_anywhere() {
        var skeleton = new SkeletonShape(List.of(new Joint(10, 10, 2), new Joint(5000, -3, 0)));
        service.apply(
                video,
                create(
                        0,
                        Changes.object(
                                scene.person,
                                false,
                                List.of(keyframe(4, 0, 0, 1).withShape(skeleton)))));
        assertThat(service.get(video)
                        .annotations()
                        .getFirst()
                        .keyframes()
                        .getFirst()
                        .shape())
                .isEqualTo(new SkeletonShape(List.of(new Joint(10, 10, 2), new Joint(640, 0, 0))));
    }

    @Test
    void a_deleted_frame_is_no_work_left_and_keeps_its_labels() {
        service.apply(video, create(0, box(scene.person, 3, 10, 10, 20)));
        service.apply(video, mark(1, new FrameMark(3, FrameState.DELETED), new FrameMark(4, FrameState.LABELLED)));
        assertThat(service.get(video).frames())
                .containsExactly(new FrameMark(3, FrameState.DELETED), new FrameMark(4, FrameState.LABELLED));
        assertThat(service.get(video).annotations()).hasSize(1);
        assertThat(service.progress(scene.project)).isEqualTo(new AnnotationService.ProjectProgress(99, 1, 0, 1, 2));
    }

    @Test
    void ids_of_another_media_are_refused() {
        Annotation a = box(scene.person, 1, 10, 10, 20);
        service.apply(video, create(0, a));
        MediaId other = scene.video("other.mp4", 100);
        assertThatThrownBy(() -> service.apply(other, delete(0, a.id()))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service.apply(other, create(0, a))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service.get(new MediaId(UUID.randomUUID()))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void marks_are_kept_taken_back_and_counted() {
        service.apply(video, mark(0, new FrameMark(3, FrameState.LABELLED), new FrameMark(5, FrameState.REVIEWED)));
        service.apply(video, mark(1, new FrameMark(3, FrameState.REVIEWED), new FrameMark(5, null)));
        service.apply(video, create(2, box(scene.person, 3, 10, 10, 20)));
        assertThat(service.get(video).frames()).containsExactly(new FrameMark(3, FrameState.REVIEWED));
        assertThat(service.progress(scene.project)).isEqualTo(new AnnotationService.ProjectProgress(100, 0, 1, 1, 3));
    }

    @Test
    void the_audit_keeps_what_was_before() {
        Annotation a = box(scene.person, 1, 10, 10, 20);
        service.apply(video, create(0, a));
        service.apply(video, delete(1, a.id()));
        String previous = jdbc.sql(
                        "select changes -> 'previous' -> 0 ->> 'id' from change_set where revision = 2 and media_id = ?")
                .param(video.value())
                .query(String.class)
                .single();
        assertThat(previous).isEqualTo(a.id().toString());
    }

    @Test
    void changes_since_come_in_order_with_their_author() throws Exception {
        var heard = new ArrayList<AppliedChangeSet>();
        try (var subscription = service.subscribe(video, heard::add)) {
            service.apply(video, create(0, box(scene.person, 1, 10, 10, 20)));
            service.apply(video, create(1, box(scene.person, 2, 10, 10, 20)));
        }
        service.apply(video, create(2, box(scene.person, 3, 10, 10, 20)));
        List<AppliedChangeSet> since = service.changesSince(video, 1);
        assertThat(since).extracting(AppliedChangeSet::revision).containsExactly(2L, 3L);
        assertThat(since).extracting(AppliedChangeSet::author).containsOnly(scene.owner);
        assertThat(heard).extracting(AppliedChangeSet::revision).containsExactly(1L, 2L);
        assertThat(heard.get(1)).isEqualTo(since.getFirst());
    }

    @Test
    void a_label_in_use_cannot_be_deleted() {
        service.apply(video, create(0, box(scene.person, 1, 10, 10, 20)));
        assertThatThrownBy(() -> jdbc.sql("delete from label where id = ?")
                        .param(scene.person.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void thousands_of_objects_go_in_at_once() {
        Annotation[] many = IntStream.range(0, 5000)
                .mapToObj(i -> box(scene.person, i % 100, i % 500, i % 400, 20))
                .toArray(Annotation[]::new);
        service.apply(video, create(0, many));
        assertThat(service.get(video).annotations()).hasSize(5000);
    }
}
