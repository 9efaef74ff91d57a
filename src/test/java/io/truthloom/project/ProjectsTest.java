package io.truthloom.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.Problem;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.util.List;
import java.util.UUID;
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
    void a_label_keeps_its_kind_parent_attributes_and_skeleton() {
        LabelAttribute colour = attribute("colour", AttributeType.SELECT, "red", "red", "blue");
        LabelAttribute speed = attribute("speed", AttributeType.NUMBER, "30", "0", "120", "10");
        var template = new SkeletonTemplate(
                List.of(new TemplateJoint("head", 0.5, 0), new TemplateJoint("foot", 0.5, 1)), List.of(new Edge(0, 1)));
        var person = new LabelData(
                null, "person", "#00ff00", null, "Thing", LabelKind.SKELETON, List.of(colour, speed), template);
        ProjectId id = create(person, label("thing", "#ff0000", null));
        Project saved = people.as(manager, () -> projects.get(id));
        Label first = saved.labels().getFirst();
        assertThat(first.parentId()).isEqualTo(saved.labels().get(1).id());
        assertThat(first.kind()).isEqualTo(LabelKind.SKELETON);
        assertThat(first.attributes()).containsExactly(colour, speed);
        assertThat(first.skeleton()).isEqualTo(template);

        var box = new LabelData(first.id(), "person", "#00ff00", null, null, LabelKind.BOX, List.of(speed), template);
        people.does(manager, () -> projects.updateLabels(id, List.of(box), saved.version()));
        Label changed = people.as(manager, () -> projects.get(id)).labels().getFirst();
        assertThat(changed)
                .isEqualTo(new Label(first.id(), "person", "#00ff00", null, null, LabelKind.BOX, List.of(speed), null));
    }

    @Test
    void a_schema_that_contradicts_itself_is_refused_with_every_reason() {
        LabelData car = new LabelData(
                null,
                "car",
                "#ff0000",
                null,
                "bus",
                LabelKind.BOX,
                List.of(
                        attribute("colour", AttributeType.SELECT, ""),
                        attribute("Colour", AttributeType.RADIO, "green", "red", "red"),
                        attribute("speed", AttributeType.NUMBER, "7", "10", "0", "1"),
                        attribute("age", AttributeType.NUMBER, "70", "0", "10", "1"),
                        attribute("parked", AttributeType.CHECKBOX, "maybe")),
                null);
        LabelData bus = new LabelData(null, "bus", "#ff0000", null, "car", LabelKind.SKELETON, List.of(), null);
        var broken = new SkeletonTemplate(
                List.of(new TemplateJoint("head", 0.5, 0), new TemplateJoint("Head", 0.5, 2)), List.of(new Edge(0, 2)));
        LabelData van = new LabelData(null, "van", "#ff0000", null, "lorry", LabelKind.SKELETON, List.of(), broken);
        assertThatThrownBy(() -> create(car, bus, van))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .containsExactlyInAnyOrder(
                                        "car, colour: Give 1 to 500 values to choose from.",
                                        "car, Colour: This label has the attribute twice.",
                                        "car, Colour: A value is there twice.",
                                        "car, Colour: Its default “green” is not among the values. Choose one of them or"
                                                + " none.",
                                        "car, speed: Its least number is above its most. Swap them.",
                                        "car, age: Its default has to be a number from its least to its most, or none.",
                                        "car, parked: Its default has to be true or false, or none.",
                                        "car: By its parent “bus” it would be above itself. Choose another.",
                                        "bus: By its parent “car” it would be above itself. Choose another.",
                                        "bus: A label for skeletons needs a template: place its joints.",
                                        "van, joint 2: Another joint is called “Head” too.",
                                        "van, joint 2: It lies outside the template; x and y go from 0 to 1.",
                                        "van: An edge of its skeleton has to join two different joints that exist.",
                                        "van: Its parent “lorry” is not in the schema. Choose another or none."));
    }

    private static LabelAttribute attribute(String name, AttributeType type, String byDefault, String... values) {
        return new LabelAttribute(UUID.randomUUID(), name, type, false, true, byDefault, List.of(values));
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
