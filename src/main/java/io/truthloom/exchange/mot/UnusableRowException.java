package io.truthloom.exchange.mot;

/** A line that can't be taken; {@code getMessage} is the sentence for {@code LabelSink.problem}. */
final class UnusableRowException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableRowException(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
