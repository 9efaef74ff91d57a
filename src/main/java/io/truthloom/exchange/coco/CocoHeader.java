package io.truthloom.exchange.coco;

import io.truthloom.exchange.ExportedMedia;
import io.truthloom.project.Label;
import io.truthloom.project.Project;
import io.truthloom.project.SkeletonTemplate;
import tools.jackson.core.JsonGenerator;

/** What stands before the lists of pictures and annotations, and the pictures themselves. */
final class CocoHeader {
    private static final String VERSION = "0.1.0";

    private CocoHeader() {}

    /** Leaves the object open. @param things whether categories say that they are things, as panoptic ones do */
    static void write(JsonGenerator json, Project project, boolean things) {
        json.writeStartObject();
        json.writeArrayPropertyStart("licenses");
        json.writeStartObject();
        json.writeNumberProperty("id", 0);
        json.writeStringProperty("name", "");
        json.writeStringProperty("url", "");
        json.writeEndObject();
        json.writeEndArray();
        json.writeName("info");
        json.writeStartObject();
        json.writeStringProperty("description", project.name());
        json.writeStringProperty("version", VERSION);
        json.writeStringProperty("contributor", "Truthloom " + VERSION);
        json.writeEndObject();
        json.writeArrayPropertyStart("categories");
        int id = 0;
        for (Label label : project.labels()) {
            writeCategory(json, project, label, ++id, things);
        }
        json.writeEndArray();
    }

    private static void writeCategory(JsonGenerator json, Project project, Label label, int id, boolean things) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("name", label.name());
        json.writeStringProperty("supercategory", parentName(project, label));
        SkeletonTemplate skeleton = label.skeleton();
        if (things) {
            json.writeNumberProperty("isthing", 1);
        } else if (skeleton != null) {
            json.writeArrayPropertyStart("keypoints");
            skeleton.joints().forEach(joint -> json.writeString(joint.name()));
            json.writeEndArray();
            json.writeArrayPropertyStart("skeleton");
            for (SkeletonTemplate.Edge edge : skeleton.edges()) {
                json.writeStartArray();
                json.writeNumber(edge.from() + 1);
                json.writeNumber(edge.to() + 1);
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String parentName(Project project, Label label) {
        return project.labels().stream()
                .filter(other -> other.id().equals(label.parentId()))
                .findFirst()
                .map(Label::name)
                .orElse("");
    }

    static void writeImage(JsonGenerator json, ExportedMedia media, String fileName, long id) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeNumberProperty("width", media.media().width());
        json.writeNumberProperty("height", media.media().height());
        json.writeStringProperty("file_name", fileName);
        json.writeNumberProperty("license", 0);
        json.writeStringProperty("flickr_url", "");
        json.writeStringProperty("coco_url", "");
        json.writeNumberProperty("date_captured", 0);
        json.writeEndObject();
    }
}
