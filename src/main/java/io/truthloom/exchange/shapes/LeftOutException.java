package io.truthloom.exchange.shapes;

import io.truthloom.exchange.LabelSink;
import java.util.Optional;
import java.util.function.Supplier;

/** An object of a label file that can't be used; the message is a sentence for {@link LabelSink#problem}. */
public final class LeftOutException extends RuntimeException {
    public LeftOutException(String sentence) {
        super(sentence, null, false, false);
    }

    /** What {@code made} gives; empty, and told as a problem, where it can't be made. */
    public static <T> Optional<T> orTold(LabelSink sink, String where, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), where);
            return Optional.empty();
        }
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
