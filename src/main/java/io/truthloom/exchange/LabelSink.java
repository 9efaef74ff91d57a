package io.truthloom.exchange;

/**
 * Takes what a reader finds. Labels may come at any time; an item or a sequence comes before what lies on it. Names that
 * were told twice are told once.
 */
public interface LabelSink {
    void label(FoundLabel label);

    void item(FoundItem item);

    void sequence(FoundSequence sequence);

    /** @param object of an item that was told before */
    void object(FoundObject object);

    /** @param track of a sequence that was told before */
    void track(FoundTrack track);

    /**
     * Something that can't be used as it is. The same sentences are counted, and the first places kept.
     *
     * @param what a sentence without its full stop, the same for all cases: "Boxes without area left out"
     * @param where file and place: "train/000012.txt, line 7"
     */
    void problem(String what, String where);

    /** @throws java.util.concurrent.CancellationException the job was cancelled; readers may call it as often as they like */
    default void checkCancelled() {}
}
