package io.truthloom.exchange;

/** What a format may or may not be able to say. {@link #words} begin a sentence with a number before them. */
public enum Feature {
    ROTATED_BOX("rotated boxes"),
    ELLIPSE("ellipses"),
    POLYGON("polygons"),
    POLYLINE("polylines"),
    POINTS("sets of points"),
    SKELETON("skeletons"),
    MASK("masks"),
    TAG("tags of single pictures and frames"),
    BOX("boxes"),
    TRACK("tracks, as one object over time,"),
    KEYFRAME("keyframes, told apart from frames between,"),
    OCCLUDED("marks of occlusion"),
    ATTRIBUTE("attribute values"),
    GROUP("groups"),
    Z_ORDER("orders of drawing"),
    SOURCE("notes on who drew an object"),
    HIERARCHY("parents of labels"),
    REVIEW("marks of review");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
