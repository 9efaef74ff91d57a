package io.truthloom.exchange.tfrecord;

import com.google.protobuf.ByteString;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.ImageSource;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.tables.Spools;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code train.tfrecord} and the like, with the pictures inside where they are wanted, and {@code label_map.pbtxt}. */
final class TfRecordWriter implements FormatWriter {
    private final ZipTarget zip;
    private final ExportNotes notes;
    private final List<Label> labels;
    private final ImageSource images;
    private final Spools records;

    TfRecordWriter(WriteContext context) {
        this.zip = context.zip();
        this.notes = context.notes();
        this.labels = context.project().labels();
        this.images = context.images();
        this.records = new Spools(context.temporary());
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            byte[] example = example(media, frame).toBytes();
            RecordFraming.write(example, records.open(Subset.of(frame.split()) + ".tfrecord"));
        }
    }

    private TfExample example(ExportedMedia exported, ExportedFrame frame) throws IOException {
        Media media = exported.media();
        var example = new TfExample();
        String name = frame.name().path();
        example.texts("image/filename", List.of(name));
        example.texts("image/source_id", List.of(frame.name().stemPath()));
        example.texts("image/format", List.of(encoding(frame.name().extension())));
        example.longs("image/height", List.of(media.height()));
        example.longs("image/width", List.of(media.width()));
        var encoded = new ByteArrayOutputStream();
        if (images.wanted()) {
            images.write(exported, frame.index(), encoded);
        } else {
            notes.add("Pictures not written into their records, for the export is without pictures");
        }
        example.bytes("image/encoded", List.of(ByteString.copyFrom(encoded.toByteArray())));
        addObjects(example, media, frame);
        return example;
    }

    /** TensorFlow decodes JPEG and PNG. */
    private static String encoding(String extension) {
        return extension.equals(".jpg") ? "jpeg" : extension.substring(1);
    }

    private void addObjects(TfExample example, Media media, ExportedFrame frame) throws IOException {
        List<List<Float>> corners = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> names = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (ExportedObject object : frame.objects()) {
            Optional<Box> box = object.box(media);
            if (box.isEmpty()) {
                notes.leftOut(object.shape());
                continue;
            }
            if (!(object.shape() instanceof BoxShape straight && straight.rotation() == 0)) {
                notes.add("Turned boxes and other shapes written as the boxes around them");
            }
            corners.get(0).add((float) (box.get().x1() / media.width()));
            corners.get(1).add((float) (box.get().x2() / media.width()));
            corners.get(2).add((float) (box.get().y1() / media.height()));
            corners.get(3).add((float) (box.get().y2() / media.height()));
            names.add(object.label().name());
            numbers.add(object.classIndex() + 1);
        }
        List<String> sides = List.of("xmin", "xmax", "ymin", "ymax");
        for (int i = 0; i < sides.size(); i++) {
            example.floats("image/object/bbox/" + sides.get(i), corners.get(i));
        }
        example.texts("image/object/class/text", names);
        example.longs("image/object/class/label", numbers);
    }

    @Override
    public void finish() throws IOException {
        records.writeTo(zip);
        var map = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            String name = labels.get(i).name().replace("\\", "\\\\").replace("\"", "\\\"");
            map.append("item {\n  id: %d\n  name: \"%s\"\n}\n".formatted(i + 1, name));
        }
        zip.text("label_map.pbtxt", map.toString());
    }

    /** The pictures lie in the records. */
    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
