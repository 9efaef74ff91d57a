package io.truthloom.annotation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import io.truthloom.media.Media;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The custom element of the browser: it has everything it needs from the REST API. */
@Tag("truthloom-editor")
class TruthloomEditor extends Component {
    private static final String SCRIPT = "context://frontend/truthloom.js";

    TruthloomEditor(Media media, int frame, String userName) {
        var element = getElement();
        element.setAttribute("media-id", media.id().toString());
        element.setAttribute("project-id", media.projectId().toString());
        element.setAttribute("frame", String.valueOf(frame));
        element.setAttribute("user-name", userName);
        element.getClassList().add("tl-editor");
    }

    /** Selects the object when it is there. */
    void select(UUID object) {
        getElement().setAttribute("object-id", object.toString());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(SCRIPT);
        getElement().executeJs("""
                const show = () => this.setAttribute('theme', document.documentElement.getAttribute('theme') ?? 'light');
                window.addEventListener('truthloom-appearance', show);
                show();
                """);
    }

    Registration onClose(Runnable listener) {
        return getElement().addEventListener("close", e -> listener.run());
    }

    /** @param listener is given the media's id and the 0-based frame */
    Registration onNavigate(BiConsumer<String, Integer> listener) {
        return getElement()
                .addEventListener(
                        "navigate",
                        e -> listener.accept(
                                e.getEventData().get("event.detail.mediaId").asString(),
                                e.getEventData().get("event.detail.frame || 0").asInt()))
                .addEventData("event.detail.mediaId")
                .addEventData("event.detail.frame || 0");
    }
}
