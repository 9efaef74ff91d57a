package io.truthloom.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.History.Entry;
import io.truthloom.annotation.History.FrameChange;
import io.truthloom.annotation.History.ObjectChange;
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

/** A person who keeps the two stacks in memory sees the same after a reload, whatever was done in between. */
@LabelsTest
class RandomHistoryTest {
    private static final int STEPS = 60;
    private static final int FRAMES = 100;

    @Autowired
    AnnotationService service;

    @Autowired
    HistoryService histories;

    @Autowired
    Labelling.Stage stage;

    private final Map<AnnotationId, Annotation> objects = new HashMap<>();
    private final Map<Integer, FrameState> marks = new HashMap<>();
    private final Deque<Entry> undo = new ArrayDeque<>();
    private final Deque<Entry> redo = new ArrayDeque<>();
    private Labelling.Scene scene;
    private MediaId video;
    private Random random;
    private long revision;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_log_gives_the_stacks_of_whoever_made_it(long seed) {
        scene = stage.scene();
        video = scene.video("street.mp4", FRAMES);
        random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            int dice = random.nextInt(10);
            if (dice < 3) {
                undo();
            } else if (dice < 5) {
                redo();
            } else if (dice < 6) {
                scene.as(stage, scene.person("Eve" + step), () -> apply("draw", drawing()));
            } else {
                Entry edit = apply("edit", edit());
                undo.push(edit);
                redo.clear();
            }
            if (step % 5 == 0) {
                assertThat(histories.of(video, 0, 200)).isEqualTo(new History(List.copyOf(undo), List.copyOf(redo)));
            }
        }
        assertThat(histories.of(video, 1, 2))
                .isEqualTo(new History(
                        undo.stream().skip(1).limit(2).toList(),
                        redo.stream().skip(1).limit(2).toList()));
    }

    /** With both stacks empty it is one that a browser would not send: the server takes no harm from it. */
    private void undo() {
        if (undo.isEmpty()) {
            apply("undo", drawing());
            return;
        }
        Entry edit = undo.pop();
        Entry done = apply("undo", turned(edit));
        redo.push(named(edit, turned(done)));
    }

    private void redo() {
        if (redo.isEmpty()) {
            apply("redo", drawing());
            return;
        }
        Entry edit = redo.pop();
        undo.push(named(edit, apply("redo", edit)));
    }

    private Entry drawing() {
        AnnotationId id = new AnnotationId(UUID.randomUUID());
        return new Entry(id.value(), "", List.of(new ObjectChange(id, null, object(id))), List.of());
    }

    private Entry edit() {
        List<ObjectChange> changes = new ArrayList<>(drawing().objects());
        for (Annotation object : objects.values()) {
            int dice = random.nextInt(8);
            if (dice == 0) {
                changes.add(new ObjectChange(object.id(), object, null));
            } else if (dice == 1) {
                changes.add(new ObjectChange(object.id(), object, object(object.id())));
            }
        }
        int frame = random.nextInt(5);
        FrameState state = random.nextBoolean() ? FrameState.LABELLED : null;
        return new Entry(UUID.randomUUID(), "", changes, List.of(new FrameChange(frame, marks.get(frame), state)));
    }

    private Annotation object(AnnotationId id) {
        return new Annotation(
                id,
                scene.person,
                false,
                List.of(Changes.keyframe(random.nextInt(FRAMES), random.nextInt(600), random.nextInt(440), 30)),
                null,
                0);
    }

    /** Goes to the entry's after, and tells what that really changed. */
    private Entry apply(String gesture, Entry wanted) {
        List<Annotation> created = new ArrayList<>();
        List<Annotation> updated = new ArrayList<>();
        List<AnnotationId> deleted = new ArrayList<>();
        for (ObjectChange change : wanted.objects()) {
            Annotation after = change.after();
            if (after == null) {
                deleted.add(change.id());
            } else {
                (objects.containsKey(change.id()) ? updated : created).add(after);
            }
        }
        List<FrameMark> frames = wanted.frames().stream()
                .map(change -> new FrameMark(change.frame(), change.after()))
                .toList();
        ChangeSet changes = Changes.changes(revision, gesture, created, updated, deleted, frames);
        revision = service.apply(video, changes);
        return play(changes.withRevision(revision));
    }

    private Entry play(ChangeSet changes) {
        List<ObjectChange> done = new ArrayList<>();
        changes.created().forEach(a -> done.add(new ObjectChange(a.id(), objects.put(a.id(), a), a)));
        changes.updated().forEach(a -> done.add(new ObjectChange(a.id(), objects.put(a.id(), a), a)));
        changes.deleted().forEach(id -> done.add(new ObjectChange(id, objects.remove(id), null)));
        List<FrameChange> marked = changes.frames().stream()
                .map(mark -> new FrameChange(mark.frame(), marks.put(mark.frame(), mark.state()), mark.state()))
                .toList();
        return new Entry(changes.id(), changes.gesture(), done, marked);
    }

    private static Entry turned(Entry entry) {
        return new Entry(
                entry.id(),
                entry.gesture(),
                entry.objects().stream().map(ObjectChange::turned).toList(),
                entry.frames().stream().map(FrameChange::turned).toList());
    }

    private static Entry named(Entry edit, Entry content) {
        return new Entry(edit.id(), edit.gesture(), content.objects(), content.frames());
    }
}
