package io.truthloom.explain.points;

/** Told how far a long computation is; what it throws ends the computation. */
public interface Pace {
    void done(int done, int all);
}
