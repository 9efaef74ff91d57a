package io.truthloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.testing.IntegrationTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One browser and one account for all tests of a class; each test has a video of its own open at its first frame. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneVideo {
    static final Box START = new Box(40, 40, 100, 80);

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Browser browser;
    private Path clip;
    Workplace workplace;
    Page page;
    MediaId media;
    EditorPage editor;

    abstract List<LabelData> labels();

    @BeforeAll
    void logIn(@TempDir Path folder) {
        workplace = new Workplace(context, port, labels());
        clip = Workplace.clip(folder);
        browser = new Browser();
        page = browser.newPage();
        workplace.logIn(page, workplace.owner);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void open() {
        workplace = new Workplace(context, port, workplace.owner, labels());
        media = workplace.add(clip);
        editor = workplace.open(page, media, 0);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(browser.consoleErrors()).isEmpty();
    }
}
