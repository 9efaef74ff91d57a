package io.truthloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.truthloom.common.RgbImage;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.IndexPattern;
import io.truthloom.vision.NumberedClips;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A label on frame n is worth nothing where two parts of the product mean different pictures by n. Each frame of these
 * clips carries its number as a pattern; it is read from what Chromium shows, from what training reads, and from a
 * decode of the same file by the FFmpeg program alone.
 */
@IntegrationTest
class FrameIdentityTest {
    private static final String READ_IN_BROWSER = """
            async ({id, count, bits, block, middle, downwards}) => {
                const numbers = [];
                for (let n = 0; n < count; n++) {
                    const answer = await fetch(`/api/media/${id}/frames/${n}`);
                    const picture = await createImageBitmap(await answer.blob());
                    const canvas = new OffscreenCanvas(picture.width, picture.height);
                    const context = canvas.getContext('2d');
                    context.drawImage(picture, 0, 0);
                    const pixels = context.getImageData(0, 0, picture.width, picture.height).data;
                    let number = 0;
                    for (let bit = 0; bit < bits; bit++) {
                        const along = bit * block + block / 2;
                        const [x, y] = downwards ? [middle, along] : [along, middle];
                        number |= (pixels[(y * picture.width + x) * 4 + 1] > 128 ? 1 : 0) << bit;
                    }
                    numbers.push(number);
                }
                return numbers;
            }""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    FrameStore frames;

    @TempDir
    Path folder;

    private final JsonMapper json = JsonMapper.builder().build();
    private NumberedClips clips;
    private People people;
    private UserId owner;
    private ProjectId project;
    private io.truthloom.testing.Browser api;

    private record Clip(Path file, List<Integer> shown, boolean turned) {}

    @BeforeEach
    void newProject() {
        clips = new NumberedClips(folder);
        people = new People(context);
        owner = people.administrator();
        project = people.as(owner, () -> projects.create("Identity", List.of()));
        api = new io.truthloom.testing.Browser(port);
        api.login(People.ADMINISTRATOR, People.PASSWORD);
        assertThat(api.get("/api/media/" + UUID.randomUUID()).statusCode())
                .as("logged in; the answer brings the CSRF token")
                .isEqualTo(404);
    }

    @Test
    void browser_training_and_ffmpeg_see_the_same_number_in_every_frame() throws IOException {
        List<Clip> all = List.of(
                new Clip(clips.h264WithBFrames(), numbers(0, 60), false),
                new Clip(clips.variableRate(), NumberedClips.VARIABLE_RATE_NUMBERS, false),
                new Clip(clips.editList(), numbers(25, 60), false),
                new Clip(clips.turnedClockwise(), numbers(0, 60), true),
                new Clip(clips.av1(), numbers(0, 60), false));
        List<String> ids = importAll(all);
        try (Browser browser = new Browser()) {
            Page page = samePerson(browser.newPage());
            for (int i = 0; i < all.size(); i++) {
                Clip clip = all.get(i);
                String name = clip.file().getFileName().toString();

                assertThat(NumberedClips.decodedByFfmpeg(clip.file()))
                        .as("FFmpeg's own decode of " + name)
                        .isEqualTo(clip.shown());
                assertThat(readByTraining(ids.get(i), clip.turned()))
                        .as("what training reads of " + name)
                        .isEqualTo(clip.shown());
                assertThat(readInBrowser(page, ids.get(i), clip))
                        .as("what Chromium shows of " + name)
                        .isEqualTo(clip.shown());
            }
        }
    }

    /** The session of the API's client, on a page of the application's origin. */
    private Page samePerson(Page page) {
        URI origin = URI.create("http://localhost:" + port);
        page.context()
                .addCookies(List.of(new Cookie("JSESSIONID", api.cookie("JSESSIONID")).setUrl(origin.toString())));
        page.navigate(origin.resolve("/api/projects").toString());
        return page;
    }

    private List<String> importAll(List<Clip> all) {
        List<String> uploads = new ArrayList<>();
        for (Clip clip : all) {
            String name = clip.file().getFileName().toString();
            uploads.add(answer(api.upload("/api/projects/%s/uploads?name=%s".formatted(project, name), clip.file())
                            .body())
                    .path("uploadId")
                    .asString());
        }
        String job = answer(api.post(
                                "/api/projects/%s/imports".formatted(project),
                                json.writeValueAsString(Map.of("uploads", uploads)))
                        .body())
                .path("jobId")
                .asString();
        JsonNode done = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> answer(api.get("/api/jobs/" + job).body()),
                        state -> List.of("SUCCEEDED", "FAILED", "CANCELLED")
                                .contains(state.path("state").asString()));
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
        JsonNode added = answer(
                        api.get("/api/projects/%s/media".formatted(project)).body())
                .path("media");
        return all.stream()
                .map(clip -> added.valueStream()
                        .filter(medium -> medium.path("name")
                                .asString()
                                .equals(clip.file().getFileName().toString()))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString())
                .toList();
    }

    private JsonNode answer(String body) {
        assertThat(body).as("an answer of the API").startsWith("{");
        return json.readTree(body);
    }

    private List<Integer> readByTraining(String id, boolean turned) {
        MediaId medium = new MediaId(UUID.fromString(id));
        return people.as(
                owner,
                () -> frames.frames(medium).stream()
                        .map(frame -> number(frames.read(medium, frame.index()), turned))
                        .toList());
    }

    private static int number(RgbImage image, boolean turned) {
        return turned ? IndexPattern.readDownwards(image) : IndexPattern.read(image);
    }

    @SuppressWarnings("unchecked")
    private List<Integer> readInBrowser(Page page, String id, Clip clip) {
        int count =
                answer(api.get("/api/media/" + id).body()).path("frameCount").asInt();
        return (List<Integer>) page.evaluate(
                READ_IN_BROWSER,
                Map.of(
                        "id",
                        id,
                        "count",
                        count,
                        "bits",
                        IndexPattern.BITS,
                        "block",
                        IndexPattern.BLOCK,
                        "middle",
                        IndexPattern.HEIGHT / 2,
                        "downwards",
                        clip.turned()));
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
