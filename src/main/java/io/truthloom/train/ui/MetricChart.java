package io.truthloom.train.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Curves over one axis, drawn in the browser; points can be added while it stands. */
@Tag("truthloom-chart")
class MetricChart extends Component {
    /** @param right true: against the axis at the right, which runs from 0 to 1 */
    record Curve(String name, boolean right) {}

    record Point(double x, double y) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    MetricChart(String xLabel, List<Curve> curves) {
        getElement().setAttribute("x-label", xLabel);
        getElement().setPropertyJson("series", series(curves));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://frontend/truthloom.js");
    }

    /** Adds points to the curve of that index, in the order of x. */
    void append(int curve, List<Point> points) {
        if (!points.isEmpty()) {
            // the element may not be defined yet: the script loads beside the page
            getElement()
                    .executeJs(
                            "customElements.whenDefined('truthloom-chart').then(() => this.extend($0, $1))",
                            curve,
                            json(points));
        }
    }

    private static ArrayNode series(List<Curve> curves) {
        ArrayNode all = JSON.arrayNode();
        for (Curve curve : curves) {
            var one = JSON.objectNode();
            one.put("name", curve.name());
            one.put("axis", curve.right() ? "right" : "left");
            one.set("points", JSON.arrayNode());
            all.add(one);
        }
        return all;
    }

    private static ArrayNode json(List<Point> points) {
        ArrayNode all = JSON.arrayNode();
        for (Point point : points) {
            all.add(JSON.arrayNode().add(point.x()).add(point.y()));
        }
        return all;
    }
}
