package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.truthloom.annotation.Changes.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.LabelKind;
import io.truthloom.project.ProjectService;
import io.truthloom.sample.StreetClip;
import io.truthloom.sample.TruthBox;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.vision.Videos;
import io.truthloom.vision.VisionParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pictures of docs/editor.md, of the sample clip and labels that a person could have drawn; `bin/pictures` keeps them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesTest {
    private static final int FRAMES = 150;

    /** Objects of the clip by their numbers. */
    private static final int RED_CAR = 0;

    private static final int WALKER = 6;

    private static final Path PICTURES = Path.of("target", "pictures").toAbsolutePath();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AnnotationService annotations;

    @Autowired
    private ProjectService projects;

    @Autowired
    private Videos videos;

    @LocalServerPort
    private int port;

    private final StreetClip clip = new StreetClip(7);
    private Path folder;
    private Path file;
    private Workplace workplace;
    private MediaId media;
    private Browser browser;
    private Page page;

    @BeforeAll
    void logIn(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.createDirectories(PICTURES);
        file = folder.resolve("street.mp4");
        videos.encode(file, StreetClip.FRAMES_PER_SECOND, i -> i < FRAMES ? clip.frame(i) : null);
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void newProject() {
        workplace = new Workplace(context, port, labels());
        media = workplace.add(file);
        page = browser.newPage();
        page.setViewportSize(1280, 800);
        workplace.logIn(page, workplace.owner);
    }

    @Test
    void boxes() {
        store(of(120, truth -> BoxShape.of(truth.box())), 120);
        keep("boxes", select(120, RED_CAR));
    }

    @Test
    void polygons() {
        store(of(80, StreetShapes::outline), 80);
        keep("polygons", select(80, RED_CAR));
    }

    @Test
    void masks() {
        store(of(80, StreetShapes::mask), 80);
        keep("masks", select(80, RED_CAR));
    }

    @Test
    void skeleton() {
        List<Annotation> walkers = labelled(80).stream()
                .filter(truth -> truth.className().equals("person"))
                .map(truth -> still(80, label("pose"), StreetShapes.skeleton(truth)))
                .toList();
        store(walkers, 80);
        EditorPage editor = select(80, WALKER);
        editor.press("z");
        keep("skeleton", editor);
    }

    @Test
    void timeline() {
        store(tracks(), 0, 20, 40, 60, 80, 100);
        EditorPage editor = select(120, RED_CAR);
        Locator zoom = page.getByLabel("Zoom, one to one");
        assertThat(zoom).hasText("148 %");
        Locator edge = page.getByLabel("Height of the tracks");
        edge.dragTo(
                edge, new Locator.DragToOptions().setTargetPosition(640, -84).setForce(true));
        page.mouse().move(1, 1);
        assertThat(zoom).not().hasText("148 %");
        keep("timeline", editor);
    }

    /** By a click into its middle. */
    private EditorPage select(int frame, int number) {
        Box box = truth(frame, number).orElseThrow().box();
        EditorPage editor = workplace.open(page, media, frame);
        assertThat(editor.testId("object")).not().hasCount(0);
        editor.click(box.centreX(), box.centreY());
        assertThat(editor.selected()).isVisible();
        page.mouse().move(1, 1);
        return editor;
    }

    /** The page in light and in dark, with 256 colours: that is a third of the size, and nobody sees it. */
    private void keep(String name, EditorPage editor) {
        page.waitForFunction("""
                () => {
                  const strip = document.querySelector('truthloom-editor').shadowRoot.querySelector('tl-timeline')
                      .shadowRoot.querySelector('tl-frame-strip').shadowRoot;
                  return [...strip.querySelectorAll('img')].length > 5
                      && [...strip.querySelectorAll('img')].every(picture => picture.complete && !picture.hidden);
                }""");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            editor.awaitSaved();
            String file = name + (scheme == ColorScheme.LIGHT ? "" : "-dark") + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
            VisionParts.make(
                    PICTURES,
                    "-i",
                    folder.resolve(file).toString(),
                    "-filter_complex",
                    "split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=sierra2_4a",
                    file);
            assertThat(PICTURES.resolve(file)).isNotEmptyFile();
        }
        assertThat(browser.consoleErrors()).isEmpty();
    }

    private List<Annotation> of(int frame, Function<TruthBox, Shape> draw) {
        return labelled(frame).stream()
                .map(truth -> still(frame, label(truth.className()), draw.apply(truth)))
                .toList();
    }

    private static Annotation still(int frame, LabelId label, Shape shape) {
        return object(label, false, List.of(new Keyframe(frame, shape, false, false, KeyframeSource.HUMAN)));
    }

    /** One of every object: a keyframe every 20 frames, outside where much of it is hidden. */
    private List<Annotation> tracks() {
        List<Annotation> tracks = new ArrayList<>();
        for (int number = 0; number <= 10; number++) {
            List<Keyframe> keyframes = new ArrayList<>();
            String name = "";
            boolean seen = false;
            for (int frame = 0; frame < FRAMES; frame++) {
                Optional<TruthBox> truth = truth(frame, number).filter(one -> one.visible() > 0.7);
                boolean now = truth.isPresent();
                if (now && (!seen || frame % 20 == 0)) {
                    name = truth.get().className();
                    keyframes.add(keyframe(frame, BoxShape.of(truth.get().box()), false, number));
                } else if (!now && seen) {
                    keyframes.add(keyframe(frame, keyframes.getLast().shape(), true, number));
                }
                seen = now;
            }
            if (!keyframes.isEmpty()) {
                tracks.add(object(label(name), true, keyframes));
            }
        }
        return tracks;
    }

    /** Of every fourth object by a model from frame 100 on. */
    private static Keyframe keyframe(int frame, Shape shape, boolean outside, int number) {
        boolean byModel = number % 4 == 1 && frame >= 100;
        KeyframeSource source = byModel ? KeyframeSource.MODEL : KeyframeSource.HUMAN;
        return new Keyframe(frame, shape, outside, false, source);
    }

    private void store(List<Annotation> drawn, int... done) {
        List<FrameMark> marks = IntStream.of(done)
                .mapToObj(frame -> new FrameMark(frame, frame < 60 ? FrameState.REVIEWED : FrameState.LABELLED))
                .toList();
        workplace.people.does(
                workplace.owner,
                () -> annotations.apply(media, Changes.changes(0, "draw", drawn, List.of(), List.of(), marks)));
    }

    private List<TruthBox> labelled(int frame) {
        return clip.truth(frame).stream().filter(TruthBox::labelled).toList();
    }

    private Optional<TruthBox> truth(int frame, int number) {
        return labelled(frame).stream()
                .filter(truth -> truth.object() == number)
                .findFirst();
    }

    private LabelId label(String name) {
        return workplace.people.as(workplace.owner, () -> projects.get(workplace.project)).labels().stream()
                .filter(label -> label.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<LabelData> labels() {
        return List.of(
                new LabelData(null, "car", "#e6194b", "1"),
                new LabelData(null, "person", "#3cb44b", "2"),
                new LabelData(null, "ball", "#f58231", "3"),
                new LabelData(null, "pose", "#42d4f4", "4", null, LabelKind.SKELETON, List.of(), StreetShapes.WALKER));
    }
}
