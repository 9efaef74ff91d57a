package io.truthloom.annotation;

import io.truthloom.media.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What takes change sets of one media back, newest first; what others changed since stays. */
final class Reverting {
    private final MediaAnnotations current;
    private final Map<AnnotationId, Annotation> objects = new HashMap<>();
    private final Map<Integer, FrameMark> marks = new HashMap<>();
    private final Map<AnnotationId, Annotation> restored = new LinkedHashMap<>();
    private final List<AnnotationId> deleted = new ArrayList<>();
    private final Map<Integer, FrameMark> marked = new LinkedHashMap<>();
    private int kept;
    private UUID newest = new UUID(0, 0);

    Reverting(MediaAnnotations current) {
        this.current = current;
        current.annotations().forEach(one -> objects.put(one.id(), one));
        current.frames().forEach(mark -> marks.put(mark.frame(), mark));
    }

    void takeBack(BulkRows.Logged logged) {
        ChangeSet changes = logged.stored().changeSet();
        newest = changes.id();
        for (Annotation created : changes.created()) {
            Annotation now = objects.get(created.id());
            if (now != null && now.revision() == logged.revision()) {
                objects.remove(created.id());
                deleted.add(created.id());
            } else if (now != null) {
                kept++;
            }
        }
        for (Annotation previous : logged.stored().previous()) {
            if (objects.putIfAbsent(previous.id(), previous) == null) {
                restored.put(previous.id(), previous);
            }
        }
        Map<Integer, FrameMark> before = new HashMap<>();
        logged.stored().previousFrames().forEach(mark -> before.put(mark.frame(), mark));
        for (FrameMark mark : changes.frames()) {
            if (mark.equals(marks.getOrDefault(mark.frame(), new FrameMark(mark.frame(), null)))) {
                FrameMark old = before.getOrDefault(mark.frame(), new FrameMark(mark.frame(), null));
                marks.put(mark.frame(), old);
                marked.put(mark.frame(), old);
            }
        }
    }

    int kept() {
        return kept;
    }

    Optional<BulkLabelling.Plan> plan(Media media, String gesture) {
        if (restored.isEmpty() && deleted.isEmpty() && marked.isEmpty()) {
            return Optional.empty();
        }
        UUID id = UUID.nameUUIDFromBytes("%s of %s on %s at %d"
                .formatted(gesture, newest, media.id(), current.revision())
                .getBytes(StandardCharsets.UTF_8));
        return Optional.of(new BulkLabelling.Plan(
                id, Origin.IMPORT, gesture, List.copyOf(restored.values()), deleted, List.copyOf(marked.values())));
    }
}
