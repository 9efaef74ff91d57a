package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.media.ui.MediaNavigation;
import io.truthloom.project.LabelData;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.vision.IndexPattern;
import io.truthloom.vision.NumberedClips;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Which frames of a video are kept is said on the project's page, before the file is chosen. */
@IntegrationTest
class ImportOptionsFormTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MediaService media;

    @Autowired
    private FrameStore frames;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Workplace workplace;
    private Browser browser;
    private Page page;
    private Screens screens;

    @BeforeEach
    void open() {
        workplace = new Workplace(context, port, List.of(new LabelData(null, "thing", "#3cb44b", "1")));
        browser = new Browser();
        page = browser.newPage();
        workplace.logIn(page, workplace.owner);
        page.navigate("http://localhost:" + port + "/" + MediaNavigation.gallery(workplace.project));
        page.getByText("Import options").click();
        screens = new Screens(page, port);
    }

    @AfterEach
    void close() {
        assertThat(browser.consoleErrors()).isEmpty();
        browser.close();
    }

    @Test
    void every_third_frame_from_start_to_end_is_kept_and_no_other() {
        fill("Every n-th frame", "3");
        fill("From frame", "6");
        fill("To frame", "24");
        screens.upload(new NumberedClips(folder).h264WithBFrames());
        EditorPage editor = screens.openMedia("h264-b-frames.mp4");

        assertThat(page.locator("tl-editor-bar .position")).containsText("/ 7");
        Media added = workplace
                .people
                .as(workplace.owner, () -> media.list(workplace.project, 0, 2))
                .getFirst();
        assertThat(workplace.people.as(
                        workplace.owner,
                        () -> frames.frames(added.id()).stream()
                                .map(frame -> IndexPattern.read(frames.read(added.id(), frame.index())))
                                .toList()))
                .containsExactly(6, 9, 12, 15, 18, 21, 24);
        JsonNode told = editor.get("/api/media/" + editor.mediaId());
        assertThat(told.get("sourceStep").asInt()).isEqualTo(3);
        assertThat(told.get("firstSourceFrame").asInt()).isEqualTo(6);
        assertThat(told.get("lastSourceFrame").asInt()).isEqualTo(24);
    }

    @Test
    void an_end_before_the_start_is_said_and_nothing_is_added() {
        fill("From frame", "20");
        fill("To frame", "10");
        screens.upload(Workplace.clip(folder));
        assertThat(page.getByText("which is before the start frame 20")).isVisible();
        assertThat(workplace.people.as(workplace.owner, () -> media.count(workplace.project)))
                .isZero();
    }

    private void fill(String label, String value) {
        page.getByLabel(label).fill(value);
        page.getByLabel(label).press("Tab");
    }
}
