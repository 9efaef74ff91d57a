package io.truthloom.train.ui;

import io.truthloom.dataset.DatasetVersion;
import io.truthloom.jobs.Job;
import io.truthloom.project.Project;
import io.truthloom.shell.Formats;
import io.truthloom.train.Run;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A run with what a list says about it.
 *
 * @param bestOfExperiment no other run of its experiment has a higher AP
 */
record RunRow(Project project, Run run, Job job, DatasetVersion dataset, boolean bestOfExperiment) {
    String bestAp() {
        Double best = run.bestAp50();
        return best == null ? "–" : Formats.score(best);
    }

    /** -1 while there is none. */
    double best() {
        Double best = run.bestAp50();
        return best == null ? -1 : best;
    }

    boolean isPaused() {
        return run.isPaused(job.state());
    }

    RunRow marked() {
        return new RunRow(project, run, job, dataset, true);
    }

    /** Every word is somewhere in number, project, experiment, tags, note or a setting ("learningRate=0.001"). */
    boolean matches(String words) {
        String all = Stream.concat(
                        Stream.of(
                                "run " + run.number(),
                                project.name(),
                                run.experiment(),
                                String.join(" ", run.tags()),
                                run.note()),
                        SettingColumns.names().stream()
                                .map(name -> name + "=" + SettingColumns.text(run.settings(), name)))
                .reduce("", (a, b) -> a + '\n' + b)
                .toLowerCase(Locale.ENGLISH);
        return Stream.of(words.toLowerCase(Locale.ENGLISH).strip().split("\\s+"))
                .allMatch(all::contains);
    }
}
