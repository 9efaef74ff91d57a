package io.truthloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.truthloom.media.ui.MediaNavigation;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GalleryTest {
    private static final int MEDIA = 6_000;
    private static final String ALL_IN_SIGHT_HAVE = """
            () => {
              const list = document.querySelector('.tl-gallery vaadin-virtual-list');
              const { top, bottom } = list.getBoundingClientRect();
              const seen = [...list.querySelectorAll('.tl-gallery-row')].filter(row => {
                const at = row.getBoundingClientRect();
                return at.height > 0 && at.bottom > top && at.top < bottom;
              });
              return list.scrollTop > 1000 && seen.length > 2 && seen.every(row => row.querySelector('.tl-media'));
            }""";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void rows_far_down_are_there_after_another_order_was_chosen() {
        try (Browser browser = new Browser()) {
            Page page = open(browser);
            PlaywrightAssertions.assertThat(page.locator(".tl-media").first()).containsText("1.jpg");
            page.locator(".tl-gallery vaadin-virtual-list")
                    .evaluate("list => { list.scrollTop = list.scrollHeight / 2; }");
            page.waitForFunction(ALL_IN_SIGHT_HAVE);

            page.locator(".tl-filter vaadin-select").last().click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Largest file"))
                    .click();

            page.waitForURL("**sort=size**");
            page.waitForFunction(ALL_IN_SIGHT_HAVE);
        }
    }

    @Test
    void only_rows_in_sight_exist_and_the_header_of_a_large_project_follows() {
        try (Browser browser = new Browser()) {
            Page page = open(browser);
            PlaywrightAssertions.assertThat(page.locator(".tl-media").first()).containsText("1.jpg");
            PlaywrightAssertions.assertThat(page.locator(".tl-project-status")).containsText("6,000");
            assertThat(page.locator(".tl-gallery-row").count()).isLessThan(40);
        }
    }

    private Page open(Browser browser) {
        var people = new People(context);
        UserId owner = people.someone(Role.MANAGER);
        ProjectId project = people.as(owner, () -> projects.create("Cameras", List.of()));
        jdbc.sql("""
                insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                    size_bytes, sha256, created_by, created_at)
                select gen_random_uuid(), ?, n || '.jpg', 'IMAGE', 64, 48, 1, 0, 'x', 1, md5(n::text), ?, now()
                from generate_series(1, ?) n""").params(project.value(), owner.value(), MEDIA).update();
        Page page = browser.newPage();
        String address = "http://localhost:" + port + "/";
        Browser.logIn(page, address, people.nameOf(owner));
        page.navigate(address + MediaNavigation.gallery(project));
        return page;
    }
}
