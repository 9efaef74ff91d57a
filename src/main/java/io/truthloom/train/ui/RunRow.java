package io.truthloom.train.ui;

import io.truthloom.dataset.DatasetVersion;
import io.truthloom.jobs.Job;
import io.truthloom.project.Project;
import io.truthloom.shell.Formats;
import io.truthloom.train.Run;

/** A run with what a list says about it. */
record RunRow(Project project, Run run, Job job, DatasetVersion dataset) {
    String bestAp() {
        Double best = run.bestAp50();
        return best == null ? "–" : Formats.score(best);
    }
}
