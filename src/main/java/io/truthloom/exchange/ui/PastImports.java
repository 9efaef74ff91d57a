package io.truthloom.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.truthloom.exchange.importing.LabelImport;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.Formats;
import io.truthloom.shell.JobBar;
import java.util.List;

/** The project's imports of label files, each with the way to take it back. */
class PastImports extends Details {
    private final transient ExchangeNavigation.Parts parts;
    private final ProjectId project;
    private final Div rows = new Div();

    PastImports(ProjectId project, ExchangeNavigation.Parts parts) {
        super("Imports so far");
        this.project = project;
        this.parts = parts;
        add(rows);
        refresh();
    }

    void refresh() {
        List<LabelImport> imports = parts.imports().list(project);
        setVisible(!imports.isEmpty());
        rows.removeAll();
        imports.forEach(one -> rows.add(row(one)));
    }

    private Div row(LabelImport one) {
        var words = new Span("%s, %s, by %s: %,d objects on %,d pictures and videos"
                .formatted(Formats.dateTime(one.createdAt()), one.format(), one.author(), one.objects(), one.media()));
        var row = new Div(words);
        row.addClassName("tl-past-import");
        if (one.state() == LabelImport.State.UNDONE) {
            row.add(new Span("taken back"));
        } else {
            var undo = new Button("Take back", e -> undo(one, row));
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
            row.add(undo);
        }
        return row;
    }

    private void undo(LabelImport one, Div row) {
        JobId id = parts.imports().undo(project, one.id());
        var bar = new JobBar(parts.clock(), parts.jobs().get(id));
        row.removeAll();
        row.add(bar);
        parts.bell().watch(bar, job -> job.id().equals(id), job -> show(job, bar));
    }

    private void show(Job job, JobBar bar) {
        bar.show(job);
        if (job.state().isFinished()) {
            refresh();
        }
    }
}
