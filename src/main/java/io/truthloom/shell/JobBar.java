package io.truthloom.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.progressbar.ProgressBarVariant;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import java.time.Clock;

/** A job's title, bar, numbers and message. */
public final class JobBar extends Div {
    private final transient Clock clock;
    private final Span title = new Span();
    private final Span numbers = new Span();
    private final Div message = new Div();
    private final ProgressBar bar = new ProgressBar();

    public JobBar(Clock clock, Job job) {
        this.clock = clock;
        addClassName("tl-job");
        title.addClassName("tl-job-title");
        numbers.addClassName("tl-job-numbers");
        message.addClassName("tl-job-message");
        var line = new Div(title, numbers);
        line.addClassName("tl-job-line");
        add(line, bar, message);
        show(job);
    }

    public void show(Job job) {
        title.setText(job.title());
        String amount = JobWords.numbers(job, clock.instant());
        numbers.setText(job.state() == JobState.RUNNING && !amount.isEmpty() ? amount : JobWords.state(job));
        message.setText(job.message());
        message.setVisible(!job.message().isBlank());
        bar.getElement().setAttribute("aria-label", job.title());
        bar.removeThemeVariants(ProgressBarVariant.LUMO_ERROR, ProgressBarVariant.LUMO_SUCCESS);
        switch (job.state()) {
            case FAILED -> bar.addThemeVariants(ProgressBarVariant.LUMO_ERROR);
            case SUCCEEDED -> bar.addThemeVariants(ProgressBarVariant.LUMO_SUCCESS);
            default -> {}
        }
        boolean unknown = job.total() <= 0 && !job.state().isFinished();
        bar.setIndeterminate(unknown && job.state() == JobState.RUNNING);
        bar.setValue(fraction(job));
    }

    private static double fraction(Job job) {
        if (job.state() == JobState.SUCCEEDED) {
            return 1;
        }
        return job.total() <= 0 ? 0 : Math.clamp((double) job.done() / job.total(), 0, 1);
    }
}
