package io.truthloom.e2e;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.VisionParts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How quickly the editor paints steps and gestures: the whole application, a generated 1080p video, headless Chromium. */
@IntegrationTest
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
    MediaService media;

    @Autowired
    JobService jobs;

    @Autowired
    AnnotationService annotations;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private People people;
    private UserId owner;

    @Test
    void measure() throws IOException {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        ProjectId project = people.as(
                owner, () -> projects.create("Benchmark", List.of(new LabelData(null, "thing", "#35c978", "1"))));
        Media video = upload(project);
        label(video);
        try (Browser browser = new Browser()) {
            var editor = new MeasuredEditor(browser.newPage(), "http://localhost:" + port + "/");
            editor.logIn(people.nameOf(owner), People.PASSWORD);
            row("opening, warm, 0-based frame 0", editor.open(EditorNavigation.editor(project, video.id(), 0), TRACKS));
            row(
                    "opening with " + BOXES + " boxes",
                    editor.open(EditorNavigation.editor(project, video.id(), CROWDED), BOXES));
            editor.open(EditorNavigation.editor(project, video.id(), 0), TRACKS);
            step(editor);
            editor.open(EditorNavigation.editor(project, video.id(), CROWDED), BOXES);
            drag(editor, BOXES, box(BOXES / 2));
            row(
                    "opening with " + MANY_BOXES + " boxes",
                    editor.open(EditorNavigation.editor(project, video.id(), MANY), MANY_BOXES));
            editor.open(EditorNavigation.editor(project, video.id(), MANY - 1), 0);
            row("step to a prefetched frame with " + MANY_BOXES + " boxes", editor.stepTo(MANY, MANY_BOXES));
            frames("pan and zoom, " + MANY_BOXES + " boxes", editor.panAndZoom(MOVES));
            drag(editor, MANY_BOXES, small(MANY_BOXES / 2 + 35));
            editor.open(EditorNavigation.editor(project, video.id(), POLYGONS_AT), POLYGONS);
            frames("pan and zoom, " + POLYGONS + " polygons", editor.panAndZoom(MOVES));
            longVideo(editor, project);
            play(editor, project);
        }
    }

    private void longVideo(MeasuredEditor editor, ProjectId project) throws IOException {
        Media video = upload(project, "long.mp4", 320, 180, LONG_FRAMES, RATE);
        LabelId label = labelOf(video);
        Annotation[] tracks = IntStream.range(0, LONG_TRACKS)
                .mapToObj(i -> Changes.track(
                        label,
                        IntStream.range(0, 20)
                                .mapToObj(k -> Changes.keyframe(
                                        k * (LONG_FRAMES / 20) + i % 7, i % 30 * 10, (i / 30 + k) % 16 * 10, 12))
                                .toArray(Keyframe[]::new)))
                .toArray(Annotation[]::new);
        people.as(owner, () -> annotations.apply(video.id(), Changes.create(0, tracks)));
        row(
                "opening %,d frames with %d tracks".formatted(LONG_FRAMES, LONG_TRACKS),
                editor.open(EditorNavigation.editor(project, video.id(), 5_000), LONG_TRACKS));
        editor.open(EditorNavigation.editor(project, video.id(), 5_000), LONG_TRACKS);
        // where nothing is measured, for the server's code to be compiled
        editor.scrub(0.05, 0.25, MOVES);
        List<Double> between = editor.scrub(0.3, 0.8, 2 * MOVES);
        row("scrub: between painted positions", between);
        System.out.printf(
                "| %-46s | %.1f a second |%n",
                "scrub: positions",
                1000 / between.stream().mapToDouble(d -> d).average().orElse(Double.NaN));
    }

    private void play(MeasuredEditor editor, ProjectId project) throws IOException {
        Media video = upload(project, "play.mp4", 1920, 1080, PLAYED_FRAMES, PLAYED_RATE);
        label(video);
        editor.open(EditorNavigation.editor(project, video.id(), 0), TRACKS);
        List<MeasuredEditor.Shown> shown = editor.play(PLAYED_MILLIS);
        MeasuredEditor.Shown first = shown.getFirst();
        MeasuredEditor.Shown last = shown.getLast();
        double seconds = (last.paintedAt() - first.paintedAt()) / 1000;
        System.out.printf(
                "| %-46s | %.1f a second shown, video runs at %.2f of its rate |%n",
                "playing 1080p, %d a second, with %d tracks".formatted(PLAYED_RATE, TRACKS),
                (shown.size() - 1) / seconds,
                (last.frame() - first.frame()) / seconds / PLAYED_RATE);
    }

    private static void frames(String what, List<Double> millis) {
        row(what + ": between animation frames", millis);
        double mean = millis.stream().mapToDouble(d -> d).average().orElse(Double.NaN);
        System.out.printf(
                "| %-46s | %.1f a second, 1 %% low %.1f |%n", what + ": frames", 1000 / mean, 1000 / at(millis, 0.99));
    }

    private static void step(MeasuredEditor editor) {
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
        System.out.printf(
                "| %-46s | %d of %d |%n", "steps that found their picture prefetched", ready.size(), steps.size());
    }

    private static void drag(MeasuredEditor editor, int boxes, double[] target) {
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
        System.out.printf(
                "| %-46s | %d of %d |%n",
                "animation frames later than 16.7 ms", late, drag.frameMillis().size());
    }

    private Media upload(ProjectId project) throws IOException {
        return upload(project, "clip.mp4", 1920, 1080, FRAMES, RATE);
    }

    private Media upload(ProjectId project, String name, int width, int height, int count, int rate)
            throws IOException {
        Path file = VisionParts.make(
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
                name);
        try (InputStream content = Files.newInputStream(file)) {
            JobId job = people.as(
                    owner, () -> media.importUploads(project, List.of(media.receive(project, name, content))));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> people.as(owner, () -> jobs.get(job)).state().isFinished());
        }
        return people.as(owner, () -> media.list(project, 0, 9)).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private LabelId labelOf(Media video) {
        return people.as(owner, () -> projects.get(video.projectId()))
                .labels()
                .getFirst()
                .id();
    }

    private void label(Media video) {
        LabelId label = labelOf(video);
        IntStream tracks = IntStream.range(0, TRACKS);
        Annotation[] all = java.util.stream.Stream.concat(
                        tracks.mapToObj(i -> Changes.track(
                                label,
                                Changes.keyframe(0, 40 + 60 * i, 100, 80),
                                Changes.keyframe(CROWDED - 2, 300 + 60 * i, 700, 120),
                                Changes.outside(CROWDED - 1, 300 + 60 * i, 700, 120))),
                        IntStream.range(0, BOXES).mapToObj(i -> {
                            double[] at = box(i);
                            return Changes.box(label, CROWDED, at[0], at[1], at[2]);
                        }))
                .toArray(Annotation[]::new);
        people.as(owner, () -> annotations.apply(video.id(), Changes.create(0, all)));
        Annotation[] many = java.util.stream.Stream.concat(
                        IntStream.range(0, MANY_BOXES).mapToObj(i -> {
                            double[] at = small(i);
                            return Changes.box(label, MANY, at[0], at[1], at[2]);
                        }),
                        IntStream.range(0, POLYGONS)
                                .mapToObj(i -> Changes.object(
                                        label,
                                        false,
                                        List.of(new Keyframe(
                                                POLYGONS_AT,
                                                polygon(40 + i % 40 * 46, 40 + i / 40 * 40, 22),
                                                false,
                                                false,
                                                KeyframeSource.HUMAN)))))
                .toArray(Annotation[]::new);
        people.as(owner, () -> annotations.apply(video.id(), Changes.create(1, many)));
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

    private static void row(String what, List<Double> millis) {
        System.out.printf(
                "| %-46s | p50 %6.1f ms | p95 %6.1f ms | max %6.1f ms | n %d | load %.1f |%n",
                what,
                at(millis, 0.5),
                at(millis, 0.95),
                at(millis, 1),
                millis.size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void row(String what, double millis) {
        row(what, List.of(millis));
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * (sorted.size() - 1)));
    }
}
