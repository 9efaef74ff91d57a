package io.truthloom.dataset;

import static io.truthloom.annotation.Changes.box;
import static io.truthloom.annotation.Changes.create;
import static io.truthloom.annotation.Changes.delete;
import static io.truthloom.annotation.Changes.keyframe;
import static io.truthloom.annotation.Changes.mark;
import static io.truthloom.annotation.Changes.update;
import static io.truthloom.annotation.Changes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.VersionDifference.Boxes;
import io.truthloom.media.MediaId;
import io.truthloom.testing.Labelling;
import io.truthloom.testing.LabelsTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LabelsTest
class VersionDifferenceTest {
    @Autowired
    DatasetService datasets;

    @Autowired
    AnnotationService annotations;

    @Autowired
    Labelling.Stage stage;

    private Labelling.Scene scene;

    @BeforeEach
    void open() {
        scene = stage.scene();
    }

    @Test
    void boxes_added_removed_moved_and_of_another_class_are_told_apart() {
        MediaId video = scene.video("a.mp4", 100);
        Annotation stays = box(scene.person, 1, 10, 10, 20);
        Annotation moves = box(scene.person, 1, 60, 10, 20);
        Annotation goes = box(scene.car, 1, 110, 10, 20);
        Annotation turns = box(scene.car, 50, 110, 10, 20);
        annotations.apply(video, create(0, stays, moves, goes, turns));
        label(video, 1, 50, 90);
        DatasetVersionId first = datasets.freeze(scene.project);
        Annotation asPerson =
                new Annotation(turns.id(), scene.person, false, List.of(keyframe(50, 110, 10, 20)), null, 0);
        annotations.apply(video, update(revision(video), with(moves, keyframe(1, 65, 10, 20)), asPerson));
        annotations.apply(video, delete(revision(video), goes.id()));
        annotations.apply(video, create(revision(video), box(scene.car, 50, 200, 10, 20)));
        MediaId image = scene.image("b.jpg");
        annotations.apply(image, create(0, box(scene.car, 0, 5, 5, 30)));
        label(image, 0);
        DatasetVersionId second = datasets.freeze(scene.project);

        VersionDifference difference = datasets.difference(first, second);

        assertThat(difference.mediaAdded()).isEqualTo(1);
        assertThat(difference.mediaRemoved()).isZero();
        assertThat(difference.framesAdded()).isEqualTo(1);
        assertThat(difference.relabelled()).isEqualTo(2);
        assertThat(difference.boxes())
                .containsEntry(scene.person, new Boxes(0, 0, 1, 1, 0))
                .containsEntry(scene.car, new Boxes(2, 1, 0, 0, 1));
        assertThat(datasets.difference(second, first).mediaRemoved()).isEqualTo(1);
        assertThat(datasets.difference(second, second).isNone()).isTrue();
    }

    @Test
    void versions_of_two_projects_are_not_compared() {
        DatasetVersionId one = small();
        scene = stage.scene();
        DatasetVersionId other = small();
        assertThatThrownBy(() -> datasets.difference(one, other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("same project");
    }

    @Test
    void another_way_to_split_is_another_version_of_the_same_labels() {
        DatasetVersionId automatic = small();
        DatasetVersionId halves = datasets.freeze(scene.project, new SplitPolicy(SplitPolicy.By.AUTOMATIC, 50, 0));
        assertThat(halves).isNotEqualTo(automatic);
        assertThat(datasets.get(halves).split().policy().validationPercent()).isEqualTo(50);
        assertThat(datasets.get(automatic).split().policy()).isEqualTo(SplitPolicy.automatic());
        assertThat(datasets.freeze(scene.project, new SplitPolicy(SplitPolicy.By.AUTOMATIC, 50, 0)))
                .isEqualTo(halves);
        VersionDifference difference = datasets.difference(automatic, halves);
        assertThat(difference.boxes()).isEmpty();
        assertThat(difference.otherSide()).isPositive();
    }

    private DatasetVersionId small() {
        MediaId video = scene.video("v.mp4", 100);
        annotations.apply(video, create(0, box(scene.person, 1, 10, 10, 20)));
        label(video, 1, 20, 40, 60, 80, 90);
        return datasets.freeze(scene.project);
    }

    private long revision(MediaId media) {
        return annotations.get(media).revision();
    }

    private void label(MediaId media, int... frames) {
        for (int frame : frames) {
            annotations.apply(media, mark(revision(media), new FrameMark(frame, FrameState.LABELLED)));
        }
    }
}
