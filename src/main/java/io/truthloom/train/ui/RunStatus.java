package io.truthloom.train.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.JobWords;
import io.truthloom.shell.Labelled;
import io.truthloom.train.Run;
import io.truthloom.train.RunMetric;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The line that says how a run is doing. */
class RunStatus extends Div {
    private final Span state = new Span();
    private final Labelled device;
    private final Labelled speed = new Labelled("iterations a second", "–");
    private final Labelled pictures = new Labelled("pictures a second", "–");
    private final Labelled busy = new Labelled("busy learning", "–");
    private final Labelled iterations = new Labelled("iterations", "–");
    private final Labelled left = new Labelled("time left", "–");
    private final Labelled loss = new Labelled("loss", "–");
    private final Labelled best = new Labelled("best AP50", "–");
    private final ProgressBar bar = new ProgressBar();
    private final Div message = new Div();
    private final int budgetSeconds;

    RunStatus(Run run) {
        budgetSeconds = run.settings().seconds();
        addClassName("tl-run-status");
        device = new Labelled("device", "–");
        best.hint("Average precision at IoU 0.5 on the validation frames, which the run never trains on.");
        pictures.hint("Crops of the training pictures that the net learns from in a second.");
        busy.hint("Share of the time in which the net learns; the rest it waits for pictures. 90 % and more is right.");
        bar.getElement().setAttribute("aria-label", "Progress of the run");
        state.addClassName("tl-state");
        message.addClassName("tl-job-message");
        add(state, Labelled.row(iterations, speed, pictures, busy, left, loss, best, device), bar, message);
    }

    void show(Run run, Job job, @Nullable RunMetric last) {
        boolean paused = run.isPaused(job.state());
        boolean pausing = run.paused() && !job.state().isFinished();
        state.setText(paused ? "Paused" : pausing ? "Pausing" : JobWords.state(job));
        state.setClassName("tl-state tl-state-" + job.state().name().toLowerCase(Locale.ROOT));
        device.set(run.device().isBlank() ? "–" : run.device());
        Double ap = run.bestAp50();
        best.set(ap == null ? "–" : Formats.score(ap));
        message.setText(paused ? "It goes on from here when it is resumed, also after a restart." : job.message());
        message.setVisible(paused || !job.message().isBlank());
        boolean running = job.state() == JobState.RUNNING;
        bar.setVisible(running || paused || job.state() == JobState.QUEUED);
        bar.setIndeterminate(running && last == null);
        if (last == null) {
            left.set(running ? "preparing" : "–");
            return;
        }
        iterations.set(Formats.count(last.iteration()));
        speed.set(
                last.iterationSeconds() > 0 ? String.format(Locale.ENGLISH, "%.1f", 1 / last.iterationSeconds()) : "–");
        loss.set(Formats.small(last.loss()));
        Double seen = last.picturesPerSecond();
        pictures.set(seen == null ? "–" : Formats.count(Math.round(seen)));
        Double fit = last.fitShare();
        busy.set(fit == null ? "–" : Math.round(100 * fit) + " %");
        double done = Math.clamp(
                job.total() > 0 ? (double) job.done() / job.total() : last.elapsedSeconds() / budgetSeconds, 0, 1);
        double whole = done > 0 ? last.elapsedSeconds() / done : budgetSeconds;
        bar.setValue(done);
        left.set(running ? Formats.duration(Duration.ofSeconds(Math.round(whole * (1 - done)))) : "–");
    }
}
