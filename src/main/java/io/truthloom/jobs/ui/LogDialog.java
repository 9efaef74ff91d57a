package io.truthloom.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import io.truthloom.jobs.Job;
import io.truthloom.shell.Formats;
import io.truthloom.shell.JobWords;

/** What a job wrote down. */
class LogDialog extends Dialog {
    LogDialog(Job job) {
        setHeaderTitle(job.title());
        setWidth("48rem");
        addClassName("tl-dialog");
        var facts = new Paragraph(JobWords.state(job) + " · asked for " + Formats.dateTime(job.createdAt())
                + (job.attempt() > 1 ? " · try " + job.attempt() : ""));
        facts.addClassName("tl-hint");
        add(facts);
        if (!job.message().isBlank()) {
            add(new Paragraph(job.message()));
        }
        var log = new Pre(job.log().isBlank() ? "The log is empty." : job.log());
        log.addClassName("tl-log");
        add(log);
        getFooter().add(new Button("Close", e -> close()));
    }
}
