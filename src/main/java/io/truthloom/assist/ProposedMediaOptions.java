package io.truthloom.assist;

import io.truthloom.media.MediaCondition;
import io.truthloom.media.MediaFilterOption;
import io.truthloom.media.MediaFilterOptions;
import io.truthloom.project.ProjectId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Media on which proposals wait for a person. */
@Component
@Order(0)
class ProposedMediaOptions implements MediaFilterOptions {
    private static final List<MediaFilterOption> OPEN =
            List.of(new MediaFilterOption("proposed", "With open proposals", new MediaCondition("""
                    exists (select 1 from proposal p where p.media_id = media.id and p.state = 'OPEN' and not exists (
                        select from frame_state f
                        where f.media_id = p.media_id and f.frame = p.frame and f.state = 'DELETED'))""", List.of())));

    @Override
    public List<MediaFilterOption> of(ProjectId project) {
        return OPEN;
    }
}
