package io.truthloom.project;

import io.truthloom.common.InvalidInputException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The label table. */
@Repository
class LabelStore {
    private record Row(UUID projectId, Label label) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectReader attributes;

    LabelStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.attributes = json.readerFor(new TypeReference<List<LabelAttribute>>() {});
    }

    List<Label> find(ProjectId project) {
        return find(List.of(project)).getOrDefault(project, List.of());
    }

    Map<ProjectId, List<Label>> find(List<ProjectId> projects) {
        Map<ProjectId, List<Label>> found = new HashMap<>();
        if (projects.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select project_id, id, name, color, hotkey, parent_id, kind, attributes, skeleton from label
                        where project_id in (:ids) order by position""")
                .param("ids", projects.stream().map(ProjectId::value).toList())
                .query((row, number) -> new Row(row.getObject("project_id", UUID.class), label(row)))
                .list()
                .forEach(row -> found.computeIfAbsent(new ProjectId(row.projectId()), id -> new ArrayList<>())
                        .add(row.label()));
        return found;
    }

    private Label label(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        String skeleton = row.getString("skeleton");
        return new Label(
                new LabelId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("color"),
                row.getString("hotkey"),
                parent == null ? null : new LabelId(parent),
                LabelKind.valueOf(row.getString("kind")),
                attributes.readValue(row.getString("attributes")),
                skeleton == null ? null : json.readValue(skeleton, SkeletonTemplate.class));
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

    /** Writes the labels in their order; a parent is found by its name. */
    void write(ProjectId project, List<LabelData> labels) {
        Map<String, UUID> ids = new HashMap<>();
        for (LabelData label : labels) {
            ids.put(
                    Schema.key(label.name()),
                    label.id() == null ? UUID.randomUUID() : label.id().value());
        }
        for (int i = 0; i < labels.size(); i++) {
            write(project, labels.get(i), i, ids);
        }
    }

    private void write(ProjectId project, LabelData label, int position, Map<String, UUID> ids) {
        String parent = label.parent();
        jdbc.sql("""
                        insert into label (id, project_id, name, color, hotkey, position, parent_id, kind, attributes,
                            skeleton)
                        values (:id, :project, :name, :color, :hotkey, :position, :parent, :kind, :attributes::jsonb,
                            :skeleton::jsonb)
                        on conflict (id) do update set name = excluded.name, color = excluded.color,
                            hotkey = excluded.hotkey, position = excluded.position, parent_id = excluded.parent_id,
                            kind = excluded.kind, attributes = excluded.attributes, skeleton = excluded.skeleton""")
                .param("id", ids.get(Schema.key(label.name())))
                .param("project", project.value())
                .param("name", label.name())
                .param("color", label.color())
                .param("hotkey", label.hotkey())
                .param("position", position)
                .param("parent", parent == null ? null : ids.get(Schema.key(parent)))
                .param("kind", label.kind().name())
                .param("attributes", json.writeValueAsString(label.attributes()))
                .param("skeleton", label.skeleton() == null ? null : json.writeValueAsString(label.skeleton()))
                .update();
    }
}
