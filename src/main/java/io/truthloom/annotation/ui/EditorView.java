package io.truthloom.annotation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.truthloom.common.NotFoundException;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.media.ui.MediaNavigation;
import io.truthloom.security.CurrentUser;
import io.truthloom.shell.Ids;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;

/** The whole window for the editor of one media. */
@Route(value = "projects/:projectId/media/:mediaId", autoLayout = false)
@PermitAll
class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MediaService mediaService;
    private final transient CurrentUser currentUser;
    private String title = "Truthloom";

    EditorView(MediaService mediaService, CurrentUser currentUser) {
        this.mediaService = mediaService;
        this.currentUser = currentUser;
        addClassName("tl-editor-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new MediaId(Ids.parameter(event, "mediaId", "The media"));
        Media media = mediaService.get(id);
        if (!media.projectId().value().equals(Ids.parameter(event, "projectId", "The project"))) {
            throw new NotFoundException("The media");
        }
        title = media.name() + " · Truthloom";
        show(media, frame(event, media), object(event));
    }

    private void show(Media media, int frame, Optional<UUID> object) {
        var editor = new TruthloomEditor(media, frame, currentUser.require().displayName());
        object.ifPresent(editor::select);
        editor.onClose(() -> getUI().ifPresent(ui -> ui.navigate(MediaNavigation.gallery(media.projectId()))));
        // the editor itself opens the other media and keeps its undo and pictures; only the address follows
        editor.onNavigate((target, targetFrame) -> getUI().ifPresent(ui -> {
            var id = new MediaId(Ids.parse(target, "The media"));
            String address = EditorNavigation.editor(media.projectId(), id, targetFrame);
            ui.getPage().getHistory().replaceState(null, address);
        }));
        removeAll();
        add(editor);
    }

    /** What is no id selects nothing. */
    private static Optional<UUID> object(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("object")
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString);
    }

    private static int frame(BeforeEnterEvent event, Media media) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("frame")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Math.min(Integer.parseInt(text), media.frameCount() - 1))
                .orElse(0);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
