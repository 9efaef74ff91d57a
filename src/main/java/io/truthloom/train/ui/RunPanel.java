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
    private final Pre log = new Pre();
    private transient Run run;
    private transient @Nullable RunMetric last;

    RunPanel(RunPanels parts, Run run, DatasetVersion version, boolean manages) {
        this.parts = parts;
        this.run = run;
        this.manages = manages;
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
        add(head, trainedOn, status, columns);
    }

    void refresh(Job job) {
        RunMetric before = last;
        List<RunMetric> news = parts.runs.metrics(run.id(), before == null ? -1 : before.iteration());
        if (!news.isEmpty()) {
            last = news.getLast();
            curves.append(news);
        }
        run = parts.runs.get(run.id());
        status.show(run, job, last);
        log.setText(job.log().isBlank() ? "The log is empty." : job.log());
        head.setActions(actions(job));
    }

    private Button[] actions(Job job) {
        ModelId model = run.modelId();
        var cancel = new Button("Cancel", e -> parts.runs.cancel(run.id()));
        cancel.setVisible(manages && !job.state().isFinished());
        cancel.setEnabled(!job.cancelRequested());
        var retry = new Button("Go on", e -> parts.retry(run));
        retry.setTooltipText("Goes on from the last checkpoint");
        retry.setVisible(manages && (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED));
        var use = new Button("Use this model");
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        use.setVisible(model != null);
        if (model != null) {
            use.addClickListener(e -> getUI().ifPresent(ui -> Address.navigate(ui, ModelNavigation.model(model))));
        }
        return new Button[] {cancel, retry, use};
    }
}
