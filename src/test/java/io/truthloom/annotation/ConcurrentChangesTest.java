package io.truthloom.annotation;

import static io.truthloom.annotation.Changes.box;
import static io.truthloom.annotation.Changes.create;
import static io.truthloom.annotation.Changes.keyframe;
import static io.truthloom.annotation.Changes.update;
import static io.truthloom.annotation.Changes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.media.MediaId;
import io.truthloom.testing.Labelling;
import io.truthloom.testing.LabelsTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LabelsTest
class ConcurrentChangesTest {
    private static final int WRITERS = 6;

    @Autowired
    AnnotationService service;

    @Autowired
    Labelling.Stage stage;

    private Labelling.Scene scene;
    private MediaId video;

    @BeforeEach
    void open() {
        scene = stage.scene();
        video = scene.video("street.mp4", 100);
    }

    /** What each got: a revision, or -1 for a conflict. */
    private static List<Long> together(List<Callable<Long>> writers) throws Exception {
        List<Long> revisions = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Long> answer : pool.invokeAll(writers)) {
                revisions.add(answer.get());
            }
        }
        return revisions;
    }

    private Callable<Long> apply(ChangeSet changes) {
        return () -> {
            try {
                return service.apply(video, changes);
            } catch (AnnotationConflictException e) {
                return -1L;
            }
        };
    }

    @Test
    void the_same_change_set_sent_at_once_is_applied_once() throws Exception {
        ChangeSet drawn = create(0, box(scene.person, 1, 10, 10, 20));
        assertThat(together(Collections.nCopies(WRITERS, apply(drawn)))).containsOnly(1L);
        assertThat(service.get(video).annotations()).hasSize(1);
        assertThat(service.changesSince(video, 0)).hasSize(1);
    }

    @Test
    void of_those_who_move_the_same_object_at_once_one_wins_and_the_others_hear_of_it() throws Exception {
        Annotation shared = box(scene.person, 1, 10, 10, 20);
        service.apply(video, create(0, shared));
        List<Callable<Long>> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> apply(update(1, with(shared, keyframe(1, 20 + i, 10, 20)))))
                .toList();
        List<Long> revisions = together(writers);
        assertThat(revisions).filteredOn(revision -> revision == 2).hasSize(1);
        assertThat(revisions).filteredOn(revision -> revision == -1).hasSize(WRITERS - 1);
    }

    @Test
    void those_who_draw_different_objects_at_once_all_get_through() throws Exception {
        List<Callable<Long>> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> apply(create(0, box(scene.person, i, 10, 10, 20))))
                .toList();
        assertThat(together(writers))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, WRITERS).boxed().toList());
        assertThat(service.get(video).annotations()).hasSize(WRITERS);
    }
}
