package io.truthloom.exchange.csv;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.tables.Spools;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.media.Media;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code annotations.csv}, and pictures in {@code images}. A frame without objects has a row with nothing but its name. */
final class CsvWriter implements FormatWriter {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final String FILE = "annotations.csv";

    private final WriteContext context;
    private final JsonMapper json;
    private final Spools spool;

    CsvWriter(WriteContext context, JsonMapper json) throws IOException {
        this.context = context;
        this.json = json;
        this.spool = new Spools(context.temporary());
        spool.append(FILE, Columns.HEAD + "\n");
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        Map<AnnotationId, Integer> tracks = new HashMap<>();
        Map<UUID, Integer> groups = new HashMap<>();
        for (Annotation annotation : media.annotations()) {
            if (annotation.track()) {
                tracks.put(annotation.id(), tracks.size() + 1);
            }
            UUID group = annotation.groupId();
            if (group != null) {
                groups.putIfAbsent(group, groups.size() + 1);
            }
        }
        for (ExportedFrame frame : media.frames()) {
            if (frame.objects().isEmpty()) {
                append(media, frame, "", "", "", "", "", "", "", "", "", "", "", "", "", "");
            }
            for (ExportedObject object : frame.objects()) {
                write(media, frame, object, tracks.get(object.annotation().id()), group(object, groups));
            }
        }
    }

    private static @Nullable Integer group(ExportedObject object, Map<UUID, Integer> groups) {
        UUID group = object.annotation().groupId();
        return group == null ? null : groups.get(group);
    }

    private void write(
            ExportedMedia media,
            ExportedFrame frame,
            ExportedObject object,
            @Nullable Integer track,
            @Nullable Integer group)
            throws IOException {
        ShapeCells cells = ShapeCells.of(object.shape());
        boolean plain = object.attributes().isEmpty();
        append(
                media,
                frame,
                object.label().name(),
                cells.kind(),
                cells.x1(),
                cells.y1(),
                cells.x2(),
                cells.y2(),
                cells.rotation(),
                cells.points(),
                object.state().occluded() ? 1 : 0,
                track == null ? "" : track,
                track == null || object.state().keyframe() ? 1 : 0,
                group == null ? "" : group,
                object.state().zOrder(),
                plain ? "" : json.writeValueAsString(object.attributes()));
    }

    private void append(ExportedMedia exported, ExportedFrame frame, Object... cells) throws IOException {
        Media media = exported.media();
        Object index = exported.isVideo() ? frame.index() : "";
        String of = CSV.format(frame.name().path(), index, Subset.of(frame.split()), media.width(), media.height());
        spool.append(FILE, of + "," + CSV.format(cells) + "\n");
    }

    @Override
    public void finish() throws IOException {
        spool.writeTo(context.zip());
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("images/" + frame.name().path());
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
