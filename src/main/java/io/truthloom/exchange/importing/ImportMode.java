package io.truthloom.exchange.importing;

/** What becomes of labels that are there already on pictures and videos that a file has labels for. */
public enum ImportMode {
    /** They stay; what is there already the same is not added again. */
    MERGE,
    /** They go first, all of that picture or video. */
    REPLACE,
    /** A picture or video that has any is left as it is. */
    SKIP
}
