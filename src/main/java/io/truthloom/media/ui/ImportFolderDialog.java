package io.truthloom.media.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.truthloom.jobs.JobId;
import io.truthloom.media.ImportOptions;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.FormDialog;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Names a folder on the server below the configured import root. */
final class ImportFolderDialog {
    private ImportFolderDialog() {}

    static FormDialog build(
            ProjectId project, MediaService media, Supplier<ImportOptions> options, Consumer<JobId> started) {
        var folder = new TextField("Folder below the import root");
        folder.setPlaceholder("as “crossing/2026-11”; empty for all of it");
        folder.setWidthFull();
        folder.setAutofocus(true);
        var hint = new Paragraph("Reads every image and video below a folder on the server, without an upload. The "
                + "administrator names the import root when starting Truthloom (setting truthloom.import-root).");
        hint.addClassName("tl-hint");
        var dialog = new FormDialog(
                "Import a folder",
                "Import",
                () -> started.accept(
                        media.importFolder(project, folder.getValue().strip(), options.get())));
        dialog.add(hint, folder);
        dialog.setWidth("28rem");
        return dialog;
    }
}
