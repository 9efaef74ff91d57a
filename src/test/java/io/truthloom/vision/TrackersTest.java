package io.truthloom.vision;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackersTest {
    private final Trackers trackers = VisionParts.trackers();

    @ParameterizedTest
    @CsvSource({"30, 40, 1.0", "60, 90, 1.0", "60, 60, 1.008", "24, 24, 1.0", "120, 100, 0.995"})
    void a_moving_texture_is_followed_over_sixty_frames(int width, int height, double growth) {
        MovingTexture scene = new MovingTexture(width, height, growth);

        try (BoxTracker tracker = trackers.start(scene.draw(0), scene.box(0))) {
            BoxTracker.Step step = new BoxTracker.Step(scene.box(0), 1);
            for (int frame = 1; frame <= 60; frame++) {
                step = tracker.next(scene.draw(frame));
            }
            assertThat(step.box().iou(scene.box(60))).isGreaterThan(0.7);
            assertThat(step.confidence()).isGreaterThan(0.5);
        }
    }

    @Test
    void an_object_that_is_gone_is_reported_as_lost() {
        MovingTexture scene = new MovingTexture(40, 40, 1);

        try (BoxTracker tracker = trackers.start(scene.draw(0), scene.box(0))) {
            for (int frame = 1; frame < 10; frame++) {
                tracker.next(scene.draw(frame));
            }
            BoxTracker.Step last = tracker.next(scene.drawWithoutObject());
            for (int i = 0; i < 3; i++) {
                last = tracker.next(scene.drawWithoutObject());
            }
            assertThat(last.confidence()).isLessThan(0.5);
        }
    }

    @Test
    void pedestrians_of_the_surveillance_clip_are_followed() throws IOException {
        Path data = Stream.of("../shared/data/pets09", "../../shared/data/pets09")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("none"));
        Assumptions.assumeTrue(Files.isDirectory(data), "SKIPPED: ../shared/data/pets09 is not there");
        Map<Integer, Map<Integer, Box>> truth = truth(data.resolve("gt-frames-1-401.csv"));
        int length = 10;
        int followed = 0;
        int all = 0;
        for (int start : List.of(0, 30, 60)) {
            List<RgbImage> clip = frames(data.resolve("vtest.avi"), start, start + length);
            for (var object : truth.get(start).entrySet()) {
                Box end = truth.get(start + length).get(object.getKey());
                if (end != null) {
                    all++;
                    followed += follow(clip, object.getValue()).iou(end) > 0.5 ? 1 : 0;
                }
            }
        }
        assertThat(all).isPositive();
        assertThat((double) followed / all).isGreaterThanOrEqualTo(0.6);
    }

    private Box follow(List<RgbImage> clip, Box box) {
        try (BoxTracker tracker = trackers.start(clip.getFirst(), box)) {
            Box last = box;
            for (RgbImage image : clip.subList(1, clip.size())) {
                last = tracker.next(image).box();
            }
            return last;
        }
    }

    private static List<RgbImage> frames(Path video, int from, int to) {
        List<RgbImage> frames = new java.util.ArrayList<>();
        Images images = VisionParts.images();
        try {
            VisionParts.videos()
                    .decode(video, "vtest.avi", VisionParts.LIMITS, () -> frames.size() > to - from, frame -> {
                        if (frame.index() >= from && frame.index() <= to) {
                            frames.add(images.decodeJpeg(frame.jpeg()));
                        }
                    });
        } catch (CancellationException e) {
            // the wanted frames are there
        }
        return frames;
    }

    /** By 0-based frame (the file counts from 1) and person. */
    private static Map<Integer, Map<Integer, Box>> truth(Path csv) throws IOException {
        Map<Integer, Map<Integer, Box>> frames = new TreeMap<>();
        for (String line : Files.readAllLines(csv)) {
            String[] cells = line.split(",");
            if (!cells[0].matches("\\d+")) {
                continue;
            }
            double left = Double.parseDouble(cells[2]);
            double top = Double.parseDouble(cells[3]);
            Box box = new Box(left, top, left + Double.parseDouble(cells[4]), top + Double.parseDouble(cells[5]));
            frames.computeIfAbsent(Integer.parseInt(cells[0]) - 1, f -> new TreeMap<>())
                    .put(Integer.parseInt(cells[1]), box);
        }
        return frames;
    }
}
