package io.truthloom.exchange.importing;

import io.truthloom.project.ProjectId;
import java.time.Instant;
import java.util.UUID;

/** An import that was made. @param id that of its job @param author display name @param format title */
public record LabelImport(
        UUID id,
        ProjectId project,
        String format,
        String author,
        Instant createdAt,
        int objects,
        int media,
        State state) {
    /** RUNNING: on its way, or stopped before its end; what it did can be taken back too. */
    public enum State {
        RUNNING,
        DONE,
        UNDONE
    }
}
