package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.vision.VisionParts;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class MediaApiTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    JobService jobs;

    @Autowired
    UserDetailsService logins;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    private MockMvc mvc;
    private People people;
    private UserId owner;
    private ProjectId project;

    @BeforeEach
    void newProject() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project = people.as(owner, () -> projects.create("Api", List.of()));
    }

    @Test
    void an_uploaded_picture_is_served_by_index_for_ever() throws Exception {
        Path picture = VisionParts.make(folder, "-f", "lavfi", "-i", "testsrc2=s=64x48:d=1", "-frames:v", "1", "a.png");

        String upload = answer(post("/api/projects/{id}/uploads", project)
                        .param("name", "a.png")
                        .content(Files.readAllBytes(picture)))
                .path("uploadId")
                .asString();
        String job = answer(post("/api/projects/{id}/imports", project)
                        .contentType("application/json")
                        .content("{\"uploads\": [\"" + upload + "\"]}"))
                .path("jobId")
                .asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> people.as(
                        owner,
                        () -> jobs.get(new JobId(UUID.fromString(job))).state().isFinished()));

        JsonNode media =
                answer(get("/api/projects/{id}/media", project)).path("media").get(0);
        String id = media.path("id").asString();
        assertThat(media.path("width").asInt()).isEqualTo(64);
        assertThat(answer(get("/api/media/{id}/frames", id)).path("count").asInt())
                .isEqualTo(1);
        MockHttpServletResponse frame = call(get("/api/media/{id}/frames/0", id));
        assertThat(frame.getContentType()).isEqualTo("image/jpeg");
        assertThat(frame.getHeader("Cache-Control")).contains("immutable").contains("private");
        assertThat(call(get("/api/media/{id}/frames/0", id).header("If-None-Match", frame.getHeader("ETag")))
                        .getStatus())
                .isEqualTo(304);
        assertThat(call(get("/api/media/{id}/frames/1", id)).getStatus()).isEqualTo(404);
        MockHttpServletResponse reduced = call(get("/api/media/{id}/frames/0?reduce=8", id));
        var small = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(reduced.getContentAsByteArray()));
        assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(8, 6);
        assertThat(reduced.getHeader("ETag")).isNotEqualTo(frame.getHeader("ETag"));
        assertThat(call(get("/api/media/{id}/frames/0?reduce=3", id)).getStatus())
                .isEqualTo(400);
        assertThat(call(get("/api/media/{id}/thumbnail", id)).getContentType()).isEqualTo("image/jpeg");
    }

    private JsonNode answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = call(request);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return json.readTree(response.getContentAsString());
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        UserDetails login = logins.loadUserByUsername(people.nameOf(owner));
        // not csrf(): that would change the token store of the context that other tests share
        request.cookie(new Cookie("XSRF-TOKEN", "token")).header("X-XSRF-TOKEN", "token");
        return mvc.perform(request.with(user(login))).andReturn().getResponse();
    }
}
