package io.truthloom.exchange.cvat;

import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundLabel.FoundAttribute;
import io.truthloom.project.SkeletonTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file says of its tasks and labels. */
final class CvatMeta {
    private final List<CvatTask> tasks = new ArrayList<>();
    private final Map<String, FoundLabel> labels = new HashMap<>();

    static CvatMeta none() {
        return new CvatMeta();
    }

    /** Of the meta's {@code <task>}, {@code <project>} or {@code <job>}. */
    static CvatMeta of(MetaNode meta, LabelReading labelReading) {
        var found = new CvatMeta();
        MetaNode subject = meta.child("task")
                .or(() -> meta.child("project"))
                .or(() -> meta.child("job"))
                .orElse(meta);
        Optional<MetaNode> projectTasks = subject.child("tasks");
        if (projectTasks.isPresent()) {
            for (MetaNode task : projectTasks.get().children("task")) {
                found.tasks.add(CvatTask.of(task, MetaNode.empty()));
            }
        } else {
            found.tasks.add(CvatTask.of(subject, meta));
        }
        subject.child("labels")
                .ifPresent(list -> labelReading
                        .labels(list.children("label"))
                        .forEach(label -> found.labels.putIfAbsent(label.name(), label)));
        return found;
    }

    List<CvatTask> tasks() {
        return tasks;
    }

    /** The one that an image or a track says it is of; where it says none, the first. */
    CvatTask task(@Nullable String id) {
        return tasks.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElse(tasks.isEmpty() ? CvatTask.UNKNOWN : tasks.getFirst());
    }

    boolean knows(String label) {
        return labels.containsKey(label);
    }

    @Nullable
    SkeletonTemplate skeleton(String label) {
        FoundLabel found = labels.get(label);
        return found == null ? null : found.skeleton();
    }

    /** Whether the attribute may change along a track; empty where the file doesn't say. */
    Optional<Boolean> mutable(String label, String attribute) {
        FoundLabel found = labels.get(label);
        return found == null
                ? Optional.empty()
                : found.attributes().stream()
                        .filter(one -> one.name().equals(attribute))
                        .findFirst()
                        .map(FoundAttribute::mutable);
    }
}
