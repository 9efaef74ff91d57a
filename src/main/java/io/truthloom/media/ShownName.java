package io.truthloom.media;

/** Names that came from outside, fit to be shown; they are never used as paths. */
final class ShownName {
    private static final int MAX_LENGTH = 200;

    private ShownName() {}

    /** The last part of a path, without what can't be shown. */
    static String ofFile(String given) {
        return clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
    }

    /** A path below some folder as one name: {@code cam1/a.jpg} becomes {@code cam1_a.jpg}. */
    static String ofPath(String given) {
        return clean(given.replace('/', '_').replace('\\', '_'));
    }

    private static String clean(String name) {
        String visible = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (visible.isEmpty()) {
            return "unnamed";
        }
        return visible.length() <= MAX_LENGTH ? visible : visible.substring(visible.length() - MAX_LENGTH);
    }
}
