package io.truthloom.train;

/** What the job of a run is given. */
record TrainParameters(RunId runId) {}
