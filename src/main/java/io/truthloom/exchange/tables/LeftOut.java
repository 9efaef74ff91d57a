package io.truthloom.exchange.tables;

/** Why an object can't be taken, told as a problem by whoever knows where it stands. */
public final class LeftOut extends Exception {
    private final String sentence;

    /** @param sentence as {@link io.truthloom.exchange.LabelSink#problem} takes it */
    public LeftOut(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
