package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;

/**
 * A figure in full-resolution image pixels: origin at the top-left corner of the top-left pixel, y down (design,
 * section 4). Immutable, every coordinate finite.
 */
public sealed interface Shape permits BoxShape, PolygonShape, PolylineShape, PointsShape {
    /** The smallest axis-aligned box around it; it may reach beyond the picture. */
    Box bounds();
}
