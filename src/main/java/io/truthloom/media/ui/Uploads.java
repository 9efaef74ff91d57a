package io.truthloom.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.server.streams.UploadEvent;
import io.truthloom.common.InvalidInputException;
import io.truthloom.jobs.JobId;
import io.truthloom.media.ImportOptions;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.ErrorText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Files on their way in: received one by one, imported together when the last has arrived. */
class Uploads {
    private final MediaService media;
    private final ProjectId project;
    private final List<UploadId> received = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final UploadManager manager;

    /**
     * @param options asked when the files have arrived
     * @param started told of each import job
     * @param refusals told of files that could not be taken, as sentences
     */
    Uploads(
            Component owner,
            MediaService media,
            ProjectId project,
            Supplier<ImportOptions> options,
            Consumer<JobId> started,
            Consumer<List<String>> refusals) {
        this.media = media;
        this.project = project;
        manager = new UploadManager(owner, this::receive);
        manager.addAllFinishedListener(e -> {
            List<UploadId> uploads = drain(received);
            List<String> sentences = drain(refused);
            if (!sentences.isEmpty()) {
                refusals.accept(sentences);
            }
            if (!uploads.isEmpty()) {
                try {
                    started.accept(media.importUploads(project, uploads, options.get()));
                } catch (InvalidInputException wrongOptions) {
                    keep(uploads);
                    refusals.accept(ErrorText.of(wrongOptions));
                }
            }
            manager.clearFileList();
        });
    }

    UploadButton button() {
        var button = new UploadButton("Add media", manager);
        button.setIcon(VaadinIcon.UPLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    UploadFileList progress() {
        var list = new UploadFileList(manager);
        list.getElement().setAttribute("aria-label", "Uploads");
        return list;
    }

    UploadDropZone dropZone(Component content) {
        return new UploadDropZone(content, manager);
    }

    /** Several arrive at the same time, on threads of their own and without the session's lock. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            UploadId id = media.receive(project, event.getFileName(), content);
            synchronized (this) {
                received.add(id);
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

    /** They go with the next files, when the options are put right. */
    private synchronized void keep(List<UploadId> uploads) {
        received.addAll(uploads);
    }

    private synchronized <T> List<T> drain(List<T> list) {
        List<T> copy = List.copyOf(list);
        list.clear();
        return copy;
    }
}
