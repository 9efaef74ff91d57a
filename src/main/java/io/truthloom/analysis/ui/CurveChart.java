package io.truthloom.analysis.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import io.truthloom.evaluate.PrecisionRecall.Point;
import java.io.Serializable;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Precision against recall, drawn in the browser; a click tells which curve and recall is meant. */
@Tag("truthloom-chart")
class CurveChart extends Component {
    interface Chosen extends Serializable {
        /** @param curve in the order of adding */
        void at(int curve, double recall);
    }

    record Curve(String name, String color, List<Point> points) {}

    CurveChart(List<Curve> curves, Chosen chosen) {
        getElement().setAttribute("x-label", "recall");
        getElement().setAttribute("shares", true);
        var all = JsonNodeFactory.instance.arrayNode();
        for (Curve curve : curves) {
            var points = JsonNodeFactory.instance.arrayNode();
            curve.points()
                    .forEach(point -> points.add(JsonNodeFactory.instance
                            .arrayNode()
                            .add(point.recall())
                            .add(point.precision())));
            var one = JsonNodeFactory.instance.objectNode();
            one.put("name", curve.name());
            one.put("color", curve.color());
            one.put("axis", "left");
            one.set("points", points);
            all.add(one);
        }
        getElement().setPropertyJson("series", all);
        getElement()
                .addEventListener(
                        "point-chosen",
                        event -> chosen.at(
                                event.getEventData().get("event.detail.series").asInt(),
                                event.getEventData().get("event.detail.x").asDouble()))
                .addEventData("event.detail.series")
                .addEventData("event.detail.x");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://frontend/truthloom.js");
    }
}
