package io.truthloom.train.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.ui.DatasetNavigation;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobState;
import io.truthloom.model.ModelId;
import io.truthloom.model.ui.ModelNavigation;
import io.truthloom.shell.Address;
import io.truthloom.shell.Formats;
import io.truthloom.shell.PageHead;
import io.truthloom.train.Run;
import io.truthloom.train.RunMetric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Status, curves, settings, log; {@link #refresh} brings what is new. */
class RunPanel extends Div {
    private final transient RunPanels parts;
    private final boolean manages;
    private final PageHead head;
    private final RunStatus status;
    private final RunCurves curves = new RunCurves();
    private final SampleRow samples;
    private final Div words = new Div();
    private final Pre log = new Pre();
    private transient Run run;
    private transient @Nullable RunMetric last;

    RunPanel(RunPanels parts, Run run, DatasetVersion version, SampleRow samples, boolean manages) {
        this.parts = parts;
        this.run = run;
        this.manages = manages;
        this.samples = samples;
        head = new PageHead("Run " + run.number());
        status = new RunStatus(run);
        addClassName("tl-stack");
        log.addClassName("tl-log");
        var trainedOn = new Div();
        trainedOn.addClassName("tl-hint");
        trainedOn.add(
                new Span("Trains on "),
                new Anchor(DatasetNavigation.version(version.id()), "dataset version " + version.number()),
                new Span(" (" + Formats.count(version.frameCount(), "frame", "frames") + ", "
                        + Formats.count(version.boxCount(), "box", "boxes") + "), started "
                        + Formats.dateTime(run.createdAt()) + "."));
        var aside = new Div(new H2("Settings"), new SettingsTable(run.settings()), new Details("Log", log));
        aside.addClassName("tl-aside");
        var columns = new Div(curves, aside);
        columns.addClassName("tl-columns");
        words.addClassName("tl-run-words");
        add(head, trainedOn, words, status, samples, columns);
    }

    void refresh(Job job) {
        RunMetric before = last;
        // the last point again: its evaluation may have come after it was drawn
        List<RunMetric> news = parts.runs.metrics(run.id(), before == null ? -1 : before.iteration() - 1);
        if (!news.isEmpty()) {
            last = news.getLast();
            curves.append(news, before);
        }
        if (before == null || news.stream().anyMatch(metric -> metric.ap50() != null)) {
            samples.show(parts.runs.samples(run.id()));
        }
        run = parts.runs.get(run.id());
        status.show(run, job, last);
        describe();
        log.setText(job.log().isBlank() ? "The log is empty." : job.log());
        head.setActions(actions(job));
    }

    private void describe() {
        words.removeAll();
        if (!run.experiment().isEmpty()) {
            words.add(tag("Experiment: " + run.experiment()));
        }
        run.tags().forEach(tag -> words.add(tag(tag)));
        if (!run.note().isEmpty()) {
            words.add(new Span(run.note()));
        }
        words.setVisible(words.getComponentCount() > 0);
    }

    private static Span tag(String text) {
        var mark = new Span(text);
        mark.addClassName("tl-tag");
        return mark;
    }

    private void changed() {
        refresh(parts.job(run));
    }

    private Button[] actions(Job job) {
        ModelId model = run.modelId();
        boolean paused = run.isPaused(job.state());
        boolean keepsPlace = run.settings().classification() == null;
        var describe = new Button(
                "Note and tags…",
                e -> DescribeDialog.build(run, parts.runs, this::changed).open());
        describe.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        describe.setVisible(manages);
        var pause = new Button("Pause", e -> {
            parts.runs.pause(run.id());
            changed();
        });
        pause.setVisible(manages && keepsPlace && !job.state().isFinished());
        pause.setEnabled(!job.cancelRequested());
        pause.setTooltipText("Saves where it stands; it can be resumed at any time");
        var resume = new Button("Resume", e -> {
            parts.runs.resume(run.id());
            changed();
        });
        resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        resume.setVisible(manages && paused);
        var cancel = new Button("Cancel", e -> parts.runs.cancel(run.id()));
        cancel.setVisible(manages && !job.state().isFinished());
        cancel.setEnabled(!job.cancelRequested());
        var retry = new Button(keepsPlace ? "Go on" : "Start again", e -> parts.retry(run));
        retry.setTooltipText(
                keepsPlace
                        ? "Goes on from the last checkpoint"
                        : "Starts from the beginning, with what was computed of the pictures");
        retry.setVisible(manages && !paused && (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED));
        var use = new Button("Use this model");
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        use.setVisible(model != null);
        if (model != null) {
            use.addClickListener(e -> getUI().ifPresent(ui -> Address.navigate(ui, ModelNavigation.model(model))));
        }
        return new Button[] {describe, pause, cancel, resume, retry, use};
    }
}
