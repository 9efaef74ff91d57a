package io.truthloom.exchange.voc;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.tables.PicturePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picture by picture: its XML file, its two pictures of masks, and the labels that the lists say of it. */
final class VocReader {
    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;
    private final Origin origin;

    VocReader(Archive archive, ReadContext context, LabelSink sink) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
        this.origin = Origin.of(context.options());
    }

    void read() throws IOException {
        LabelMap labels = LabelMap.read(archive, sink);
        if (labels.isOwn()) {
            labels.colors().keySet().stream()
                    .filter(name -> !name.equals(LabelMap.BACKGROUND))
                    .forEach(name -> sink.label(new FoundLabel(name)));
        }
        ImageSets sets = ImageSets.read(archive, sink);
        VocMasks masks = new VocMasks(archive, labels, sink);
        Set<String> told = new LinkedHashSet<>();
        for (String path : archive.ending(".xml")) {
            sink.checkCancelled();
            String id = id(path);
            if (told.add(id)) {
                tell(id, path, sets, masks);
            }
        }
        Set<String> others = new LinkedHashSet<>(masks.pictures());
        others.addAll(sets.pictures());
        for (String id : others) {
            sink.checkCancelled();
            if (told.add(id)) {
                tell(id, null, sets, masks);
            }
        }
    }

    /** Of the picture: its path in the folder of annotations, without extension. */
    private static String id(String xml) {
        String path = PicturePath.withoutExtension(xml);
        int folder = ("/" + path).lastIndexOf("/Annotations/");
        return folder < 0 ? path : path.substring(folder + "Annotations/".length());
    }

    private void tell(String id, @Nullable String path, ImageSets sets, VocMasks masks) throws IOException {
        VocXml xml = path == null ? null : VocXml.read(archive, path, sink);
        Optional<String> entry = archive.picture("JPEGImages/" + id)
                .or(() -> path == null ? Optional.empty() : archive.picture(PicturePath.withoutExtension(path)));
        String name = xml == null || entry.isPresent() ? PicturePath.named(id, entry) : name(id, xml.fileName());
        sink.item(FoundItem.picture(id, name, sets.subset(id), xml == null ? null : xml.size(), entry.orElse(null)));
        List<FoundObject> objects = new ArrayList<>();
        if (xml != null) {
            int number = 0;
            for (VocObject object : xml.objects()) {
                number++;
                add(objects, object, id, number, "%s, object %d".formatted(path, number));
            }
        }
        masks.merge(id, name, entry, context, objects);
        for (FoundObject object : objects) {
            sink.label(new FoundLabel(object.label()));
            sink.object(object);
        }
        for (String label : sets.labels(id)) {
            if (objects.stream().noneMatch(object -> object.label().equals(label))) {
                sink.label(new FoundLabel(label));
                sink.object(new FoundObject(id, label, new TagShape()));
            }
        }
    }

    /** The folder of the XML file, the name that stands in it. */
    private static String name(String id, String fileName) {
        String file = PicturePath.fileName(fileName.replace('\\', '/'));
        return file.isEmpty() ? id : id.substring(0, id.lastIndexOf('/') + 1) + file;
    }

    private void add(List<FoundObject> objects, VocObject object, String id, int number, String where) {
        String group = object.parts().isEmpty() ? null : "object " + number;
        addOne(objects, object, id, group, where);
        for (VocObject part : object.parts()) {
            addOne(objects, part, id, group, where + ", part");
        }
    }

    private void addOne(List<FoundObject> objects, VocObject object, String id, @Nullable String group, String where) {
        String label = object.get("name");
        if (label.isEmpty()) {
            sink.problem("Objects without a name left out", where);
            return;
        }
        try {
            BoxShape box = object.box(origin);
            Map<String, String> attributes = object.attributes();
            objects.add(
                    new FoundObject(id, label, box, false, object.occluded(), 0, attributes, group, null, true, null));
        } catch (LeftOutException e) {
            sink.problem(e.getMessage(), where);
        }
    }
}
