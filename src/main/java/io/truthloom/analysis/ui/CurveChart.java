package io.truthloom.analysis.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shares against shares, drawn in the browser; a click tells which curve and place of the x axis is meant. */
@Tag("truthloom-chart")
class CurveChart extends Component {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    interface Chosen extends Serializable {
        /** @param curve in the order of adding */
        void at(int curve, double x);
    }

    record Point(double x, double y) {}

    record Curve(String name, String color, List<Point> points) {}

    /** @param chosen null where points lead nowhere */
    CurveChart(String xLabel, List<Curve> curves, @Nullable Chosen chosen) {
        getElement().setAttribute("x-label", xLabel);
        getElement().setAttribute("shares", true);
        ArrayNode all = JSON.arrayNode();
        curves.forEach(curve -> all.add(JSON.objectNode()
                .put("name", curve.name())
                .put("color", curve.color())
                .put("axis", "left")
                .set("points", json(curve.points()))));
        getElement().setPropertyJson("series", all);
        if (chosen != null) {
            getElement().setAttribute("choosable", true);
            getElement()
                    .addEventListener(
                            "point-chosen",
                            event -> chosen.at(
                                    event.getEventData()
                                            .get("event.detail.series")
                                            .asInt(),
                                    event.getEventData().get("event.detail.x").asDouble()))
                    .addEventData("event.detail.series")
                    .addEventData("event.detail.x");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://frontend/truthloom.js");
    }

    private static ArrayNode json(List<Point> points) {
        ArrayNode all = JSON.arrayNode();
        points.forEach(point -> all.add(JSON.arrayNode().add(point.x()).add(point.y())));
        return all;
    }
}
