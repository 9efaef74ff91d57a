package io.truthloom.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.media.MediaId;
import io.truthloom.testing.Labelling;
import io.truthloom.testing.LabelsTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Any row of changes leaves what a plain map of objects would hold, replays to the same, and undoes to nothing. */
@LabelsTest
class RandomChangesTest {
    private static final int STEPS = 20;
    private static final int FRAMES = 100;

    @Autowired
    AnnotationService service;

    @Autowired
    Labelling.Stage stage;

    private Labelling.Scene scene;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_changes_are_kept_replayed_and_undone(long seed) {
        scene = stage.scene();
        MediaId video = scene.video("street.mp4", FRAMES);
        var random = new Random(seed);
        Map<AnnotationId, Annotation> model = new HashMap<>();
        Deque<ChangeSet> undo = new ArrayDeque<>();
        for (int step = 0; step < STEPS; step++) {
            ChangeSet changes = random(random, model, step);
            undo.push(inverse(changes, model));
            long revision = service.apply(video, changes);
            if (!changes.isEmpty()) {
                play(changes.withRevision(revision), model);
            }
            assertHolds(video, model);
        }
        Map<AnnotationId, Annotation> replayed = new HashMap<>();
        service.changesSince(video, 0).forEach(applied -> play(applied.changeSet(), replayed));
        assertThat(replayed).isEqualTo(model);
        while (!undo.isEmpty()) {
            ChangeSet inverse = undo.pop();
            long base = service.get(video).revision();
            service.apply(
                    video,
                    Changes.changes(
                            base, "undo", inverse.created(), inverse.updated(), inverse.deleted(), inverse.frames()));
        }
        assertThat(service.get(video).annotations()).isEmpty();
    }

    private void assertHolds(MediaId video, Map<AnnotationId, Annotation> model) {
        List<Annotation> stored = service.get(video).annotations();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(model.values());
        for (Annotation annotation : stored) {
            assertThat(annotation.keyframes())
                    .extracting(Keyframe::frame)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private ChangeSet random(Random random, Map<AnnotationId, Annotation> model, long base) {
        List<Annotation> created = new ArrayList<>();
        List<Annotation> updated = new ArrayList<>();
        List<AnnotationId> deleted = new ArrayList<>();
        // a draw in each keeps the revision in step with the loop
        created.add(random(random, new AnnotationId(UUID.randomUUID())));
        for (AnnotationId id : model.keySet()) {
            int dice = random.nextInt(10);
            if (dice < 2) {
                updated.add(random(random, id));
            } else if (dice < 4) {
                deleted.add(id);
            }
        }
        return Changes.changes(base, "draw", created, updated, deleted, List.of());
    }

    private Annotation random(Random random, AnnotationId id) {
        List<Keyframe> keyframes = new ArrayList<>();
        for (int frame = random.nextInt(20); frame < FRAMES; frame += 1 + random.nextInt(40)) {
            Keyframe keyframe = Changes.keyframe(frame, random.nextInt(600), random.nextInt(440), 30);
            keyframes.add(new Keyframe(
                    frame, keyframe.shape(), random.nextBoolean(), random.nextBoolean(), KeyframeSource.HUMAN));
        }
        var label = random.nextBoolean() ? scene.person : scene.car;
        return new Annotation(id, label, true, keyframes, null, 0);
    }

    private static ChangeSet inverse(ChangeSet changes, Map<AnnotationId, Annotation> before) {
        return Changes.changes(
                0,
                "undo",
                changes.deleted().stream().map(before::get).toList(),
                changes.updated().stream().map(a -> before.get(a.id())).toList(),
                changes.created().stream().map(Annotation::id).toList(),
                List.of());
    }

    private static void play(ChangeSet changes, Map<AnnotationId, Annotation> objects) {
        changes.created().forEach(a -> objects.put(a.id(), a));
        changes.updated().forEach(a -> objects.put(a.id(), a));
        changes.deleted().forEach(objects::remove);
    }
}
