package io.truthloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.RgbImage;
import io.truthloom.common.TruthloomHome;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.learn.LearnException;
import io.truthloom.project.LabelData;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import io.truthloom.testing.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ModelServiceTest {
    @Autowired
    private ModelService models;

    @Autowired
    private ProjectService projects;

    @Autowired
    private DetectorTrainer trainer;

    @Autowired
    private TruthloomHome home;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @TempDir
    Path folder;

    private People people;
    private UserId owner;
    private Project project;
    private DatasetVersionId version;

    @BeforeEach
    void project() {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project = people.as(owner, () -> {
            ProjectId id = projects.create(
                    "Street",
                    List.of(
                            new LabelData(null, "person", "#ff0000", null),
                            new LabelData(null, "car", "#00ff00", null)));
            return projects.get(id);
        });
        version = new DatasetVersionId(UUID.randomUUID());
        jdbc.sql("insert into dataset_version values (?, ?, 1, 'x', '[]', 1, 1, ?, now())")
                .params(version.value(), project.id().value(), owner.value())
                .update();
    }

    @Test
    void a_registered_model_is_listed_with_its_lineage_and_detects() {
        ModelId id = register();

        Model model = people.as(owner, () -> models.list(project.id())).getFirst();
        assertThat(model.id()).isEqualTo(id);
        assertThat(model.datasetVersionId()).isEqualTo(version);
        assertThat(model.classes()).extracting(Model.ModelClass::name).containsExactly("person", "car");
        assertThat(model.validationAp50()).isEqualTo(0.5);
        assertThat(model.suggestedThreshold()).isEqualTo(0.3);
        var detector = people.as(owner, () -> models.detector(id));
        assertThat(detector.classNames()).containsExactly("person", "car");
        assertThat(detector.detect(new RgbImage(100, 50, new byte[15000]), null, 0.9))
                .isEmpty();
        assertThat(people.as(owner, () -> models.detector(id))).isSameAs(detector);
    }

    @Test
    void a_deleted_model_takes_its_file_with_it() {
        ModelId id = register();
        Path file = home.models().resolve(id + ".zip");
        assertThat(file).exists();

        people.does(owner, () -> models.delete(id));

        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> people.as(owner, () -> models.get(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_damaged_file_is_told_when_the_model_is_used() throws IOException {
        ModelId id = register();
        Files.write(home.models().resolve(id + ".zip"), new byte[100]);

        assertThatThrownBy(() -> people.as(owner, () -> models.detector(id)))
                .isInstanceOf(LearnException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_file_that_is_no_model_is_not_registered() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "not a model");

        assertThatThrownBy(() -> register(other)).isInstanceOf(LearnException.class);
        assertThat(people.as(owner, () -> models.list(project.id()))).isEmpty();
    }

    @Test
    void strangers_do_not_see_a_model() {
        ModelId id = register();
        UserId stranger = people.someone(Role.MANAGER);

        assertThatThrownBy(() -> people.as(stranger, () -> models.get(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> models.list(project.id())))
                .isInstanceOf(NotFoundException.class);
    }

    private ModelId register() {
        return register(TinyModel.train(trainer, folder));
    }

    private ModelId register(Path weights) {
        List<Model.ModelClass> classes = project.labels().stream()
                .map(label -> new Model.ModelClass(label.id(), label.name()))
                .toList();
        return people.as(
                owner,
                () -> models.register(new NewModel(
                        project.id(), "Run 1", "tiny", classes, version, UUID.randomUUID(), weights, Map.of(), 0.5)));
    }
}
