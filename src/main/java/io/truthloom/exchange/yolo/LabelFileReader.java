package io.truthloom.exchange.yolo;

import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.tables.Numbers;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.TextLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The label file of one picture at a time. */
final class LabelFileReader {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)[-_/]*(\\d{1,9})");

    private record Placed(int number, YoloLine line) {}

    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;
    private final DataSetRules rules;

    LabelFileReader(Archive archive, ReadContext context, LabelSink sink, DataSetRules rules) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
        this.rules = rules;
    }

    void tellLabels() {
        JointLayout joints = rules.joints();
        rules.names()
                .forEach(
                        (index, name) -> sink.label(joints == null ? new FoundLabel(name) : joints.label(index, name)));
    }

    /**
     * @param file null for a picture without one
     * @param name of the picture without extension
     */
    void read(@Nullable String file, String name, String subset, Optional<String> entry) throws IOException {
        List<Placed> lines = file == null ? List.of() : lines(file);
        boolean tracks = lines.stream()
                .map(one -> one.line().last())
                .anyMatch(last -> last != null && rules.sixth().isTrack(last));
        FoundItem item = item(name, subset, entry, tracks || rules.sixth() == Sixth.TRACK);
        String place = file == null ? name : file;
        Optional<PictureSize> size = context.size(item.name(), entry);
        if (item.sequence() != null) {
            sink.sequence(new FoundSequence(item.sequence(), item.sequence(), 0, size.orElse(null), false));
        }
        sink.item(item);
        if (size.isEmpty() && !lines.isEmpty()) {
            sink.problem("Objects on pictures whose size nobody knows left out; add the pictures", place);
            return;
        }
        boolean outlines = rules.task() == Task.SEGMENT
                || lines.stream().anyMatch(one -> one.line().isOutline());
        for (Placed one : lines) {
            tell(one.line(), item, size.orElseThrow(), outlines, place + ", line " + one.number());
        }
    }

    private List<Placed> lines(String file) throws IOException {
        List<Placed> lines = new ArrayList<>();
        TextLines.read(archive, file, sink, (number, text) -> {
            try {
                lines.add(new Placed(number, YoloLine.parse(text, rules.joints())));
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), file + ", line " + number);
            }
        });
        return lines;
    }

    /** Tracks need frames in order: then a name that ends in a number is that frame of the rest of it. */
    private static FoundItem item(String name, String subset, Optional<String> entry, boolean frames) {
        String full = PicturePath.named(name, entry);
        Matcher numbered = NUMBERED.matcher(name);
        if (!frames || !numbered.matches()) {
            return FoundItem.picture(subset + "/" + name, full, subset, null, entry.orElse(null));
        }
        String sequence = numbered.group(1).isEmpty() ? "frames" : numbered.group(1);
        int frame = Integer.parseInt(numbered.group(2));
        return new FoundItem(subset + "/" + name, full, subset, null, sequence, frame, entry.orElse(null), null);
    }

    private void tell(YoloLine line, FoundItem item, PictureSize size, boolean outlines, String where) {
        String label = rules.names().get(line.index());
        if (label == null) {
            sink.problem("Objects of a class that has no name left out", where);
            return;
        }
        try {
            Shape shape = line.shape(size, rules.joints(), outlines, tolerance(size));
            if (shape instanceof SkeletonShape skeleton) {
                tellBox(line, skeleton, size, where);
            }
            String last = line.last();
            boolean track = last != null && rules.sixth().isTrack(last);
            if (track && item.sequence() == null) {
                sink.problem("Track ids on pictures whose names are not numbered left out", where);
            }
            sink.object(new FoundObject(
                    item.key(),
                    label,
                    shape,
                    false,
                    false,
                    0,
                    Map.of(),
                    null,
                    track && item.sequence() != null ? last : null,
                    true,
                    track ? null : score(last, where)));
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), where);
        }
    }

    private double tolerance(PictureSize size) {
        double rounding = 4e-6 * Math.max(size.width(), size.height());
        return rules.task() == Task.OBB ? 2 : Math.max(0.05, rounding);
    }

    /** A box that says more than the joints do is lost. */
    private void tellBox(YoloLine line, SkeletonShape skeleton, PictureSize size, String where) {
        double[] v = line.values();
        Box around = skeleton.bounds().orElseThrow();
        boolean same = Math.abs(v[0] * size.width() - around.centreX()) < 1
                && Math.abs(v[1] * size.height() - around.centreY()) < 1
                && Math.abs(v[2] * size.width() - around.width()) < 2
                && Math.abs(v[3] * size.height() - around.height()) < 2;
        if (!same) {
            sink.problem("Boxes of skeletons, other than around their joints, not kept", where);
        }
    }

    private @Nullable Double score(@Nullable String last, String where) {
        if (last == null) {
            return null;
        }
        double score = Numbers.finite(last).orElse(-1);
        if (score < 0 || score > 1) {
            sink.problem("Scores that are not between 0 and 1 left out", where);
            return null;
        }
        return score;
    }
}
