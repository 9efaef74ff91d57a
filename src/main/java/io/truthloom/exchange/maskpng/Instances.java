package io.truthloom.exchange.maskpng;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.tables.CsvTable;
import io.truthloom.exchange.tables.Numbers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of instances: which label the objects of each picture have. */
final class Instances {
    static final String HEAD = "mask,instance,label,occluded";

    /** @param occluded whether another thing hides a part of it */
    record Instance(String label, boolean occluded) {}

    private final Map<String, Map<Integer, Instance>> byMask = new HashMap<>();

    static Instances read(Archive archive, String path, LabelSink sink) throws IOException {
        var instances = new Instances();
        CsvTable.read(archive, path, sink, row -> {
            int number = Numbers.whole(row.get("instance")).orElse(-1);
            String label = row.get("label");
            if (number <= 0 || label.isEmpty()) {
                sink.problem("Rows of instances without a number or a label left out", row.where());
            } else {
                instances
                        .byMask
                        .computeIfAbsent(row.get("mask"), mask -> new HashMap<>())
                        .put(number, new Instance(label, row.get("occluded").equals("1")));
            }
        });
        return instances;
    }

    @Nullable
    Instance get(String mask, int number) {
        return byMask.getOrDefault(mask, Map.of()).get(number);
    }
}
