package io.truthloom.exchange.datumaro;

import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.SkeletonTemplate;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The labels, their skeletons' templates and their colours. */
final class DatumaroHeader {
    private DatumaroHeader() {}

    static void write(JsonGenerator json, List<Label> labels) {
        json.writeStartObject();
        json.writeName("label");
        json.writeStartObject();
        json.writeArrayPropertyStart("labels");
        for (Label label : labels) {
            json.writeStartObject();
            json.writeStringProperty("name", label.name());
            json.writeStringProperty("parent", parent(labels, label));
            json.writeArrayPropertyStart("attributes");
            label.attributes().stream().map(LabelAttribute::name).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("attributes");
        json.writeString("occluded");
        json.writeEndArray();
        json.writeEndObject();
        writePoints(json, labels);
        writeColors(json, labels);
        json.writeEndObject();
    }

    private static String parent(List<Label> labels, Label label) {
        return labels.stream()
                .filter(other -> other.id().equals(label.parentId()))
                .findFirst()
                .map(Label::name)
                .orElse("");
    }

    private static void writePoints(JsonGenerator json, List<Label> labels) {
        json.writeName("points");
        json.writeStartObject();
        json.writeArrayPropertyStart("items");
        for (int i = 0; i < labels.size(); i++) {
            SkeletonTemplate skeleton = labels.get(i).skeleton();
            if (skeleton != null) {
                json.writeStartObject();
                json.writeNumberProperty("label_id", i);
                json.writeArrayPropertyStart("labels");
                skeleton.joints().forEach(joint -> json.writeString(joint.name()));
                json.writeEndArray();
                json.writeArrayPropertyStart("joints");
                for (SkeletonTemplate.Edge edge : skeleton.edges()) {
                    json.writeStartArray();
                    json.writeNumber(edge.from() + 1);
                    json.writeNumber(edge.to() + 1);
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeColors(JsonGenerator json, List<Label> labels) {
        json.writeName("mask");
        json.writeStartObject();
        json.writeArrayPropertyStart("colormap");
        for (int i = 0; i < labels.size(); i++) {
            int rgb = Integer.parseInt(labels.get(i).color().substring(1), 16);
            json.writeStartObject();
            json.writeNumberProperty("label_id", i);
            json.writeNumberProperty("r", rgb >> 16);
            json.writeNumberProperty("g", rgb >> 8 & 0xff);
            json.writeNumberProperty("b", rgb & 0xff);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
