package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.Optional;

/**
 * A figure in full-resolution image pixels: origin at the top-left corner of the top-left pixel, y down (design,
 * section 4). Immutable, every coordinate finite.
 */
public sealed interface Shape
        permits BoxShape, EllipseShape, PolygonShape, PolylineShape, PointsShape, SkeletonShape, MaskShape, TagShape {
    /**
     * The smallest axis-aligned box around it; it may reach beyond the picture. None of what has no place: a tag, and a
     * mask without a pixel.
     */
    Optional<Box> bounds();
}
