package io.truthloom.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@IntegrationTest
class StrangersTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    @BeforeEach
    void setUp() {
        new People(context).administrator();
    }

    @Test
    void the_api_answers_strangers_with_401_everywhere() {
        Browser browser = new Browser(port);
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().isAnnotationPresent(RestController.class)) {
                return;
            }
            mapping.getPatternValues().forEach(pattern -> {
                String path = pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                HttpResponse<String> answer = browser.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .startsWith("application/problem+json");
            });
        });
    }

    @Test
    void pages_lead_strangers_to_the_login() {
        for (String path : new String[] {"/", "/projects", "/jobs", "/runs/1", "/anything"}) {
            HttpResponse<String> answer = new Browser(port).page(path);
            assertThat(answer.headers().firstValue("location").orElse("status " + answer.statusCode()))
                    .as(path)
                    .endsWith("/login");
        }
    }

    @Test
    void the_setup_page_is_closed_once_there_is_an_administrator() {
        assertThat(new Browser(port).page("/setup").headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/"));
    }

    @Test
    void a_logged_in_person_reads_and_writes_through_the_api() {
        Browser browser = new Browser(port);
        assertThat(browser.login(People.ADMINISTRATOR, People.PASSWORD)).doesNotContain("error");
        String job = "/api/jobs/" + UUID.randomUUID();
        assertThat(browser.get(job).statusCode()).isEqualTo(404);
        assertThat(browser.post(job + "/cancel", "{}").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/projects/no-uuid").statusCode()).isEqualTo(400);
    }

    @Test
    void a_mistyped_address_shows_a_page_to_those_who_are_logged_in() {
        Browser browser = new Browser(port);
        browser.login(People.ADMINISTRATOR, People.PASSWORD);
        HttpResponse<String> answer = browser.page("/nowhere");
        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(answer.body()).contains("<html");
    }

    @Test
    void writing_without_the_csrf_header_is_refused() {
        Browser browser = new Browser(port);
        browser.login(People.ADMINISTRATOR, People.PASSWORD);
        assertThat(browser.post("/api/jobs/" + UUID.randomUUID() + "/cancel", "{}")
                        .statusCode())
                .isEqualTo(403);
    }
}
