package io.truthloom.explain.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.truthloom.explain.Place;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.model.Model;
import io.truthloom.model.ModelService;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectService;
import io.truthloom.shell.Ids;
import io.truthloom.shell.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** A model's layers, what they answer to a picture, and what an answer rests on. */
@Route("models/:modelId/inside")
@PermitAll
class InsideView extends ModelPage {
    private final transient MediaService media;

    InsideView(ModelService models, ProjectService projects, MediaService media) {
        super(models, projects, "Look inside");
        this.media = media;
    }

    @Override
    void show(Model model, Project project, BeforeEnterEvent event) {
        var element = new BrowserElement.Inside();
        var picker = new PicturePicker(project.id(), media, (one, frame) -> {
            look(element, one, frame);
            remember(model, one, frame);
        });
        first(project, event).ifPresent(one -> {
            int frame = Math.clamp(number(event), 0, one.frameCount() - 1);
            picker.show(one, frame);
            look(element, one, frame);
        });
        element.set("model-id", model.id());
        add(new PageHead(model.name() + " from the inside"), picker, element);
    }

    private static void look(BrowserElement element, Media one, int frame) {
        element.set("picture", PicturePicker.picture(one, new Place(one.id(), frame)));
        element.set("media-id", one.id());
        element.set("frame", frame);
    }

    private void remember(Model model, Media one, int frame) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, ExplainNavigation.inside(model.id()) + "?media=" + one.id() + "&frame=" + frame));
    }

    /** The address's, else the project's first. */
    private Optional<Media> first(Project project, BeforeEnterEvent event) {
        Optional<Media> named = parameter(event, "media")
                .map(text -> media.get(new MediaId(Ids.parse(text, "The media"))))
                .filter(one -> one.projectId().equals(project.id()));
        return named.isPresent()
                ? named
                : media.list(project.id(), 0, 1).stream().findFirst();
    }

    private static int number(BeforeEnterEvent event) {
        return parameter(event, "frame")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private static Optional<String> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }
}
