package io.truthloom.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.server.streams.UploadEvent;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.ErrorText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Label files on their way in; all of one choice are looked through together. */
class LabelUploads extends Div {
    private final transient MediaService media;
    private final ProjectId project;
    private final List<UUID> received = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    LabelUploads(MediaService media, ProjectId project, Consumer<List<UUID>> arrived, Consumer<List<String>> refusals) {
        this.media = media;
        this.project = project;
        var manager = new UploadManager(this, this::receive);
        manager.addAllFinishedListener(e -> {
            List<String> sentences = drain(refused);
            List<UUID> uploads = drain(received);
            manager.clearFileList();
            if (!sentences.isEmpty()) {
                refusals.accept(sentences);
            }
            if (!uploads.isEmpty()) {
                arrived.accept(uploads);
            }
        });
        var button = new UploadButton("Choose files", manager);
        button.setIcon(VaadinIcon.UPLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Component hint =
                ExportDialog.hint("Or drop them here: one file, several, or a zip. A zip may hold the pictures too.");
        var area = new Div(button, hint);
        area.addClassName("tl-drop-area");
        add(new UploadDropZone(area, manager), new UploadFileList(manager));
    }

    /** Several arrive at the same time, on threads of their own and without the session's lock. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            UploadId id = media.receive(project, event.getFileName(), content);
            synchronized (this) {
                received.add(id.value());
            }
        } catch (RuntimeException e) {
            List<String> sentences = ErrorText.of(e);
            if (sentences.isEmpty()) {
                throw e;
            }
            synchronized (this) {
                refused.addAll(sentences);
            }
            event.reject(String.join(" ", sentences));
        }
    }

    private synchronized <T> List<T> drain(List<T> list) {
        List<T> copy = List.copyOf(list);
        list.clear();
        return copy;
    }
}
