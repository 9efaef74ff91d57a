package io.truthloom.learn;

/** For tests of the sub-packages, which no Spring serves. */
public final class InferencePools {
    private static final InferencePool POOL = new InferencePool();

    private InferencePools() {}

    public static InferencePool one() {
        return POOL;
    }
}
