package io.truthloom.annotation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** How shapes look as JSON, in the database and on the wire; geometry itself knows no library. */
@Configuration(proxyBeanMethods = false)
class AnnotationJson {
    @Bean
    static JacksonModule shapes() {
        return new SimpleModule("shapes")
                .setMixInAnnotation(Shape.class, ByKind.class)
                .setMixInAnnotation(Point.class, AsPair.class)
                .setMixInAnnotation(Joint.class, AsTriple.class)
                .setMixInAnnotation(MaskSize.class, AsHeightAndWidth.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BoxShape.class, name = "box"),
        @JsonSubTypes.Type(value = PolygonShape.class, name = "polygon"),
        @JsonSubTypes.Type(value = PolylineShape.class, name = "polyline"),
        @JsonSubTypes.Type(value = PointsShape.class, name = "points"),
        @JsonSubTypes.Type(value = EllipseShape.class, name = "ellipse"),
        @JsonSubTypes.Type(value = SkeletonShape.class, name = "skeleton"),
        @JsonSubTypes.Type(value = MaskShape.class, name = "mask"),
        @JsonSubTypes.Type(value = TagShape.class, name = "tag")
    })
    private interface ByKind {}

    /** {@code [x, y]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y"})
    private interface AsPair {}

    /** {@code [x, y, v]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y", "visibility"})
    @JsonIgnoreProperties("labelled")
    private interface AsTriple {}

    /** {@code [height, width]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"height", "width"})
    private interface AsHeightAndWidth {}
}
