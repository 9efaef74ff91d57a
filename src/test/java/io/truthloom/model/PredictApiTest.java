package io.truthloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.testing.TinyModel;
import io.truthloom.vision.VisionParts;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class PredictApiTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ModelService models;

    @Autowired
    private ProjectService projects;

    @Autowired
    private DetectorTrainer trainer;

    @Autowired
    private UserDetailsService logins;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    private final JsonMapper json = new JsonMapper();
    private MockMvc mvc;
    private People people;
    private UserId owner;
    private ModelId model;

    @BeforeEach
    void model() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        Project project = people.as(
                owner,
                () -> projects.get(projects.create(
                        "Street",
                        List.of(
                                new LabelData(null, "pedestrian", "#ff0000", null),
                                new LabelData(null, "car", "#00ff00", null)))));
        UUID version = UUID.randomUUID();
        jdbc.sql("insert into dataset_version values (?, ?, 1, 'x', '[]', 1, 1, ?, now())")
                .params(version, project.id().value(), owner.value())
                .update();
        Label first = project.labels().getFirst();
        List<Model.ModelClass> classes = List.of(
                new Model.ModelClass(first.id(), "person"),
                new Model.ModelClass(new io.truthloom.project.LabelId(UUID.randomUUID()), "lorry"));
        Path weights = TinyModel.train(trainer, folder);
        model = people.as(
                owner,
                () -> models.register(new NewModel(
                        project.id(),
                        "Tiny",
                        "test",
                        classes,
                        new DatasetVersionId(version),
                        UUID.randomUUID(),
                        weights,
                        Map.of(),
                        0.5)));
    }

    @Test
    void grey_alpha_and_16_bit_pictures_are_understood_and_renamed_or_lost_classes_are_told() throws Exception {
        List<Path> pictures = List.of(
                make("pix_fmt=gray", "grey.png"),
                make("pix_fmt=rgba", "alpha.png"),
                make("pix_fmt=rgb48be", "deep.png"),
                make("pix_fmt=gray16be", "deepgrey.png"));
        var request = multipart("/api/models/{id}/predict?minScore=0", model);
        for (Path picture : pictures) {
            request.file(new MockMultipartFile(
                    "file", picture.getFileName().toString(), "image/png", Files.readAllBytes(picture)));
        }
        request.file(new MockMultipartFile(
                "file", "notes.txt", "text/plain", "no picture".getBytes(StandardCharsets.UTF_8)));

        JsonNode answer = json.readTree(call(request, owner).getContentAsString(StandardCharsets.UTF_8));

        for (int i = 0; i < 4; i++) {
            assertThat(answer.path("pictures").get(i).path("objects").size()).isPositive();
            assertThat(answer.path("pictures").get(i).path("width").asInt()).isEqualTo(64);
        }
        assertThat(answer.path("pictures").get(4).path("error").asString()).contains("notes.txt");
        assertThat(answer.path("notes").toString())
                .contains("The class \\\"person\\\" is called \\\"pedestrian\\\"")
                .contains("The class \\\"lorry\\\" has left the project's labels");
        assertThat(answer.toString()).doesNotContain("NaN");
    }

    @Test
    void one_picture_may_be_the_body_and_nonsense_is_refused() throws Exception {
        Path picture = make("pix_fmt=rgb24", "a.png");

        var good = call(
                post("/api/models/{id}/predict?minScore=0", model)
                        .contentType("image/png")
                        .content(Files.readAllBytes(picture)),
                owner);
        var bad = call(
                post("/api/models/{id}/predict", model).contentType("image/png").content("x"), owner);
        var none = call(multipart("/api/models/{id}/predict", model), owner);
        var score = call(
                post("/api/models/{id}/predict?minScore=7", model)
                        .contentType("image/png")
                        .content(Files.readAllBytes(picture)),
                owner);

        assertThat(good.getStatus()).isEqualTo(200);
        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(none.getStatus()).isEqualTo(400);
        assertThat(score.getContentAsString()).contains("between 0 and 1");
    }

    @Test
    void strangers_get_neither_predictions_nor_the_network() throws Exception {
        UserId stranger = people.someone(Role.MANAGER);

        assertThat(call(
                                post("/api/models/{id}/predict", model)
                                        .contentType("image/png")
                                        .content("x"),
                                stranger)
                        .getStatus())
                .isEqualTo(404);
        assertThat(call(get("/api/models/{id}/onnx", model), stranger).getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_network_is_downloaded_as_onnx() throws Exception {
        MockHttpServletResponse answer = call(get("/api/models/{id}/onnx", model), owner);

        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("model.onnx", "model.json");
    }

    private Path make(String format, String name) {
        return VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=64x48:d=1",
                "-vf",
                "format=" + format.substring(8),
                "-frames:v",
                "1",
                name);
    }

    private MockHttpServletResponse call(AbstractMockHttpServletRequestBuilder<?> request, UserId who)
            throws Exception {
        request.cookie(new Cookie("XSRF-TOKEN", "token")).header("X-XSRF-TOKEN", "token");
        return mvc.perform(request.with(user(logins.loadUserByUsername(people.nameOf(who)))))
                .andReturn()
                .getResponse();
    }
}
