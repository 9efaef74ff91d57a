package io.truthloom.media.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import io.truthloom.media.Media;
import io.truthloom.media.MediaFilterOption;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectId;
import io.truthloom.shell.EmptyState;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Notices;
import java.util.List;

/** Tools above, gallery below, files dropped anywhere on it are added. */
class MediaPanel extends Div {
    private static final int JOBS_TO_LOOK_AT = 30;

    private final transient MediaService media;
    private final ProjectId project;
    private final boolean editable;
    private final Gallery gallery;
    private final transient List<MediaFilterOption> options;
    private final FilterBar filterBar;
    private final Div found = new Div();
    private final Div empty = new Div();
    private MediaFilter filter = MediaFilter.ALL;
    private int total;
    private final ImportProgress imports;
    private transient Runnable chooseFiles = () -> {};

    MediaPanel(MediaPanels parts, ProjectId project, boolean editable, boolean mayDelete) {
        this.media = parts.media;
        this.project = project;
        this.editable = editable;
        imports = new ImportProgress(project, parts.jobs, parts.bell, parts.clock, this::refresh);
        gallery = new Gallery(media, mayDelete, this::confirmDelete);
        options = parts.options(project);
        filterBar = new FilterBar(options, this::choose);
        found.addClassName("tl-found");
        addClassName("tl-media-panel");
        var tools = new Div(filterBar, found);
        tools.addClassName("tl-tools");
        var body = new Div(imports, empty, gallery);
        body.addClassName("tl-media-body");
        add(tools);
        if (editable) {
            addUploads(parts, tools, body);
        } else {
            add(body);
        }
        imports.followOpen(parts.jobs.list(project.value(), JOBS_TO_LOOK_AT));
    }

    private void addUploads(MediaPanels parts, Div tools, Div body) {
        var options = new ImportOptionsForm();
        var uploads = new Uploads(this, media, project, options::options, imports::follow, Notices::problem);
        var folder = new Button("Import folder…", VaadinIcon.FOLDER_OPEN_O.create());
        folder.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        folder.addClickListener(e -> ImportFolderDialog.build(project, media, options::options, imports::follow)
                .open());
        var add = uploads.button();
        chooseFiles = () -> add.getElement().executeJs("this.click()");
        tools.add(folder, add);
        body.addComponentAsFirst(uploads.progress());
        body.addComponentAsFirst(options);
        var zone = uploads.dropZone(body);
        zone.addClassName("tl-drop");
        add(zone);
    }

    /** Opens the browser's choice of files; works while the browser still counts it to the person's last click. */
    void chooseFiles() {
        chooseFiles.run();
    }

    void show(MediaFilter chosen) {
        filter = chosen;
        filterBar.show(chosen);
        int matching = gallery.show(chosen.query(project, options));
        total = chosen.isOpen() ? matching : media.count(project);
        found.setText(
                matching == total
                        ? Formats.count(total) + " media"
                        : Formats.count(matching) + " of " + Formats.count(total));
        filterBar.setVisible(total > 0);
        found.setVisible(total > 0);
        empty.removeAll();
        if (matching == 0) {
            empty.add(total == 0 ? nothingYet() : nothingFound());
        }
        empty.setVisible(matching == 0 && !(total == 0 && imports.isBusy()));
        gallery.setVisible(matching > 0);
    }

    private void choose(MediaFilter chosen) {
        show(chosen);
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(MediaNavigation.gallery(project), chosen.toQuery())));
    }

    private void refresh() {
        if (total == 0 || media.count(project) != total) {
            show(filter);
        }
    }

    private EmptyState nothingYet() {
        return editable
                ? new EmptyState(
                        VaadinIcon.PICTURE,
                        "Drop images, videos or a zip here",
                        "JPEG, PNG, WebP and other images; MP4, AVI, MOV, MKV and WebM videos. Many at once is fine. "
                                + "A video is read once, frame by frame; after that every frame is a picture.")
                : new EmptyState(
                        VaadinIcon.PICTURE, "No media yet", "Members who may label can add images and videos.");
    }

    private EmptyState nothingFound() {
        var all = new Button("Show all", e -> choose(MediaFilter.ALL));
        return new EmptyState(
                VaadinIcon.SEARCH,
                "Nothing fits the filter",
                "None of the media is like that. Another name or state may fit.",
                all);
    }

    private void confirmDelete(Media target) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Delete “" + target.name() + "”?");
        dialog.setText(
                "Its frames and every label on them are deleted for good. Datasets frozen from it stay countable, "
                        + "but can't be trained on again.");
        dialog.setCancelable(true);
        dialog.setConfirmText("Delete");
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(e -> {
            media.delete(target.id());
            Notices.done("“" + target.name() + "” was deleted.");
            show(filter);
        });
        dialog.open();
    }
}
