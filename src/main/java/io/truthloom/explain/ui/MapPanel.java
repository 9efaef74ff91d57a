package io.truthloom.explain.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.truthloom.explain.EmbeddingMap;
import io.truthloom.explain.MapPoint;
import io.truthloom.project.Label;
import io.truthloom.project.Project;
import io.truthloom.shell.Formats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A finished map. */
class MapPanel extends Div {
    /** @param points of it: {@link MapPoint}s shown, of all objects that there were */
    MapPanel(EmbeddingMap map, int points, Project project) {
        addClassName("tl-stack");
        var element = new BrowserElement.Map();
        element.set("map-id", map.id());
        element.set("project-id", project.id());
        element.getElement().setPropertyJson("labels", labels(project));
        var facts = new Paragraph(facts(map, points));
        facts.addClassName("tl-hint");
        add(facts, element);
    }

    private static String facts(EmbeddingMap map, int points) {
        String all = Formats.count(points, "object", "objects") + " as layer " + map.layer() + " sees them, "
                + Formats.dateTime(map.createdAt()) + ".";
        return map.objects() > points ? all + " Drawn by chance from " + Formats.count(map.objects()) + "." : all;
    }

    private static ArrayNode labels(Project project) {
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        for (Label label : project.labels()) {
            labels.addObject()
                    .put("id", label.id().toString())
                    .put("name", label.name())
                    .put("color", label.color());
        }
        return labels;
    }
}
