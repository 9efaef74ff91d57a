package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.truthloom.project.AttributeType;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelKind;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The schema written on its own page, in a real browser. */
@IntegrationTest
class LabelsTabTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProjectService projects;

    @LocalServerPort
    private int port;

    private Page page;

    @Test
    void a_class_gets_a_kind_a_parent_attributes_and_a_skeleton() {
        People people = new People(context);
        UserId owner = people.someone(Role.MANAGER);
        ProjectId project = people.as(
                owner,
                () -> projects.create(
                        "Street",
                        List.of(
                                new LabelData(null, "thing", "#3cb44b", "1"),
                                new LabelData(null, "person", "#e6194b", "2"))));
        try (Browser browser = new Browser()) {
            page = browser.newPage();
            logIn(people.nameOf(owner));
            page.navigate("http://localhost:%d/projects/%s/labels".formatted(port, project));
            try {
                write();
            } catch (Throwable e) {
                shot("failure");
                throw e;
            }
            shot("light");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            shot("dark");
            page.getByText("Save classes").click();
            assertThat(page.getByText("The classes are saved.")).isVisible();
            assertThat(page.getByText("Skeleton · 2 attributes")).isVisible();
            shot("saved");
            assertThat(browser.consoleErrors()).isEmpty();
        }
        List<Label> labels = people.as(owner, () -> projects.get(project).labels());
        Label person = labels.get(1);
        assertThat(person.parentId()).isEqualTo(labels.getFirst().id());
        assertThat(person.kind()).isEqualTo(LabelKind.SKELETON);
        assertThat(person.attributes())
                .extracting(LabelAttribute::name, LabelAttribute::type, LabelAttribute::values)
                .containsExactly(
                        tuple("age", AttributeType.NUMBER, List.of("0", "100", "1")),
                        tuple("pose", AttributeType.SELECT, List.of("upright", "bent")));
        assertThat(person.skeleton()).isNotNull().satisfies(template -> {
            assertThat(template.joints()).extracting(TemplateJoint::name).containsExactly("head", "joint 2", "joint 3");
            assertThat(template.edges()).containsExactly(new Edge(0, 1), new Edge(1, 2));
        });
    }

    private void logIn(String name) {
        page.navigate("http://localhost:%d/login".formatted(port));
        page.locator("vaadin-login-form input[name=username]").fill(name);
        page.locator("vaadin-login-form input[name=password]").fill(People.PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL("http://localhost:%d/".formatted(port));
    }

    private void write() {
        Locator person = page.locator(".tl-label").nth(1);
        person.getByText("Any shape").first().click();
        choose(person.locator("vaadin-select").nth(0), "Skeleton");
        choose(person.locator("vaadin-select").nth(1), "thing");

        Locator square = person.locator("truthloom-skeleton-template svg");
        square.click(new Locator.ClickOptions().setPosition(110, 30));
        square.click(new Locator.ClickOptions().setPosition(110, 120));
        person.getByText("Add joint").click();
        person.getByLabel("Joint 3, y in percent").fill("95");
        person.getByLabel("Joint 3, y in percent").press("Tab");
        person.getByLabel("Name of joint 1").fill("head");
        person.getByLabel("Name of joint 1").press("Tab");
        person.locator("circle").nth(0).click();
        person.locator("circle").nth(1).click();
        person.getByLabel("Edge from").selectOption("1");
        person.getByLabel("Edge to").selectOption("2");
        person.getByText("Join or part", new Locator.GetByTextOptions().setExact(true))
                .click();

        attribute(person, 0, "pose", "Select", "upright, bent");
        attribute(person, 1, "age", "Number", "0, 100, 1");
        person.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move attribute up"))
                .nth(1)
                .click();
        assertThat(person.getByLabel("Attribute name").first()).hasValue("age");
    }

    private void attribute(Locator label, int index, String name, String type, String values) {
        label.getByText("Add attribute").click();
        Locator row = label.locator(".tl-attribute-row").nth(index);
        row.getByLabel("Attribute name").fill(name);
        choose(row.locator("vaadin-select"), type);
        row.getByLabel("Values").fill(values);
        row.getByLabel("Values").press("Tab");
    }

    private void choose(Locator select, String item) {
        select.click();
        page.locator("vaadin-select-list-box:visible vaadin-select-item")
                .getByText(item, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "labels-tab-" + name + ".png")));
    }
}
