package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import io.truthloom.project.AttributeType;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelKind;
import io.truthloom.testing.IntegrationTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Giving attributes object by object, and a keymap of one's own. */
@IntegrationTest
class EditorModesTest {
    private static final LabelAttribute POSE = new LabelAttribute(
            UUID.randomUUID(), "pose", AttributeType.SELECT, false, false, "", List.of("stands", "walks", "sits"));
    private static final LabelAttribute COAT = new LabelAttribute(
            UUID.randomUUID(), "coat", AttributeType.RADIO, false, false, "", List.of("red", "blue"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AnnotationService annotations;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Workplace workplace;
    private MediaId media;
    private Browser browser;
    private Page page;
    private EditorPage editor;

    @BeforeEach
    void open() {
        List<LabelAttribute> attributes = List.of(POSE, COAT);
        workplace = new Workplace(
                context,
                port,
                List.of(
                        new LabelData(null, "person", "#3cb44b", "1", null, LabelKind.BOX, attributes, null),
                        new LabelData(null, "thing", "#e6194b", "2")));
        media = workplace.add(Workplace.clip(folder));
        browser = new Browser();
        page = browser.newPage();
        workplace.logIn(page, workplace.owner);
        editor = workplace.open(page, media, 0);
    }

    @AfterEach
    void close() {
        assertThat(browser.consoleErrors()).isEmpty();
        browser.close();
    }

    @Test
    void number_keys_give_one_object_after_the_other_its_attributes() {
        editor.draw("person", new Box(20, 40, 60, 120));
        editor.draw("thing", new Box(120, 40, 160, 120));
        editor.draw("person", new Box(220, 40, 260, 120));
        editor.press("Escape");
        editor.press("Alt+a");
        assertThat(editor.testId("attribute-progress")).hasText("1 of 2");
        editor.press("2");
        editor.press("ArrowDown");
        editor.press("1");
        editor.press("Tab");
        assertThat(editor.testId("attribute-progress")).hasText("2 of 2");
        editor.press("ArrowUp");
        editor.press("3");
        editor.press("n");
        editor.press("Escape");
        assertThat(editor.testId("attribute-mode")).hasCount(0);
        editor.awaitSaved();

        assertThat(stored())
                .extracting(Annotation::attributes)
                .containsExactlyInAnyOrder(
                        Map.of(POSE.id().toString(), "walks", COAT.id().toString(), "red"),
                        Map.of(),
                        Map.of(POSE.id().toString(), "sits"));
        editor.press("Control+z");
        editor.awaitSaved();
        assertThat(stored())
                .extracting(object -> object.attributes().get(POSE.id().toString()))
                .containsExactlyInAnyOrder("walks", null, null);
    }

    @Test
    void a_key_of_ones_own_is_kept_and_its_former_command_loses_it() {
        openKeys();
        Locator next = editor.testId("keys-next");
        next.getByLabel("Add a key to").click();
        editor.press("d");
        keeping(() -> editor.testId("keys-take").click());
        assertThat(next.locator("kbd")).containsText(new String[] {"F", "D"});
        assertThat(editor.testId("keys-previous").locator("kbd")).hasCount(0);
        editor.press("Escape");
        editor.press("d");
        assertThat(editor.testId("frame-input")).hasValue("2");

        page.reload();
        editor = new EditorPage(page);
        editor.press("d");
        assertThat(editor.testId("frame-input")).hasValue("2");
    }

    @Test
    void another_preset_brings_its_keys_in_any_browser_of_the_person() {
        openKeys();
        keeping(() -> editor.testId("preset").selectOption("labelme"));
        editor.press("Escape");
        editor.press("d");
        assertThat(editor.testId("frame-input")).hasValue("2");

        page = browser.newPage();
        workplace.logIn(page, workplace.owner);
        editor = workplace.open(page, media, 5);
        editor.press("a");
        assertThat(editor.testId("frame-input")).hasValue("5");
        editor.press("?");
        assertThat(editor.testId("change-keys")).containsText("labelme");
    }

    private void openKeys() {
        editor.press("?");
        editor.testId("change-keys").click();
        assertThat(editor.testId("preset")).hasValue("cvat");
    }

    /** Ends when the server keeps what was changed. */
    private void keeping(Runnable change) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/api/me/settings")
                        && answer.request().method().equals("PUT"),
                change);
    }

    private List<Annotation> stored() {
        return workplace
                .people
                .as(workplace.owner, () -> annotations.get(media))
                .annotations();
    }
}
