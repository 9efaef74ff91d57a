package io.truthloom.explain.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.truthloom.explain.Place;
import io.truthloom.media.Media;
import io.truthloom.media.MediaOrder;
import io.truthloom.media.MediaQuery;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectId;
import java.util.function.BiConsumer;

/** A picture of the project, or a video and one of its frames. */
class PicturePicker extends Div {
    private final ComboBox<Media> media = new ComboBox<>("Picture or video");
    private final IntegerField frame = new IntegerField("Frame");
    private final transient BiConsumer<Media, Integer> changed;

    /** @param changed is told the media and the 0-based frame */
    PicturePicker(ProjectId project, MediaService service, BiConsumer<Media, Integer> changed) {
        this.changed = changed;
        addClassName("tl-inline-form");
        media.setItems(query -> service
                .list(
                        new MediaQuery(project, query.getFilter().orElse(""), null, null, MediaOrder.NAME),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        media.setItemLabelGenerator(Media::name);
        media.setWidth("22rem");
        frame.setMin(1);
        frame.setStepButtonsVisible(true);
        media.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                show(e.getValue(), 0);
                tell();
            }
        });
        frame.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                tell();
            }
        });
        add(media, frame);
    }

    void show(Media one, int at) {
        media.setValue(one);
        frame.setVisible(one.frameCount() > 1);
        frame.setMax(one.frameCount());
        frame.setValue(at + 1);
    }

    private void tell() {
        Media one = media.getValue();
        Integer number = frame.getValue();
        if (one != null && number != null) {
            changed.accept(one, Math.clamp(number, 1, one.frameCount()) - 1);
        }
    }

    static String picture(Media media, Place place) {
        return media.isTiled()
                ? "api/media/" + place.media() + "/overview"
                : "api/media/" + place.media() + "/frames/" + place.frame();
    }
}
