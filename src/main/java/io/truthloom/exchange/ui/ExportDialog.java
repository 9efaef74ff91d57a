package io.truthloom.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.exchange.ExportPictures;
import io.truthloom.exchange.ExportPreview;
import io.truthloom.exchange.ExportRequest;
import io.truthloom.exchange.WritableFormat;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobState;
import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import io.truthloom.shell.ErrorText;
import io.truthloom.shell.JobBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What is exported, how, and what gets lost by that; then the job and its download. */
class ExportDialog extends Dialog {
    /** @param version null for the labels as they are now */
    private record Source(String words, @Nullable DatasetVersion version, LabelledFrames.Frames frames) {}

    private final transient ExchangeNavigation.Parts parts;
    private final ProjectId project;
    private final Select<WritableFormat> format = new Select<>();
    private final Paragraph explanation = hint("");
    private final FormatOptions options = new FormatOptions(this::changed);
    private final Select<Source> source = new Select<>();
    private final Select<ExportPictures> pictures = new Select<>();
    private final Select<Boolean> tracks = new Select<>();
    private final ExportFilterForm filter;
    private final Div losses = new Div();
    private final Button start = new Button("Export", e -> start());
    private volatile int asked;

    ExportDialog(ProjectId project, ExchangeNavigation.Parts parts) {
        this.project = project;
        this.parts = parts;
        this.filter = new ExportFilterForm(parts.projects().get(project).labels(), this::changed);
        setHeaderTitle("Export");
        setWidth("38rem");
        addClassName("tl-dialog");
        build();
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        losses.addClassName("tl-export-losses");
        losses.getElement().setAttribute("aria-live", "polite");
        var first = row(source, pictures);
        var second = row(tracks);
        add(format, explanation, options, first, second, filter, losses);
        getFooter().add(new Button("Close", e -> close()), start);
        addAttachListener(e -> changed());
        addDetachListener(e -> asked = asked + 1);
    }

    private void build() {
        format.setLabel("Format");
        format.setItems(parts.exports().formats());
        format.setItemLabelGenerator(one -> one.info().title());
        format.setWidthFull();
        format.addValueChangeListener(e -> {
            explanation.setText(e.getValue().info().explanation());
            options.show(e.getValue().info());
            changed();
        });
        format.setValue(parts.exports().formats().stream()
                .filter(one -> one.info().id().equals("coco"))
                .findFirst()
                .orElse(parts.exports().formats().getFirst()));
        List<Source> sources = new ArrayList<>(List.of(
                new Source("Labelled and reviewed frames, as they are now", null, LabelledFrames.Frames.MARKED),
                new Source("All frames of media with objects, as they are now", null, LabelledFrames.Frames.ALL)));
        parts.datasets()
                .list(project)
                .forEach(version -> sources.add(new Source(
                        "Dataset version %d (%,d frames)".formatted(version.number(), version.frameCount()),
                        version,
                        LabelledFrames.Frames.MARKED)));
        source.setLabel("What");
        source.setItems(sources);
        source.setItemLabelGenerator(Source::words);
        source.setValue(sources.getFirst());
        source.addValueChangeListener(e -> changed());
        pictures.setLabel("Pictures");
        pictures.setItems(ExportPictures.JPEG, ExportPictures.ORIGINAL, ExportPictures.NONE);
        pictures.setItemLabelGenerator(one -> switch (one) {
            case JPEG -> "As JPEG";
            case ORIGINAL -> "Originals, video frames as JPEG";
            case NONE -> "None, labels alone";
        });
        pictures.setValue(ExportPictures.JPEG);
        tracks.setLabel("Tracks");
        tracks.setItems(false, true);
        tracks.setItemLabelGenerator(keyframes -> keyframes ? "Keyframes alone" : "On every frame");
        tracks.setValue(false);
        tracks.addValueChangeListener(e -> changed());
    }

    private static Div row(com.vaadin.flow.component.Component... fields) {
        var row = new Div(fields);
        row.addClassName("tl-form-row");
        return row;
    }

    private ExportRequest request() {
        Source chosen = source.getValue();
        DatasetVersion version = chosen.version();
        return new ExportRequest(
                project,
                version == null ? null : version.id(),
                format.getValue().info().id(),
                options.values(),
                filter.filter(chosen.frames()),
                pictures.getValue(),
                tracks.getValue());
    }

    /** Counts beside the page: it reads all labels. */
    private void changed() {
        UI ui = getUI().orElse(null);
        if (ui == null) {
            return;
        }
        int number = asked + 1;
        asked = number;
        ExportRequest request = request();
        UserId person = parts.user().id();
        losses.removeAll();
        losses.add(hint("Counting…"));
        Thread.startVirtualThread(() -> parts.user().runAs(person, () -> {
            List<String> problems;
            ExportPreview preview = null;
            try {
                preview = parts.exports().preview(request, () -> requireWanted(number, ui));
                problems = List.of();
            } catch (CancellationException e) {
                return;
            } catch (RuntimeException e) {
                problems = ErrorText.of(e);
            }
            ExportPreview counted = preview;
            List<String> sentences = problems;
            if (ui.isAttached()) {
                ui.access(() -> {
                    if (number == asked) {
                        show(counted, sentences);
                    }
                });
            }
        }));
    }

    /** A count that nobody waits for any more stops. */
    private void requireWanted(int number, UI ui) {
        if (number != asked || !ui.isAttached()) {
            throw new CancellationException();
        }
    }

    private void show(@Nullable ExportPreview preview, List<String> problems) {
        losses.removeAll();
        problems.forEach(problem -> losses.add(hint(problem)));
        start.setEnabled(preview != null && preview.frames() > 0);
        if (preview == null) {
            return;
        }
        if (preview.frames() == 0) {
            losses.add(hint("There is nothing to export. Mark the frames whose objects are all drawn, or choose all"
                    + " frames."));
            return;
        }
        losses.add(hint("%,d frames of %,d pictures and videos with %,d objects."
                .formatted(preview.frames(), preview.media(), preview.objects())));
        if (preview.losses().isEmpty()) {
            losses.add(hint("The format takes all of it."));
        } else {
            losses.add(hint("What the format does not take as it is:"));
            var list = new com.vaadin.flow.component.html.UnorderedList();
            preview.losses().forEach(loss -> list.add(new com.vaadin.flow.component.html.ListItem(loss)));
            losses.add(list);
        }
    }

    private void start() {
        JobId id = parts.exports().start(request());
        var bar = new JobBar(parts.clock(), parts.jobs().get(id));
        var outcome = new Div();
        outcome.addClassName("tl-export-outcome");
        removeAll();
        add(bar, outcome);
        start.setVisible(false);
        show(parts.jobs().get(id), bar, outcome);
        parts.bell().watch(bar, job -> job.id().equals(id), job -> show(job, bar, outcome));
    }

    private void show(Job job, JobBar bar, Div outcome) {
        bar.show(job);
        if (job.state() == JobState.SUCCEEDED) {
            var link = new Anchor("api/exports/" + job.id(), "Download the zip");
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            outcome.removeAll();
            outcome.add(
                    link,
                    hint("It is kept for %d days."
                            .formatted(parts.exports().kept().toDays())));
            Optional.ofNullable(job.result())
                    .ifPresent(result -> result.path("notes").forEach(note -> outcome.add(hint(note.asString()))));
        }
    }

    static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("tl-hint");
        return hint;
    }
}
