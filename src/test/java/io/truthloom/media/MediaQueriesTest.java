package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.NotFoundException;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MediaQueriesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    MediaService service;

    @Autowired
    List<MediaFilterOptions> filters;

    @Autowired
    JdbcClient jdbc;

    private People people;
    private UserId owner;
    private ProjectId project;

    @BeforeEach
    void newProject() {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project =
                people.as(owner, () -> projects.create("Order", List.of(new LabelData(null, "car", "#ff0000", null))));
    }

    @Test
    void numbers_in_names_count_by_their_value() {
        for (String name : List.of("frame_10.png", "Frame_2.png", "frame_1.png", "b.png", "frame_002b.png", "7.png")) {
            add(name, MediaKind.IMAGE, 1);
        }
        assertThat(names(all(MediaOrder.NAME)))
                .containsExactly("7.png", "b.png", "frame_1.png", "Frame_2.png", "frame_002b.png", "frame_10.png");
    }

    @Test
    void name_kind_state_and_label_narrow_it_down() {
        add("plain.png", MediaKind.IMAGE, 1);
        MediaId labelled = add("CAR one.png", MediaKind.IMAGE, 1);
        add("car clip.mp4", MediaKind.VIDEO, 50);
        jdbc.sql("insert into frame_state values (?, 0, 'LABELLED', ?, now())")
                .params(labelled.value(), owner.value())
                .update();
        var cars = new MediaQuery(project, "car", null, null, MediaOrder.FRAMES);
        assertThat(names(cars)).containsExactly("car clip.mp4", "CAR one.png");
        var videos = new MediaQuery(project, "", MediaKind.VIDEO, null, MediaOrder.NAME);
        assertThat(names(videos)).containsExactly("car clip.mp4");
        assertThat(names(shown("labelled"))).containsExactly("CAR one.png");
        assertThat(names(shown("unlabelled"))).containsExactly("car clip.mp4", "plain.png");
        jdbc.sql(
                        "insert into frame_state select id, 0, 'DELETED', ?, now() from media where project_id = ? and name = 'plain.png'")
                .params(owner.value(), project.value())
                .update();
        assertThat(names(shown("unlabelled"))).as("a deleted frame is no label").contains("plain.png");
        assertThat(names(shown("reviewed"))).isEmpty();
        assertThat(names(shown("proposed"))).isEmpty();
    }

    @Test
    void a_percent_sign_is_a_letter_like_any_other() {
        add("100 %.png", MediaKind.IMAGE, 1);
        add("100.png", MediaKind.IMAGE, 1);
        assertThat(names(new MediaQuery(project, "%", null, null, MediaOrder.NAME)))
                .containsExactly("100 %.png");
    }

    @Test
    void the_neighbours_of_an_image_are_images_with_their_place() {
        List<MediaId> images = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> add(i + ".png", MediaKind.IMAGE, 1))
                .toList();
        add("5.mp4", MediaKind.VIDEO, 9);
        MediaAround around = people.as(owner, () -> service.around(project, images.get(6), 2, 3));
        assertThat(around.first()).isEqualTo(4);
        assertThat(around.total()).isEqualTo(12);
        assertThat(around.media())
                .extracting(Media::name)
                .containsExactly("4.png", "5.png", "6.png", "7.png", "8.png", "9.png");
        MediaAround edge = people.as(owner, () -> service.around(project, images.getFirst(), 2, 1));
        assertThat(edge.media()).extracting(Media::name).containsExactly("0.png", "1.png");
    }

    @Test
    void an_image_has_no_neighbours_in_another_project() {
        MediaId image = add("a.png", MediaKind.IMAGE, 1);
        ProjectId other = people.as(owner, () -> projects.create("Other", List.of()));
        assertThatThrownBy(() -> people.as(owner, () -> service.around(other, image, 1, 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_stranger_sees_nothing() {
        MediaId image = add("a.png", MediaKind.IMAGE, 1);
        UserId stranger = people.someone(Role.ANNOTATOR);
        assertThatThrownBy(() -> people.as(stranger, () -> service.list(all(MediaOrder.SIZE), 0, 9)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> service.around(project, image, 1, 1)))
                .isInstanceOf(NotFoundException.class);
    }

    private MediaQuery all(MediaOrder order) {
        return new MediaQuery(project, "", null, null, order);
    }

    private MediaQuery shown(String key) {
        MediaCondition condition = people.as(
                owner,
                () -> filters.stream()
                        .flatMap(filter -> filter.of(project).stream())
                        .filter(option -> option.key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .condition());
        return new MediaQuery(project, "", null, condition, MediaOrder.NAME);
    }

    private List<String> names(MediaQuery query) {
        List<String> names = people.as(owner, () -> service.list(query, 0, 100)).stream()
                .map(Media::name)
                .toList();
        assertThat(people.as(owner, () -> service.count(query))).isEqualTo(names.size());
        return names;
    }

    private MediaId add(String name, MediaKind kind, int frames) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                    size_bytes, sha256, created_by, created_at)
                values (?, ?, ?, ?, 64, 48, ?, 40000, 'x', 10, ?, ?, now())""")
                .params(id, project.value(), name, kind.name(), frames, id.toString(), owner.value())
                .update();
        return new MediaId(id);
    }
}
