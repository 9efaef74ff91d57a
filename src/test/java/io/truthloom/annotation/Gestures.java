package io.truthloom.annotation;

import io.truthloom.media.MediaId;
import io.truthloom.project.LabelId;
import io.truthloom.testing.Browser;
import io.truthloom.testing.Timings;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** One person's gestures on one video, posted one after the other as the editor posts them. */
final class Gestures {
    record Times(Map<String, Timings> byKind, Timings server) {}

    private final Browser browser;
    private final JsonMapper json;
    private final ServerTime serverTime;
    private final String path;
    private final LabelId label;
    private final List<Annotation> objects;
    private final Random random = new Random(42);
    private long revision;

    Gestures(
            Browser browser,
            JsonMapper json,
            ServerTime serverTime,
            MediaId video,
            LabelId label,
            MediaAnnotations present) {
        this.browser = browser;
        this.json = json;
        this.serverTime = serverTime;
        this.path = "/api/media/" + video + "/changes";
        this.label = label;
        this.objects = new ArrayList<>(present.annotations());
        this.revision = present.revision();
    }

    /** So many new boxes, moved keyframes and deleted objects. */
    Times all(int each) {
        Timings server = serverTime.startAnew();
        Map<String, Timings> byKind = new LinkedHashMap<>();
        byKind.put("new box", many(each, this::draw));
        byKind.put("keyframe moved", many(each, this::move));
        byKind.put("deleted", many(each, this::delete));
        return new Times(byKind, server);
    }

    private Timings many(int count, Supplier<ChangeSet> gesture) {
        Timings timings = new Timings();
        for (int i = 0; i < count; i++) {
            String body = json.writeValueAsString(gesture.get());
            HttpResponse<String> answer = timings.time(() -> browser.post(path, body));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            revision = json.readTree(answer.body()).get("revision").asLong();
        }
        return timings;
    }

    private ChangeSet draw() {
        Annotation box = Changes.box(
                label,
                random.nextInt(ManyAnnotations.FRAMES),
                random.nextInt(1800),
                random.nextInt(1000),
                20 + random.nextInt(60));
        objects.add(box);
        return Changes.create(revision, box);
    }

    private ChangeSet move() {
        int place = random.nextInt(objects.size());
        Annotation object = objects.get(place);
        List<Keyframe> keyframes = new ArrayList<>(object.keyframes());
        int moved = random.nextInt(keyframes.size());
        keyframes.set(
                moved,
                Changes.keyframe(
                        keyframes.get(moved).frame(),
                        random.nextInt(1800),
                        random.nextInt(1000),
                        20 + random.nextInt(60)));
        Annotation after = object.withKeyframes(object.track(), keyframes);
        objects.set(place, after);
        return Changes.update(revision, after);
    }

    private ChangeSet delete() {
        int place = random.nextInt(objects.size());
        Annotation gone = objects.set(place, objects.getLast());
        objects.removeLast();
        return Changes.delete(revision, gone.id());
    }
}
