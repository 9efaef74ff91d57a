package io.truthloom.exchange.yolo;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.tables.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The description of a data set.
 *
 * @param names by class
 * @param subsets paths as they are written, by the subset's name: of folders, lists or pictures
 * @param joints null where the data set is none of skeletons
 */
record DataYaml(
        Map<Integer, String> names,
        Map<String, List<String>> subsets,
        @Nullable JointLayout joints) {
    private static final int MAX_BYTES = 4 << 20;
    private static final Set<String> NO_SUBSETS =
            Set.of("path", "names", "nc", "kpt_shape", "flip_idx", "kpt_names", "download", "channels");

    static Optional<String> find(Archive archive) throws IOException {
        for (String end : List.of(".yaml", ".yml")) {
            for (String path : archive.ending(end)) {
                if (archive.head(path, MAX_BYTES).lines().anyMatch(line -> line.startsWith("names:"))) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    /** @throws InvalidInputException not YAML, or no names in it */
    static DataYaml read(Archive archive, String path) throws IOException {
        if (!(load(path, archive.head(path, MAX_BYTES)) instanceof Map<?, ?> map)) {
            throw new InvalidInputException(path, "It has no entries such as \"names\". Add the names of the classes.");
        }
        Map<String, List<String>> subsets = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (key instanceof String name && !NO_SUBSETS.contains(name)) {
                List<String> paths = texts(value);
                if (!paths.isEmpty()) {
                    subsets.put(name, paths);
                }
            }
        });
        return new DataYaml(
                names(map.get("names")), subsets, JointLayout.of(map.get("kpt_shape"), map.get("kpt_names")));
    }

    private static @Nullable Object load(String path, String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(MAX_BYTES);
        try {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (RuntimeException e) {
            // hostile numbers, dates and keys leave the library as exceptions of many kinds
            throw new InvalidInputException(path, "It is not YAML (%s). Correct it.".formatted(firstLine(e)));
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }

    /** Of a list, or of a map from numbers; what is no plain value names nothing. */
    static Map<Integer, String> names(@Nullable Object value) {
        Map<Integer, String> names = new TreeMap<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                put(names, i, list.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, name) -> {
                if (isPlain(key)) {
                    Numbers.whole(key.toString()).ifPresent(number -> put(names, number, name));
                }
            });
        }
        return names;
    }

    private static void put(Map<Integer, String> names, int index, @Nullable Object name) {
        if (name != null && isPlain(name) && !name.toString().isBlank()) {
            names.put(index, name.toString());
        }
    }

    /** A list or map may hold itself, and has no text then. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        switch (value) {
            case String text -> texts.add(text);
            case List<?> list -> list.stream().filter(String.class::isInstance).forEach(one -> texts.add((String) one));
            case null, default -> {}
        }
        return texts;
    }
}
