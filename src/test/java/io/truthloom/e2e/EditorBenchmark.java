package io.truthloom.e2e;

import com.microsoft.playwright.Page;
import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectService;
import io.truthloom.testing.ProductTest;
import io.truthloom.testing.Timings;
import io.truthloom.vision.VisionParts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How quickly the editor paints steps and gestures: the whole application, a generated 1080p video, headless Chromium. */
@ProductTest
class EditorBenchmark {
    private static final int FRAMES = 150;
    private static final int STEPS = 120;
    private static final int STEP_MILLIS = 200;
    /** Has all the boxes; stepping stays before it. */
    private static final int CROWDED = 140;

    private static final int BOXES = 500;
    private static final int MANY = 142;
    private static final int MANY_BOXES = 5_000;
    private static final int POLYGONS_AT = 144;
    private static final int POLYGONS = 1_000;
    private static final int CORNERS = 50;
    private static final int LONG_FRAMES = 10_000;
    private static final int LONG_TRACKS = 500;
    private static final int RATE = 25;
    private static final int PLAYED_RATE = 30;
    private static final int PLAYED_FRAMES = 450;
    private static final int PLAYED_MILLIS = 10_000;
    private static final int MOVES = 240;
    private static final int TRACKS = 20;
    private static final int DRAG_MOVES = 180;

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

    private Workplace workplace;
    private MeasuredEditor editor;

    @Test
    void measure() {
        workplace = new Workplace(context, port, List.of(new LabelData(null, "thing", "#35c978", "1")));
        MediaId video = clip("clip.mp4", 1920, 1080, FRAMES, RATE);
        label(video);
        Timings.printHead();
        try (Browser browser = new Browser()) {
            Page page = browser.newPage();
            workplace.logIn(page, workplace.owner);
            editor = new MeasuredEditor(page);
            row("opening, warm, 0-based frame 0", editor.open(address(video, 0), TRACKS));
            row("opening with " + BOXES + " boxes", editor.open(address(video, CROWDED), BOXES));
            editor.open(address(video, 0), TRACKS);
            step();
            editor.open(address(video, CROWDED), BOXES);
            drag(BOXES, box(BOXES / 2));
            row("opening with " + MANY_BOXES + " boxes", editor.open(address(video, MANY), MANY_BOXES));
            editor.open(address(video, MANY - 1), 0);
            row("step to a prefetched frame with " + MANY_BOXES + " boxes", editor.stepTo(MANY, MANY_BOXES));
            frames("pan and zoom, " + MANY_BOXES + " boxes", editor.panAndZoom(MOVES));
            drag(MANY_BOXES, small(MANY_BOXES / 2 + 35));
            editor.open(address(video, POLYGONS_AT), POLYGONS);
            frames("pan and zoom, " + POLYGONS + " polygons", editor.panAndZoom(MOVES));
            longVideo();
            play();
        }
    }

    private void longVideo() {
        MediaId video = clip("long.mp4", 320, 180, LONG_FRAMES, RATE);
        LabelId label = label();
        Annotation[] tracks = IntStream.range(0, LONG_TRACKS)
                .mapToObj(i -> Changes.track(
                        label,
                        IntStream.range(0, 20)
                                .mapToObj(k -> Changes.keyframe(
                                        k * (LONG_FRAMES / 20) + i % 7, i % 30 * 10, (i / 30 + k) % 16 * 10, 12))
                                .toArray(Keyframe[]::new)))
                .toArray(Annotation[]::new);
        store(video, 0, tracks);
        row(
                "opening %,d frames with %d tracks".formatted(LONG_FRAMES, LONG_TRACKS),
                editor.open(address(video, 5_000), LONG_TRACKS));
        editor.open(address(video, 5_000), LONG_TRACKS);
        // where nothing is measured, for the server's code to be compiled
        editor.scrub(0.05, 0.25, MOVES);
        List<Double> between = editor.scrub(0.3, 0.8, 2 * MOVES);
        said(
                "scrub: positions",
                "%.1f a second",
                1000 / row("scrub: between painted positions", between).mean());
    }

    private void play() {
        MediaId video = clip("play.mp4", 1920, 1080, PLAYED_FRAMES, PLAYED_RATE);
        store(video, 0, tracks(PLAYED_FRAMES).toArray(Annotation[]::new));
        editor.open(address(video, 0), TRACKS);
        List<MeasuredEditor.Shown> shown = editor.play(PLAYED_MILLIS);
        MeasuredEditor.Shown first = shown.getFirst();
        MeasuredEditor.Shown last = shown.getLast();
        double seconds = (last.paintedAt() - first.paintedAt()) / 1000;
        said(
                "playing 1080p, %d a second, with %d tracks".formatted(PLAYED_RATE, TRACKS),
                "%.1f a second shown, video runs at %.2f of its rate",
                (shown.size() - 1) / seconds,
                (last.frame() - first.frame()) / seconds / PLAYED_RATE);
    }

    private static void frames(String what, List<Double> millis) {
        Timings timings = row(what + ": between animation frames", millis);
        said(what + ": frames", "%.1f a second, 1 %% low %.1f", 1000 / timings.mean(), 1000 / timings.at(0.99));
    }

    private void step() {
        List<MeasuredEditor.Paint> steps = editor.step(STEPS, STEP_MILLIS);
        List<Double> ready = steps.stream()
                .filter(MeasuredEditor.Paint::prefetched)
                .map(MeasuredEditor.Paint::millis)
                .toList();
        row("step to a prefetched frame: key to painted", ready);
        row("the same by the browser, those from 16 ms on", editor.presented());
        row(
                "the same: drawing calls",
                steps.stream().map(MeasuredEditor.Paint::drawMillis).toList());
        said("steps that found their picture prefetched", "%d of %d", ready.size(), steps.size());
    }

    private void drag(int boxes, double[] target) {
        MeasuredEditor.Drag drag = editor.drag(target, DRAG_MOVES);
        row(
                "drag among " + boxes + " boxes: move to painted",
                drag.paints().stream().map(MeasuredEditor.Paint::millis).toList());
        row(
                "the same: from when the page has the event",
                drag.paints().stream().map(MeasuredEditor.Paint::handledMillis).toList());
        row(
                "the same: drawing calls",
                drag.paints().stream().map(MeasuredEditor.Paint::drawMillis).toList());
        row("the same: between animation frames", drag.frameMillis());
        // a display's 16.7 ms, with what its clock wavers
        long late = drag.frameMillis().stream().filter(millis -> millis > 17.7).count();
        said(
                "animation frames later than 16.7 ms",
                "%d of %d",
                late,
                drag.frameMillis().size());
    }

    private MediaId clip(String name, int width, int height, int count, int rate) {
        return workplace.add(VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=%dx%d:rate=%d".formatted(width, height, rate),
                "-frames:v",
                String.valueOf(count),
                "-vf",
                "noise=alls=10:allf=t",
                "-c:v",
                "mpeg4",
                "-q:v",
                "3",
                name));
    }

    private String address(MediaId video, int frame) {
        return "http://localhost:" + port + "/" + EditorNavigation.editor(workplace.project, video, frame);
    }

    private LabelId label() {
        return workplace
                .people
                .as(workplace.owner, () -> projects.get(workplace.project))
                .labels()
                .getFirst()
                .id();
    }

    private void store(MediaId video, int revision, Annotation... all) {
        workplace.people.as(workplace.owner, () -> annotations.apply(video, Changes.create(revision, all)));
    }

    /** In sight on all frames but the last. */
    private Stream<Annotation> tracks(int frames) {
        LabelId label = label();
        return IntStream.range(0, TRACKS)
                .mapToObj(i -> Changes.track(
                        label,
                        Changes.keyframe(0, 40 + 60 * i, 100, 80),
                        Changes.keyframe(frames - 2, 300 + 60 * i, 700, 120),
                        Changes.outside(frames - 1, 300 + 60 * i, 700, 120)));
    }

    private void label(MediaId video) {
        LabelId label = label();
        Stream<Annotation> boxes = IntStream.range(0, BOXES).mapToObj(i -> {
            double[] at = box(i);
            return Changes.box(label, CROWDED, at[0], at[1], at[2]);
        });
        store(video, 0, Stream.concat(tracks(CROWDED), boxes).toArray(Annotation[]::new));
        Stream<Annotation> many = IntStream.range(0, MANY_BOXES).mapToObj(i -> {
            double[] at = small(i);
            return Changes.box(label, MANY, at[0], at[1], at[2]);
        });
        Stream<Annotation> polygons = IntStream.range(0, POLYGONS)
                .mapToObj(i -> Changes.object(
                        label,
                        false,
                        List.of(new Keyframe(
                                POLYGONS_AT,
                                polygon(40 + i % 40 * 46, 40 + i / 40 * 40, 22),
                                false,
                                false,
                                KeyframeSource.HUMAN))));
        store(video, 1, Stream.concat(many, polygons).toArray(Annotation[]::new));
    }

    private static PolygonShape polygon(double x, double y, double radius) {
        return new PolygonShape(IntStream.range(0, CORNERS)
                .mapToObj(k -> new Point(
                        x + radius * (1 + k % 2 * 0.2) * Math.cos(2 * Math.PI * k / CORNERS),
                        y + radius * (1 + k % 2 * 0.2) * Math.sin(2 * Math.PI * k / CORNERS)))
                .toList());
    }

    /** Left, top and side of one of very many, in a grid of 100 columns. */
    private static double[] small(int number) {
        return new double[] {10 + number % 100 * 19, 10 + number / 100 * 21, 15};
    }

    /** Left, top and side of the box with that number, in a grid of 25 columns. */
    private static double[] box(int number) {
        return new double[] {20 + number % 25 * 75, 20 + number / 25 * 52, 46};
    }

    private static Timings row(String what, List<Double> millis) {
        Timings timings = new Timings();
        millis.forEach(timings::add);
        timings.print(what);
        return timings;
    }

    private static void row(String what, double millis) {
        row(what, List.of(millis));
    }

    private static void said(String what, String value, Object... arguments) {
        System.out.printf("| %s | %s |%n", what, value.formatted(arguments));
    }
}
