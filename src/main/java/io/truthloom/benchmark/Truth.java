package io.truthloom.benchmark;

import io.truthloom.common.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** True boxes of sampled frames, by 0-based frame. */
record Truth(TreeMap<Integer, List<Truth.Row>> byFrame) {
    /** @param counts false: hidden, neither to be found nor a false alarm */
    record Row(int frame, int object, Box box, boolean counts) {}

    static Truth read(Path csv) throws IOException {
        TreeMap<Integer, List<Row>> byFrame = new TreeMap<>();
        List<String> lines = Files.readAllLines(csv);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double left = Double.parseDouble(cells[2]);
            double top = Double.parseDouble(cells[3]);
            Box box = new Box(left, top, left + Double.parseDouble(cells[4]), top + Double.parseDouble(cells[5]));
            int frame = Integer.parseInt(cells[0]) - 1;
            Row row = new Row(
                    frame, Integer.parseInt(cells[1]), box, !cells[6].trim().equals("0"));
            byFrame.computeIfAbsent(frame, f -> new ArrayList<>()).add(row);
        }
        return new Truth(byFrame);
    }

    /** Sampled frames, 0-based, whose 1-based number lies in the range. */
    List<Integer> frames(Options.Range range) {
        return byFrame.keySet().stream().filter(f -> range.contains(f + 1)).toList();
    }

    List<Row> on(int frame) {
        return byFrame.getOrDefault(frame, List.of());
    }

    /** {@code count} of the frames, evenly from the first to the last. */
    static List<Integer> spread(List<Integer> frames, int count) {
        if (count >= frames.size()) {
            return frames;
        }
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double place = count == 1 ? (frames.size() - 1) / 2.0 : i * (frames.size() - 1.0) / (count - 1);
            chosen.add(frames.get((int) Math.round(place)));
        }
        return chosen;
    }
}
