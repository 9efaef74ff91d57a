package io.truthloom.annotation;

import io.truthloom.media.MediaCondition;
import io.truthloom.media.MediaFilterOption;
import io.truthloom.media.MediaFilterOptions;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Media by how far their labels are, and by what is labelled on them. */
@Component
@Order(1)
class LabelledMediaOptions implements MediaFilterOptions {
    private static final String ANY_IN_STATE =
            "exists (select 1 from frame_state where media_id = media.id and state = ?)";
    private static final List<MediaFilterOption> STATES = List.of(
            new MediaFilterOption(
                    "unlabelled",
                    "Not labelled yet",
                    new MediaCondition(
                            "not exists (select 1 from frame_state where media_id = media.id and state <> ?)",
                            List.of(FrameState.DELETED.name()))),
            new MediaFilterOption(
                    "labelled",
                    "With labelled frames",
                    new MediaCondition(ANY_IN_STATE, List.of(FrameState.LABELLED.name()))),
            new MediaFilterOption(
                    "reviewed",
                    "With reviewed frames",
                    new MediaCondition(ANY_IN_STATE, List.of(FrameState.REVIEWED.name()))));

    private final ProjectService projects;

    LabelledMediaOptions(ProjectService projects) {
        this.projects = projects;
    }

    @Override
    public List<MediaFilterOption> of(ProjectId project) {
        Stream<MediaFilterOption> labels = projects.get(project).labels().stream()
                .map(label -> new MediaFilterOption(
                        "label-" + label.id(),
                        "With “" + label.name() + "”",
                        new MediaCondition(
                                "exists (select 1 from annotation where media_id = media.id and label_id = ?)",
                                List.of(label.id().value()))));
        return Stream.concat(STATES.stream(), labels).toList();
    }
}
