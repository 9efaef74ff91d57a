package io.truthloom.exchange.json;

import io.truthloom.exchange.Archive;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Which keys stand where in the beginning of a JSON file: {@code images[].file_name} is a key of the objects of the list
 * {@code images}, {@code []} a list at the top.
 */
public final class JsonOutline {
    private static final int HEAD = 1 << 16;
    private static final int MAX_DEPTH = 6;
    private static final int MAX_KEYS = 5000;
    private static final int MAX_FILES = 20;

    private final Set<String> keys = new LinkedHashSet<>();

    private JsonOutline() {}

    public static JsonOutline of(Archive archive, String path) throws IOException {
        var outline = new JsonOutline();
        outline.read(archive.head(path, HEAD));
        return outline;
    }

    /** JSON files that are looked at to recognise a format: the first of them. */
    public static List<String> samples(Archive archive) {
        return archive.ending(".json").stream().limit(MAX_FILES).toList();
    }

    public boolean has(String... all) {
        return Stream.of(all).allMatch(keys::contains);
    }

    public boolean hasOne(String... some) {
        return Stream.of(some).anyMatch(keys::contains);
    }

    /** Of keys that are names, not the format's own. */
    public boolean anyMatches(String pattern) {
        return keys.stream().anyMatch(key -> key.matches(pattern));
    }

    private void read(String head) {
        Deque<String> places = new ArrayDeque<>();
        String value = "";
        try (JsonParser json = JsonFiles.factory().createParser(ObjectReadContext.empty(), head)) {
            for (JsonToken token = json.nextToken();
                    token != null && keys.size() < MAX_KEYS;
                    token = json.nextToken()) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> {
                        String place = token == JsonToken.START_ARRAY ? value + "[]" : value;
                        add(places.size(), place);
                        places.push(place);
                        value = place;
                    }
                    case END_OBJECT, END_ARRAY -> places.pop();
                    case PROPERTY_NAME -> {
                        String place = places.peek();
                        value = place == null || place.isEmpty()
                                ? json.currentName()
                                : place + "." + json.currentName();
                        add(places.size(), value);
                    }
                    default -> {}
                }
                if (json.streamReadContext().inArray() && !places.isEmpty()) {
                    value = places.peek();
                }
            }
        } catch (JacksonException cutOff) {
            // the head of a file ends anywhere; what was seen counts
        }
    }

    private void add(int depth, String place) {
        if (depth <= MAX_DEPTH && !place.isEmpty()) {
            keys.add(place);
        }
    }
}
