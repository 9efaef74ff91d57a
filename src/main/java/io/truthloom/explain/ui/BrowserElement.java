package io.truthloom.explain.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** An element of the script that the frontend is built to; it asks the REST API for what it shows. */
abstract class BrowserElement extends Component {
    private static final String SCRIPT = "context://frontend/truthloom.js";

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(SCRIPT);
    }

    void set(String attribute, Object value) {
        getElement().setAttribute(attribute, String.valueOf(value));
    }

    @Tag("truthloom-inside")
    static class Inside extends BrowserElement {}

    @Tag("truthloom-map")
    static class Map extends BrowserElement {}

    @Tag("truthloom-camera")
    static class Camera extends BrowserElement {}
}
