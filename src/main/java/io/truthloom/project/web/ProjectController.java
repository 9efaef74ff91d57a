package io.truthloom.project.web;

import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelId;
import io.truthloom.project.LabelKind;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.project.SkeletonTemplate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProjectController {
    record ProjectAnswer(UUID id, String name, List<LabelAnswer> labels, boolean canEdit, boolean canManage) {}

    record LabelAnswer(
            UUID id,
            String name,
            String color,
            @Nullable String hotkey,
            @Nullable UUID parentId,
            LabelKind kind,
            List<LabelAttribute> attributes,
            @Nullable SkeletonTemplate skeleton) {
        static LabelAnswer of(Label label) {
            LabelId parent = label.parentId();
            return new LabelAnswer(
                    label.id().value(),
                    label.name(),
                    label.color(),
                    label.hotkey(),
                    parent == null ? null : parent.value(),
                    label.kind(),
                    label.attributes(),
                    label.skeleton());
        }
    }

    private final ProjectService projects;
    private final ProjectAccess access;

    ProjectController(ProjectService projects, ProjectAccess access) {
        this.projects = projects;
        this.access = access;
    }

    @GetMapping("/api/projects/{id}")
    ProjectAnswer get(@PathVariable UUID id) {
        ProjectId projectId = new ProjectId(id);
        Project project = projects.get(projectId);
        return new ProjectAnswer(
                id,
                project.name(),
                project.labels().stream().map(LabelAnswer::of).toList(),
                access.canEdit(projectId),
                access.canManage(projectId));
    }
}
