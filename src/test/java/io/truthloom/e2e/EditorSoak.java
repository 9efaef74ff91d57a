package io.truthloom.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectService;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.vision.VisionParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What the editor's page holds after hours of work: the same round of work over and over in one page that is never
 * reloaded, and each minute the JavaScript heap after a collection. The system property {@code soak.minutes} says how long.
 */
@IntegrationTest
class EditorSoak {
    private static final int FRAMES = 300;
    private static final int TRACKS = 30;
    private static final int MEGABYTE = 1 << 20;
    /** Caches fill and code is compiled before this. */
    private static final int WARM_UP_MINUTES = 5;

    /** @param heap bytes after a collection */
    private record Sample(double minute, double heap, double nodes, double listeners, int rounds) {}

    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    AnnotationService annotations;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Page page;
    private EditorPage editor;

    @Test
    void work() {
        int minutes = Integer.getInteger("soak.minutes", 60);
        Workplace workplace = new Workplace(context, port, List.of(new LabelData(null, "thing", "#35c978", "1")));
        MediaId video = workplace.add(clip());
        LabelId label = workplace.people.as(
                workplace.owner,
                () -> projects.get(workplace.project).labels().getFirst().id());
        workplace.people.as(workplace.owner, () -> annotations.apply(video, Changes.create(0, tracks(label))));
        try (Browser browser = new Browser()) {
            page = browser.newPage();
            workplace.logIn(page, workplace.owner);
            editor = workplace.open(page, video, 0);
            List<Sample> samples = workFor(minutes);
            System.out.printf(
                    "| heap's slope after the first %d minutes: %.2f MB an hour |%n", WARM_UP_MINUTES, slope(samples));
            browser.consoleErrors().forEach(error -> System.out.println("| console: " + error + " |"));
        }
    }

    private List<Sample> workFor(int minutes) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.enable");
        session.send("Performance.enable");
        System.out.println("| minute | heap, MB | DOM nodes | listeners | rounds |");
        List<Sample> samples = new ArrayList<>();
        long began = System.nanoTime();
        long next = 0;
        int rounds = 0;
        for (double minute = 0; minute <= minutes; minute = (System.nanoTime() - began) / 60e9) {
            if (minute >= next) {
                next++;
                Sample sample = sample(session, minute, rounds);
                samples.add(sample);
                System.out.printf(
                        "| %6.1f | %8.1f | %9.0f | %9.0f | %6d |%n",
                        minute, sample.heap() / MEGABYTE, sample.nodes(), sample.listeners(), rounds);
            }
            round(rounds++);
        }
        return samples;
    }

    /** Ends as it began: everything drawn is deleted again. */
    private void round(int number) {
        int frame = number * 37 % (FRAMES - 40);
        editor.goTo(frame);
        repeat("f", 15);
        repeat("d", 5);
        editor.draw("thing", new Box(200, 120, 320, 200));
        editor.drag(260, 160, 280, 170);
        editor.press("t");
        repeat("f", 10);
        editor.drag(280, 170, 300, 190);
        repeat("Control+z", 2);
        repeat("Control+Shift+z", 2);
        editor.press("Delete");
        editor.press("Escape");
        look();
        scrub();
        editor.press("Space");
        page.waitForTimeout(1500);
        editor.press("Space");
        for (String popover : List.of("?", "Shift+F1")) {
            editor.press(popover);
            page.waitForTimeout(100);
            editor.press("Escape");
        }
        editor.awaitSaved();
    }

    private void look() {
        page.mouse().move(600, 400);
        for (int i = 0; i < 20; i++) {
            page.mouse().wheel(0, i < 10 ? -120 : 120);
        }
        editor.press("Control+0");
    }

    private void scrub() {
        Locator scrubber = page.locator("truthloom-editor [data-testid=scrubber]");
        BoundingBox at = scrubber.boundingBox();
        page.mouse().move(at.x + at.width * 0.2, at.y + at.height / 2);
        page.mouse().down();
        for (int i = 0; i < 30; i++) {
            page.mouse().move(at.x + at.width * (0.2 + 0.02 * i), at.y + at.height / 2);
        }
        page.mouse().up();
    }

    private void repeat(String key, int times) {
        for (int i = 0; i < times; i++) {
            editor.press(key);
        }
    }

    private static Sample sample(CDPSession session, double minute, int rounds) {
        session.send("HeapProfiler.collectGarbage");
        double heap = session.send("Runtime.getHeapUsage").get("usedSize").getAsDouble();
        JsonObject metrics = session.send("Performance.getMetrics");
        return new Sample(minute, heap, metric(metrics, "Nodes"), metric(metrics, "JSEventListeners"), rounds);
    }

    private static double metric(JsonObject metrics, String name) {
        for (var metric : metrics.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        return Double.NaN;
    }

    /** Least squares, in megabytes an hour. */
    private static double slope(List<Sample> samples) {
        List<Sample> warm = samples.stream()
                .filter(sample -> sample.minute() >= WARM_UP_MINUTES)
                .toList();
        double time = warm.stream().mapToDouble(Sample::minute).average().orElse(Double.NaN);
        double heap = warm.stream().mapToDouble(Sample::heap).average().orElse(Double.NaN);
        double both = warm.stream()
                .mapToDouble(sample -> (sample.minute() - time) * (sample.heap() - heap))
                .sum();
        double spread = warm.stream()
                .mapToDouble(sample -> Math.pow(sample.minute() - time, 2))
                .sum();
        return both / spread * 60 / MEGABYTE;
    }

    private static Annotation[] tracks(LabelId label) {
        return IntStream.range(0, TRACKS)
                .mapToObj(i -> Changes.track(
                        label,
                        Changes.keyframe(0, 10 + 20 * i, 10, 30),
                        Changes.keyframe(FRAMES / 2, 20 + 18 * i, 300, 40),
                        Changes.keyframe(FRAMES - 1, 10 + 20 * i, 60, 30)))
                .toArray(Annotation[]::new);
    }

    private Path clip() {
        return VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=640x360:rate=25",
                "-frames:v",
                String.valueOf(FRAMES),
                "-c:v",
                "mpeg4",
                "clip.mp4");
    }
}
