package io.truthloom.killtest;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One person who draws, moves and deletes boxes without a pause, on frames of their own, until the server dies. */
final class Writer implements Runnable {
    private static final Duration BETWEEN = Duration.ofMillis(40);

    private final Api api;
    private final String path;
    private final UUID label;
    private final int first;
    private final Random random;
    private final List<Acknowledged> sent = new ArrayList<>();
    private String object = "";
    private long seen;

    /** @param first frame; then every other one */
    Writer(Api api, String media, UUID label, int first) {
        this.api = api;
        this.path = "/api/media/" + media + "/changes";
        this.label = label;
        this.first = first;
        this.random = new Random(first);
    }

    /** In the order of sending; to be read when the thread has ended. */
    List<Acknowledged> sent() {
        return sent;
    }

    @Override
    public void run() {
        for (int i = 0; ; i++) {
            String id = UUID.randomUUID().toString();
            String body = next(i, id);
            try {
                seen = api.post(path, body).path("revision").asLong();
                sent.add(new Acknowledged(id, body, seen));
            } catch (UncheckedIOException died) {
                sent.add(new Acknowledged(id, body, 0));
                return;
            }
            Waiting.pause(BETWEEN);
        }
    }

    /** Of four: two draw and mark their frame, one moves what was drawn last, one deletes it. */
    private String next(int i, String id) {
        int frame = (first + 2 * (i / 4)) % Clip.FRAMES;
        return switch (i % 4) {
            case 0, 1 -> {
                object = UUID.randomUUID().toString();
                yield """
                    {"id": "%s", "baseRevision": %d, "gesture": "draw", "created": [%s],
                     "frames": [{"frame": %d, "state": "LABELLED"}]}""".formatted(id, seen, box(frame), frame);
            }
            case 2 -> """
                    {"id": "%s", "baseRevision": %d, "gesture": "move", "updated": [%s]}""".formatted(id, seen, box(frame));
            default -> """
                    {"id": "%s", "baseRevision": %d, "gesture": "delete", "deleted": ["%s"]}""".formatted(id, seen, object);
        };
    }

    private String box(int frame) {
        double x = random.nextInt(Clip.WIDTH - 200);
        double y = random.nextInt(Clip.HEIGHT - 200);
        return """
            {"id": "%s", "labelId": "%s", "track": false, "keyframes": [{"frame": %d, "shape":
             {"kind": "box", "x1": %s, "y1": %s, "x2": %s, "y2": %s, "rotation": 0}}]}""".formatted(object, label, frame, x, y, x + 60 + random.nextInt(100), y + 60 + random.nextInt(100));
    }
}
