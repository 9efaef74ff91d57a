package io.truthloom.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.exchange.importing.ImportReport;
import io.truthloom.exchange.importing.ImportResult;
import io.truthloom.exchange.importing.ImportSource;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.JobBar;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Label files into a project: choose, look through, decide, apply; and what was imported before. */
class LabelImportDialog extends Dialog {
    private final transient ExchangeNavigation.Parts parts;
    private final ProjectId project;
    private final Select<ReadableFormat> format = new Select<>();
    private final FormatOptions options = new FormatOptions(() -> {});
    private final Div problems = new Div();
    private final Div content = new Div();
    private final PastImports past;
    private final Button again = new Button("Look through again", e -> check());
    private final Button apply = new Button("Import", e -> apply());
    private transient List<UUID> uploads = List.of();
    private transient @Nullable ReportPanel report;

    LabelImportDialog(ProjectId project, ExchangeNavigation.Parts parts) {
        this.project = project;
        this.parts = parts;
        this.past = new PastImports(project, parts);
        setHeaderTitle("Import labels");
        setWidth("46rem");
        addClassName("tl-dialog");
        format.setLabel("Format");
        format.setItems(parts.imports().formats());
        format.setItemLabelGenerator(
                one -> one == null ? "Recognise it" : one.info().title());
        format.setEmptySelectionAllowed(true);
        format.setEmptySelectionCaption("Recognise it");
        format.setWidthFull();
        format.addValueChangeListener(
                e -> options.show(e.getValue() == null ? null : e.getValue().info()));
        problems.addClassName("tl-problems");
        problems.getElement().setAttribute("role", "alert");
        content.add(new LabelUploads(parts.media(), project, this::arrived, this::refuse));
        add(format, options, problems, content, past);
        again.setVisible(false);
        apply.setVisible(false);
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Close", e -> close()), again, apply);
    }

    private void arrived(List<UUID> received) {
        uploads = received;
        check();
    }

    private void refuse(List<String> sentences) {
        problems.removeAll();
        sentences.forEach(sentence -> problems.add(new Div(sentence)));
    }

    private ImportSource source() {
        ReadableFormat chosen = format.getValue();
        return new ImportSource(
                project, uploads, chosen == null ? null : chosen.info().id(), chosen == null ? null : options.values());
    }

    private void check() {
        problems.removeAll();
        apply.setVisible(false);
        again.setVisible(false);
        watch(parts.imports().check(source()), this::checked);
    }

    private void watch(JobId id, Consumer<Job> finished) {
        var bar = new JobBar(parts.clock(), parts.jobs().get(id));
        content.removeAll();
        content.add(bar);
        boolean[] told = {false};
        Consumer<Job> show = job -> {
            bar.show(job);
            if (job.state().isFinished() && !told[0]) {
                told[0] = true;
                finished.accept(job);
            }
        };
        parts.bell().watch(bar, job -> job.id().equals(id), show);
        show.accept(parts.jobs().get(id));
    }

    private void checked(Job job) {
        again.setVisible(true);
        if (job.state() != JobState.SUCCEEDED || job.result() == null) {
            return;
        }
        ImportReport found = parts.json().treeToValue(job.result(), ImportReport.class);
        var panel = new ReportPanel(
                found,
                parts.projects().get(project).labels(),
                parts.media().names(project),
                parts.imports().mayChangeSchema(project));
        report = panel;
        content.removeAll();
        content.add(panel);
        apply.setVisible(true);
    }

    private void apply() {
        ReportPanel panel = report;
        if (panel == null) {
            return;
        }
        apply.setVisible(false);
        again.setVisible(false);
        watch(parts.imports().apply(panel.plan(source())), this::applied);
    }

    private void applied(Job job) {
        past.refresh();
        if (job.result() == null) {
            again.setVisible(true);
            return;
        }
        ImportResult result = parts.json().treeToValue(job.result(), ImportResult.class);
        content.add(ExportDialog.hint("%,d objects on %,d pictures and videos, %,d pictures added, %,d skipped."
                .formatted(result.objects(), result.media(), result.addedMedia(), result.unmatched())));
        var notes = new UnorderedList();
        result.problems().forEach(note -> notes.add(new ListItem("%s: %,d".formatted(note.what(), note.count()))));
        content.add(notes);
    }
}
