package io.truthloom.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** What the skeletons of a label are made of: {@code edges} join joints by their 0-based places in {@code joints}. */
public record SkeletonTemplate(List<TemplateJoint> joints, List<Edge> edges) {
    public SkeletonTemplate {
        joints = List.copyOf(joints);
        edges = List.copyOf(edges);
    }

    /** {@code x} and {@code y} in 0 to 1 of the template's box, y down. */
    public record TemplateJoint(String name, double x, double y) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"from", "to"})
    public record Edge(int from, int to) {}
}
