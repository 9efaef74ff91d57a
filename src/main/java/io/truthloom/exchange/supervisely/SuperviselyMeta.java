package io.truthloom.exchange.supervisely;

import io.truthloom.project.Label;
import io.truthloom.project.SkeletonTemplate;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Classes, of any shape but for skeletons, and the names of tags. */
final class SuperviselyMeta {
    private static final int SCALE = 100;

    private SuperviselyMeta() {}

    static void write(JsonGenerator json, List<Label> labels, Set<String> tags) {
        json.writeStartObject();
        json.writeArrayPropertyStart("classes");
        for (Label label : labels) {
            SkeletonTemplate skeleton = label.skeleton();
            json.writeStartObject();
            json.writeStringProperty("title", label.name());
            json.writeStringProperty("shape", skeleton == null ? "any" : "graph");
            json.writeStringProperty("color", label.color());
            json.writeName("geometry_config");
            json.writeStartObject();
            if (skeleton != null) {
                writeGraph(json, skeleton);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("tags");
        for (String tag : tags) {
            json.writeStartObject();
            json.writeStringProperty("name", tag);
            json.writeStringProperty("value_type", "any_string");
            json.writeStringProperty("color", "#808080");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("projectType", "images");
        json.writeEndObject();
    }

    private static void writeGraph(JsonGenerator json, SkeletonTemplate skeleton) {
        json.writeName("nodes");
        json.writeStartObject();
        for (int i = 0; i < skeleton.joints().size(); i++) {
            SkeletonTemplate.TemplateJoint joint = skeleton.joints().get(i);
            json.writeName(Integer.toString(i));
            json.writeStartObject();
            json.writeStringProperty("label", joint.name());
            json.writeArrayPropertyStart("loc");
            json.writeNumber(Math.round(joint.x() * SCALE));
            json.writeNumber(Math.round(joint.y() * SCALE));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("edges");
        for (SkeletonTemplate.Edge edge : skeleton.edges()) {
            json.writeStartObject();
            json.writeStringProperty("src", Integer.toString(edge.from()));
            json.writeStringProperty("dst", Integer.toString(edge.to()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
