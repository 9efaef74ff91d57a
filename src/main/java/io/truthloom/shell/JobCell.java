package io.truthloom.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import java.time.Clock;
import java.util.Locale;

/** State of a job in a table's cell: bar and numbers while it runs, a word before and after. */
public final class JobCell extends Div {
    public JobCell(Job job, Clock clock) {
        addClassName("tl-job-cell");
        if (job.state() == JobState.RUNNING) {
            add(bar(job), new Span(running(job, clock)));
        } else {
            var word = new Span(JobWords.state(job));
            word.addClassNames("tl-state", "tl-state-" + job.state().name().toLowerCase(Locale.ROOT));
            add(word);
        }
    }

    private static String running(Job job, Clock clock) {
        String numbers = JobWords.numbers(job, clock.instant());
        return numbers.isEmpty() || job.cancelRequested() ? JobWords.state(job) : numbers;
    }

    private static ProgressBar bar(Job job) {
        var bar = new ProgressBar();
        bar.setIndeterminate(job.total() <= 0);
        bar.setValue(job.total() <= 0 ? 0 : Math.clamp((double) job.done() / job.total(), 0, 1));
        bar.getElement().setAttribute("aria-label", job.title());
        return bar;
    }
}
