package io.truthloom.project;

import io.truthloom.common.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The label table. */
@Repository
class LabelStore {
    private record Row(UUID projectId, Label label) {}

    private final JdbcClient jdbc;

    LabelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Label> find(ProjectId project) {
        return find(List.of(project)).getOrDefault(project, List.of());
    }

    Map<ProjectId, List<Label>> find(List<ProjectId> projects) {
        Map<ProjectId, List<Label>> found = new HashMap<>();
        if (projects.isEmpty()) {
            return found;
        }
        jdbc.sql("select project_id, id, name, color, hotkey from label where project_id in (:ids) order by position")
                .param("ids", projects.stream().map(ProjectId::value).toList())
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        new Label(
                                new LabelId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))))
                .list()
                .forEach(row -> found.computeIfAbsent(new ProjectId(row.projectId()), id -> new ArrayList<>())
                        .add(row.label()));
        return found;
    }

    /** @throws InvalidInputException naming the label that annotations or models refer to */
    void delete(Label label) {
        try {
            jdbc.sql("delete from label where id = :id")
                    .param("id", label.id().value())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new InvalidInputException(
                    label.name(), "This label is in use. Give its annotations another label, then remove it.");
        }
    }

    /** Frees the names of the project's labels, so that two of them can be swapped. */
    void releaseNames(ProjectId project) {
        jdbc.sql("update label set name = id::text where project_id = :project")
                .param("project", project.value())
                .update();
    }

    void write(ProjectId project, LabelData label, int position) {
        UUID id = label.id() == null ? UUID.randomUUID() : label.id().value();
        jdbc.sql("""
                        insert into label (id, project_id, name, color, hotkey, position)
                        values (:id, :project, :name, :color, :hotkey, :position)
                        on conflict (id) do update set name = excluded.name, color = excluded.color,
                            hotkey = excluded.hotkey, position = excluded.position""")
                .param("id", id)
                .param("project", project.value())
                .param("name", label.name())
                .param("color", label.color())
                .param("hotkey", label.hotkey())
                .param("position", position)
                .update();
    }
}
