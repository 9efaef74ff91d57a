package io.truthloom.exchange.voc;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.dataset.Split;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedMedia;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.shapes.PictureTags;
import io.truthloom.exchange.tables.FolderName;
import io.truthloom.exchange.tables.Spools;
import io.truthloom.exchange.tables.Subset;
import io.truthloom.project.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Annotations}, {@code ImageSets}, {@code labelmap.txt} and, when wanted, pictures of masks. */
final class VocWriter implements FormatWriter {
    private static final String PRESENCE = "presence ";

    private final ZipTarget zip;
    private final ExportNotes notes;
    private final List<Label> labels;
    private final AnnotationXml xml;
    private final Optional<MaskPictures> masks;
    private final Spools lists;
    private final Spools presence;

    VocWriter(WriteContext context) {
        this.zip = context.zip();
        this.notes = context.notes();
        this.labels = context.project().labels();
        boolean withMasks = context.options().is("masks", "yes");
        this.xml = new AnnotationXml(Origin.of(context.options()), withMasks, notes);
        this.masks = withMasks ? Optional.of(new MaskPictures(zip, notes)) : Optional.empty();
        this.lists = new Spools(context.temporary());
        this.presence = new Spools(context.temporary());
    }

    @Override
    public void add(ExportedMedia media) throws IOException {
        for (ExportedFrame frame : media.frames()) {
            String id = frame.name().flat();
            zip.text("Annotations/%s.xml".formatted(id), xml.of(media.media(), frame));
            if (masks.isPresent()) {
                masks.get().write(media.media(), frame);
                lists.append("ImageSets/Segmentation/%s.txt".formatted(Subset.of(frame.split())), id + "\n");
            }
            lists.append("ImageSets/Main/%s.txt".formatted(Subset.of(frame.split())), id + "\n");
            var seen = new BitSet(labels.size());
            frame.objects().stream().mapToInt(ExportedObject::classIndex).forEach(seen::set);
            noteTags(frame);
            presence.append(PRESENCE + frame.split(), presence(id, seen));
        }
    }

    /** The lists can't tell whether a label is on the picture by a tag or by an object. */
    private void noteTags(ExportedFrame frame) {
        for (ExportedObject tag : PictureTags.of(frame)) {
            boolean alone = frame.objects().stream()
                    .noneMatch(other -> other.classIndex() == tag.classIndex() && !(other.shape() instanceof TagShape));
            if (!alone) {
                notes.add("Tags left out, of a label that also has objects on the picture");
            }
        }
    }

    private String presence(String id, BitSet seen) {
        var line = new StringBuilder(id);
        for (int i = 0; i < labels.size(); i++) {
            line.append(seen.get(i) ? "\t1" : "\t-1");
        }
        return line.append('\n').toString();
    }

    @Override
    public void finish() throws IOException {
        zip.text(LabelMap.FILE, LabelMap.text(labels));
        lists.writeTo(zip);
        for (Split split : Split.values()) {
            for (int i = 0; presence.has(PRESENCE + split) && i < labels.size(); i++) {
                writeList(split, i);
            }
        }
    }

    /** One pass over all pictures for each label: memory stays small whatever their number. */
    private void writeList(Split split, int label) throws IOException {
        var out = zip.entry("ImageSets/Main/%s_%s.txt"
                .formatted(FolderName.of(labels.get(label).name()), Subset.of(split)));
        try (Stream<String> lines = Files.lines(presence.file(PRESENCE + split))) {
            for (String line : (Iterable<String>) lines::iterator) {
                String[] values = line.split("\t");
                out.write("%s %2s\n".formatted(values[0], values[label + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public Optional<String> imagePath(ExportedMedia media, ExportedFrame frame) {
        return Optional.of("JPEGImages/" + frame.name().flat() + frame.name().extension());
    }

    @Override
    public void close() throws IOException {
        lists.close();
        presence.close();
    }
}
