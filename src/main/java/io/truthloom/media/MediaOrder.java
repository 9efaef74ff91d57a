package io.truthloom.media;

/** Orders of a project's media; equal ones by their ids. */
public enum MediaOrder {
    /** Numbers in names by their value, upper and lower case alike. */
    NAME("Name", "name_key, id"),
    NEWEST("Newest first", "created_at desc, id desc"),
    FRAMES("Most frames", "frame_count desc, id desc"),
    SIZE("Largest file", "size_bytes desc, id desc");

    private final String caption;
    final String sql;

    MediaOrder(String caption, String sql) {
        this.caption = caption;
        this.sql = sql;
    }

    public String caption() {
        return caption;
    }
}
