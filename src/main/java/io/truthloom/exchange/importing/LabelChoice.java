package io.truthloom.exchange.importing;

import io.truthloom.project.LabelId;
import org.jspecify.annotations.Nullable;

/** What a file's label becomes. @param label of the schema, for EXISTING alone */
public record LabelChoice(Kind kind, @Nullable LabelId label) {
    public enum Kind {
        EXISTING,
        NEW,
        LEAVE_OUT
    }

    public static final LabelChoice NEW = new LabelChoice(Kind.NEW, null);
    public static final LabelChoice LEAVE_OUT = new LabelChoice(Kind.LEAVE_OUT, null);

    public static LabelChoice of(LabelId label) {
        return new LabelChoice(Kind.EXISTING, label);
    }
}
