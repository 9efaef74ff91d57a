package io.truthloom.exchange.cvat;

/** Something of the file that can't be taken; {@code getMessage} is the sentence for {@code LabelSink.problem}. */
final class UnusableException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableException(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
