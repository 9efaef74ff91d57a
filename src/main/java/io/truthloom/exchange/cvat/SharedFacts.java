package io.truthloom.exchange.cvat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.KeyframeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How a file of CVAT's says what groups an object is in and who drew it. */
final class SharedFacts {
    private final Map<UUID, Integer> groups = new HashMap<>();

    /** Groups are numbered as they come. */
    void group(Annotation annotation, Map<String, String> attributes) {
        UUID group = annotation.groupId();
        if (group != null) {
            int number = groups.computeIfAbsent(group, id -> groups.size() + 1);
            attributes.put("group_id", Integer.toString(number));
        }
    }

    static String source(KeyframeSource source) {
        return switch (source) {
            case HUMAN -> "manual";
            case MODEL -> "auto";
            case ACCEPTED -> "semi-auto";
            case IMPORT -> "file";
        };
    }
}
