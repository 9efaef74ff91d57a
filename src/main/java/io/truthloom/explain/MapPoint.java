package io.truthloom.explain;

import io.truthloom.common.Box;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelId;
import java.util.UUID;

/**
 * An object on a map.
 *
 * @param box in full-resolution pixels
 * @param principalX first principal component
 * @param principalY second principal component
 * @param x where t-SNE puts it
 * @param y where t-SNE puts it
 * @param strangers share of its nearest neighbours that have another label, 0..1
 * @param nearestLabel the label that most of them have
 */
public record MapPoint(
        UUID annotationId,
        MediaId mediaId,
        int frame,
        LabelId labelId,
        Box box,
        float principalX,
        float principalY,
        float x,
        float y,
        double strangers,
        LabelId nearestLabel) {}
