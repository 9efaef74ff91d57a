package io.truthloom.project.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The joints and edges of one class's skeleton, drawn in the browser. */
@Tag("truthloom-skeleton-template")
class SkeletonField extends Component {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SkeletonTemplate template;

    SkeletonField(@Nullable SkeletonTemplate template) {
        this.template = template == null ? new SkeletonTemplate(List.of(), List.of()) : template;
        getElement().setPropertyJson("template", json(this.template));
        getElement()
                .addEventListener(
                        "template-change",
                        e -> this.template = read(e.getEventData().get("event.detail")))
                .addEventData("event.detail");
    }

    SkeletonTemplate template() {
        return template;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://frontend/truthloom.js");
    }

    private static ObjectNode json(SkeletonTemplate template) {
        var joints = JSON.arrayNode();
        for (TemplateJoint joint : template.joints()) {
            joints.add(JSON.objectNode()
                    .put("name", joint.name())
                    .put("x", joint.x())
                    .put("y", joint.y()));
        }
        var edges = JSON.arrayNode();
        template.edges()
                .forEach(edge -> edges.add(JSON.arrayNode().add(edge.from()).add(edge.to())));
        ObjectNode json = JSON.objectNode();
        json.set("joints", joints);
        json.set("edges", edges);
        return json;
    }

    private static SkeletonTemplate read(JsonNode json) {
        List<TemplateJoint> joints = new ArrayList<>();
        json.path("joints")
                .forEach(joint -> joints.add(new TemplateJoint(
                        joint.path("name").asString(""),
                        joint.path("x").asDouble(),
                        joint.path("y").asDouble())));
        List<Edge> edges = new ArrayList<>();
        json.path("edges")
                .forEach(edge ->
                        edges.add(new Edge(edge.path(0).asInt(), edge.path(1).asInt())));
        return new SkeletonTemplate(joints, edges);
    }
}
