package io.truthloom.annotation;

import static io.truthloom.annotation.Changes.box;
import static io.truthloom.annotation.Changes.changes;
import static io.truthloom.annotation.Changes.create;
import static io.truthloom.annotation.Changes.keyframe;
import static io.truthloom.annotation.Changes.update;
import static io.truthloom.annotation.Changes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.History.Entry;
import io.truthloom.annotation.History.FrameChange;
import io.truthloom.annotation.History.ObjectChange;
import io.truthloom.media.MediaId;
import io.truthloom.testing.Labelling;
import io.truthloom.testing.LabelsTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LabelsTest
class HistoryTest {
    @Autowired
    AnnotationService service;

    @Autowired
    HistoryService histories;

    @Autowired
    Labelling.Stage stage;

    private Labelling.Scene scene;
    private MediaId video;

    @BeforeEach
    void open() {
        scene = stage.scene();
        video = scene.video("street.mp4", 100);
    }

    private History history() {
        return histories.of(video, 0, 50);
    }

    @Test
    void an_edit_is_told_with_what_was_before_and_after_also_when_it_lies_on_redo() {
        Annotation drawn = box(scene.person, 1, 10, 10, 20);
        Annotation moved = with(drawn, keyframe(1, 50, 10, 20));
        service.apply(video, create(0, drawn));
        ChangeSet move = update(1, moved);
        service.apply(video, move);
        var moving = new ObjectChange(drawn.id(), drawn.withRevision(1), moved.withRevision(2));
        assertThat(history().undo().getFirst()).isEqualTo(new Entry(move.id(), "move", List.of(moving), List.of()));
        service.apply(video, changes(2, "undo", List.of(), List.of(drawn), List.of(), List.of()));
        assertThat(history().undo()).hasSize(1);
        var back = new ObjectChange(drawn.id(), drawn.withRevision(3), moved.withRevision(2));
        assertThat(history().redo()).containsExactly(new Entry(move.id(), "move", List.of(back), List.of()));
    }

    @Test
    void a_mark_is_told_with_the_state_before() {
        service.apply(video, Changes.mark(0, new FrameMark(3, FrameState.LABELLED)));
        service.apply(video, Changes.mark(1, new FrameMark(3, null)));
        assertThat(history().undo().getFirst().frames()).containsExactly(new FrameChange(3, FrameState.LABELLED, null));
        assertThat(history().undo().getLast().frames()).containsExactly(new FrameChange(3, null, FrameState.LABELLED));
    }

    @Test
    void what_others_and_models_did_is_not_mine_to_undo() {
        service.apply(video, create(0, box(scene.person, 1, 10, 10, 20)));
        service.apply(
                video,
                new ChangeSet(
                        UUID.randomUUID(),
                        1,
                        Origin.MODEL,
                        "propagate",
                        List.of(box(scene.car, 2, 10, 10, 20)),
                        List.of(),
                        List.of(),
                        List.of()));
        scene.as(stage, scene.person("Eve"), () -> {
            assertThat(history().undo()).isEmpty();
            service.apply(video, create(2, box(scene.person, 3, 10, 10, 20)));
            assertThat(history().undo()).hasSize(1);
        });
        assertThat(history().undo()).hasSize(1);
    }

    @Test
    void pages_follow_each_other() {
        for (int i = 0; i < 5; i++) {
            service.apply(video, create(i, box(scene.person, i, 10, 10, 20)));
        }
        List<Entry> all = history().undo();
        assertThat(histories.of(video, 0, 2).undo()).isEqualTo(all.subList(0, 2));
        assertThat(histories.of(video, 3, 50).undo()).isEqualTo(all.subList(3, 5));
        assertThat(histories.of(video, 9, 50).undo()).isEmpty();
    }
}
