package io.truthloom.e2e;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
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
            drag(editor);
        }
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

    private static void drag(MeasuredEditor editor) {
        MeasuredEditor.Drag drag = editor.drag(box(BOXES / 2), DRAG_MOVES);
        row(
                "drag among " + BOXES + " boxes: move to painted",
                drag.paints().stream().map(MeasuredEditor.Paint::millis).toList());
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
        Path file = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1920x1080:rate=25",
                "-frames:v",
                String.valueOf(FRAMES),
                "-vf",
                "noise=alls=10:allf=t",
                "-c:v",
                "mpeg4",
                "-q:v",
                "3",
                "clip.mp4");
        try (InputStream content = Files.newInputStream(file)) {
            JobId job = people.as(
                    owner, () -> media.importUploads(project, List.of(media.receive(project, "clip.mp4", content))));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> people.as(owner, () -> jobs.get(job)).state().isFinished());
        }
        return people.as(owner, () -> media.list(project, 0, 1)).getFirst();
    }

    private void label(Media video) {
        LabelId label = people.as(owner, () -> projects.get(video.projectId()))
                .labels()
                .getFirst()
                .id();
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
