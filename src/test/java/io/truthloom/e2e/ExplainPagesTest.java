package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.truthloom.explain.BlockScene;
import io.truthloom.explain.ui.ExplainNavigation;
import io.truthloom.model.ModelId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages that look into a model and at the objects as it sees them. */
@IntegrationTest
class ExplainPagesTest {
    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Browser browser;
    private Page page;
    private BlockScene scene;
    private ModelId model;

    @BeforeEach
    void open() {
        scene = new BlockScene(context, 8);
        model = scene.model(folder);
        browser = new Browser();
        page = browser.newPage();
        Browser.logIn(page, address(""), new People(context).nameOf(scene.owner));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_lasso_lists_objects_and_each_opens_the_editor_with_it_selected() {
        page.navigate(address(ExplainNavigation.map(model)));
        button("New map…").click();
        button("Make the map").click();
        Locator scatter = page.getByTestId("scatter");
        scatter.waitFor();

        lasso(scatter.boundingBox());

        Locator crops = page.getByTestId("crops").locator("a");
        assertThat(crops).hasCount(16);
        String label = crops.first().innerText().strip().lines().findFirst().orElseThrow();
        Page editor = page.context().waitForPage(() -> crops.first().click());
        assertThat(editor.locator("tl-object-details .title")).containsText(label);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void a_layer_that_is_clicked_shows_its_channels() {
        page.navigate(address(ExplainNavigation.inside(model)));
        assertThat(page.getByTestId("filters").getByRole(AriaRole.IMG)).hasCount(16);

        page.getByTestId("layer-fine2").click();

        assertThat(page.getByTestId("maps").getByRole(AriaRole.IMG)).hasCount(32);
        assertThat(page.getByTestId("layer-fine2")).hasAttribute("aria-pressed", "true");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    /** Around everything. */
    private void lasso(BoundingBox box) {
        double[][] corners = {
            {0.01, 0.01}, {0.5, 0.005}, {0.99, 0.01}, {0.995, 0.5}, {0.99, 0.99}, {0.5, 0.995}, {0.01, 0.99}
        };
        page.mouse().move(box.x + corners[0][0] * box.width, box.y + corners[0][1] * box.height);
        page.mouse().down();
        for (double[] corner : corners) {
            page.mouse().move(box.x + corner[0] * box.width, box.y + corner[1] * box.height);
        }
        page.mouse().up();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
