package io.truthloom.project.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.truthloom.exchange.ExportPictures;
import io.truthloom.exchange.ExportRequest;
import io.truthloom.exchange.ExportService;
import io.truthloom.exchange.WritableFormat;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.JobBar;
import io.truthloom.shell.JobBell;
import java.time.Clock;
import java.util.Optional;

/** Format, with or without pictures; then the job and its download. */
class ExportDialog extends Dialog {
    private final transient ExportService exports;
    private final transient JobService jobs;
    private final transient JobBell bell;
    private final transient Clock clock;
    private final ProjectId project;
    private final RadioButtonGroup<WritableFormat> format = new RadioButtonGroup<>("Format");
    private final Checkbox images = new Checkbox("With the images");
    private final Button start = new Button("Export", e -> start());

    ExportDialog(ProjectId project, ExportService exports, JobService jobs, JobBell bell, Clock clock) {
        this.project = project;
        this.exports = exports;
        this.jobs = jobs;
        this.bell = bell;
        this.clock = clock;
        setHeaderTitle("Export");
        setWidth("28rem");
        addClassName("tl-dialog");
        format.setItems(exports.formats());
        format.setRenderer(new ComponentRenderer<>(ExportDialog::choice));
        format.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        format.setValue(exports.formats().getFirst());
        images.setValue(true);
        var what = hint("Every frame marked as labelled or reviewed, with all its objects.");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(what, format, images);
        getFooter().add(new Button("Close", e -> close()), start);
    }

    private void start() {
        JobId id = exports.start(new ExportRequest(
                project, format.getValue().info().id(), images.getValue() ? ExportPictures.JPEG : ExportPictures.NONE));
        var bar = new JobBar(clock, jobs.get(id));
        var outcome = new Div();
        outcome.addClassName("tl-export-outcome");
        removeAll();
        add(bar, outcome);
        start.setVisible(false);
        show(jobs.get(id), bar, outcome);
        bell.watch(bar, job -> job.id().equals(id), job -> show(job, bar, outcome));
    }

    private static void show(Job job, JobBar bar, Div outcome) {
        bar.show(job);
        if (job.state() == JobState.SUCCEEDED) {
            var link = new Anchor("api/exports/" + job.id(), "Download the zip");
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            outcome.removeAll();
            outcome.add(link);
            Optional.ofNullable(job.result())
                    .ifPresent(result -> result.path("notes").forEach(note -> outcome.add(hint(note.asString()))));
        }
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("tl-hint");
        return hint;
    }

    private static Div choice(WritableFormat format) {
        var explanation = new Div(format.info().explanation());
        explanation.addClassName("tl-hint");
        return new Div(new Span(format.info().title()), explanation);
    }
}
