package io.truthloom.project;

import io.truthloom.common.Problem;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the skeleton of one label has to be. */
final class SkeletonRules {
    private static final int JOINTS_MAX = 100;
    private static final int NAME_MAX = 64;

    private SkeletonRules() {}

    static @Nullable SkeletonTemplate tidy(@Nullable SkeletonTemplate template) {
        return template == null
                ? null
                : new SkeletonTemplate(
                        template.joints().stream()
                                .map(joint -> new TemplateJoint(joint.name().strip(), joint.x(), joint.y()))
                                .toList(),
                        template.edges().stream().distinct().toList());
    }

    static List<Problem> problems(String label, LabelData data) {
        SkeletonTemplate template = data.skeleton();
        if (template == null) {
            return data.kind() == LabelKind.SKELETON
                    ? List.of(new Problem(label, "A label for skeletons needs a template: place its joints."))
                    : List.of();
        }
        int count = template.joints().size();
        if (count < 1 || count > JOINTS_MAX) {
            return List.of(new Problem(label, "Its skeleton has to have 1 to " + JOINTS_MAX + " joints."));
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            TemplateJoint joint = template.joints().get(i);
            String subject = label + ", joint " + (i + 1);
            if (joint.name().isEmpty() || joint.name().length() > NAME_MAX) {
                problems.add(new Problem(subject, "Give a name of 1 to " + NAME_MAX + " characters."));
            } else if (!names.add(Schema.key(joint.name()))) {
                problems.add(new Problem(subject, "Another joint is called “%s” too.".formatted(joint.name())));
            }
            if (!(joint.x() >= 0 && joint.x() <= 1 && joint.y() >= 0 && joint.y() <= 1)) {
                problems.add(new Problem(subject, "It lies outside the template; x and y go from 0 to 1."));
            }
        }
        if (template.edges().stream().anyMatch(edge -> !fits(edge, count))) {
            problems.add(new Problem(label, "An edge of its skeleton has to join two different joints that exist."));
        }
        return problems;
    }

    private static boolean fits(Edge edge, int joints) {
        return edge.from() != edge.to()
                && edge.from() >= 0
                && edge.from() < joints
                && edge.to() >= 0
                && edge.to() < joints;
    }
}
