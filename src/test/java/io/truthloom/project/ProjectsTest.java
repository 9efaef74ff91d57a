package io.truthloom.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ProjectsTest {
    @Autowired
    private ProjectService projects;

    @Autowired
    private ApplicationContext context;

    private People people;
    private UserId manager;

    @BeforeEach
    void people() {
        people = new People(context);
        manager = people.someone(Role.MANAGER);
    }

    @Test
    void a_project_keeps_its_schema_in_order() {
        ProjectId id = create(label("car", "#FF0000", "C"), label("person", "#00ff00", null));
        Project project = people.as(manager, () -> projects.get(id));
        assertThat(project.labels()).extracting(Label::name).containsExactly("car", "person");
        assertThat(project.labels().getFirst().color()).isEqualTo("#ff0000");
        assertThat(project.labels().getFirst().hotkey()).isEqualTo("c");
        assertThat(people.as(manager, projects::list)).extracting(Project::id).containsExactly(id);
    }

    @Test
    void every_problem_of_a_schema_is_told() {
        assertThatThrownBy(() ->
                        create(label("car", "red", "c"), label("Car", "#000000", "c"), label("", "#000000", "F1")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).hasSize(5));
    }

    @Test
    void names_of_labels_can_be_swapped_and_a_stale_save_is_refused() {
        ProjectId id = create(label("left", "#000000", null), label("right", "#ffffff", null));
        Project before = people.as(manager, () -> projects.get(id));
        List<Label> old = before.labels();
        List<LabelData> swapped = List.of(
                new LabelData(old.get(0).id(), "right", "#000000", null),
                new LabelData(old.get(1).id(), "left", "#ffffff", null));
        people.does(manager, () -> projects.updateLabels(id, swapped, before.version()));
        Project after = people.as(manager, () -> projects.get(id));
        assertThat(after.labels()).extracting(Label::name).containsExactly("right", "left");
        assertThat(after.labels())
                .extracting(Label::id)
                .containsExactly(old.get(0).id(), old.get(1).id());
        assertThatThrownBy(() -> people.does(manager, () -> projects.updateLabels(id, swapped, before.version())))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void strangers_do_not_learn_that_a_project_exists() {
        ProjectId id = create();
        UserId stranger = people.someone(Role.MANAGER);
        assertThatThrownBy(() -> people.as(stranger, () -> projects.get(id))).isInstanceOf(NotFoundException.class);
        assertThat(people.as(stranger, projects::list)).isEmpty();
    }

    @Test
    void annotators_see_their_project_and_manage_nothing() {
        ProjectId id = create();
        UserId annotator = people.someone(Role.ANNOTATOR);
        people.does(manager, () -> projects.setMember(id, annotator, ProjectRole.ANNOTATOR));
        assertThat(people.as(annotator, () -> projects.get(id)).name()).isEqualTo("Traffic");
        assertThatThrownBy(() -> people.does(annotator, () -> projects.rename(id, "Mine")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(annotator, () -> projects.create("Other", List.of())))
                .isInstanceOf(AccessDeniedException.class);
        people.does(manager, () -> projects.removeMember(id, annotator));
        assertThat(people.as(annotator, projects::list)).isEmpty();
    }

    @Test
    void a_deleted_project_is_gone() {
        ProjectId id = create(label("car", "#ff0000", null));
        people.does(manager, () -> projects.delete(id));
        assertThatThrownBy(() -> people.as(people.administrator(), () -> projects.get(id)))
                .isInstanceOf(NotFoundException.class);
    }

    private ProjectId create(LabelData... labels) {
        return people.as(manager, () -> projects.create("Traffic", List.of(labels)));
    }

    private static LabelData label(String name, String color, @Nullable String hotkey) {
        return new LabelData(null, name, color, hotkey);
    }
}
