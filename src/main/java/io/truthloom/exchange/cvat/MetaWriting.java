package io.truthloom.exchange.cvat;

import io.truthloom.media.Media;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelKind;
import io.truthloom.project.Project;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The head of a file: the task with the labels. Its times are the project's, so that the same labels give the same bytes. */
final class MetaWriting {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final XmlWriting xml;
    private final Project project;

    MetaWriting(XmlWriting xml, Project project) {
        this.xml = xml;
        this.project = project;
    }

    /** @param video null for a task of pictures */
    void write(String name, int size, @Nullable Media video) throws IOException {
        String time = TIME.format(project.createdAt());
        int last = Math.max(0, size - 1);
        xml.text("version", "1.1");
        xml.open("meta");
        xml.open("task");
        xml.text("id", "1");
        xml.text("name", name);
        xml.text("size", Integer.toString(size));
        xml.text("mode", video == null ? "annotation" : "interpolation");
        xml.text("overlap", "0");
        xml.text("bugtracker", "");
        xml.text("created", time);
        xml.text("updated", time);
        xml.text("subset", "");
        xml.text("start_frame", "0");
        xml.text("stop_frame", Integer.toString(last));
        xml.text("frame_filter", "");
        segment(last);
        xml.open("owner");
        xml.text("username", "");
        xml.text("email", "");
        xml.close();
        xml.text("assignee", "");
        labels();
        if (video != null) {
            xml.open("original_size");
            xml.text("width", Integer.toString(video.width()));
            xml.text("height", Integer.toString(video.height()));
            xml.close();
            xml.text("source", video.name());
        }
        xml.close();
        xml.text("dumped", time);
        xml.close();
    }

    private void segment(int last) throws IOException {
        xml.open("segments");
        xml.open("segment");
        xml.text("id", "1");
        xml.text("start", "0");
        xml.text("stop", Integer.toString(last));
        xml.text("url", "");
        xml.close();
        xml.close();
    }

    private void labels() throws IOException {
        xml.open("labels");
        for (Label label : project.labels()) {
            SkeletonTemplate skeleton = label.skeleton();
            xml.open("label");
            xml.text("name", label.name());
            xml.text("color", label.color());
            xml.text("type", type(label.kind()));
            xml.open("attributes");
            for (LabelAttribute attribute : label.attributes()) {
                attribute(attribute);
            }
            xml.close();
            if (skeleton != null) {
                xml.text("svg", SkeletonSvg.drawing(skeleton));
            }
            xml.close();
            if (skeleton != null) {
                joints(label, skeleton);
            }
        }
        xml.close();
    }

    private void joints(Label label, SkeletonTemplate skeleton) throws IOException {
        for (TemplateJoint joint : skeleton.joints()) {
            xml.open("label");
            xml.text("name", joint.name());
            xml.text("color", label.color());
            xml.text("type", "points");
            xml.open("attributes");
            xml.close();
            xml.text("parent", label.name());
            xml.close();
        }
    }

    private void attribute(LabelAttribute attribute) throws IOException {
        xml.open("attribute");
        xml.text("name", attribute.name());
        xml.text("mutable", attribute.mutable() ? "True" : "False");
        xml.text("input_type", attribute.type().name().toLowerCase(Locale.ROOT));
        xml.text("default_value", attribute.defaultValue());
        xml.text("values", String.join("\n", attribute.values()));
        xml.close();
    }

    private static String type(LabelKind kind) {
        return switch (kind) {
            case ANY -> "any";
            case BOX -> "rectangle";
            case ELLIPSE -> "ellipse";
            case POLYGON -> "polygon";
            case POLYLINE -> "polyline";
            case POINTS -> "points";
            case SKELETON -> "skeleton";
            case MASK -> "mask";
            case TAG -> "tag";
        };
    }
}
