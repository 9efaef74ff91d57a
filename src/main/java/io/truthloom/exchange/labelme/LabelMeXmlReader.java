package io.truthloom.exchange.labelme;

import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.CroppedMask;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One file. Its values are texts of elements that no attribute belongs to, so that an object is the texts by their paths
 * ("segm/mask"), with the corners ("polygon/pt") as a list.
 */
final class LabelMeXmlReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final int MAX_DEPTH = 50;

    private final Archive archive;
    private final String path;
    private final ReadContext context;
    private final LabelSink sink;
    private final Map<String, String> file = new HashMap<>();
    private final List<LabelMeXmlObject> objects = new ArrayList<>();

    LabelMeXmlReader(Archive archive, String path, ReadContext context, LabelSink sink) {
        this.archive = archive;
        this.path = path;
        this.context = context;
        this.sink = sink;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** @return whether it was such a file */
    boolean read() throws IOException {
        try (var in = archive.open(path)) {
            parse(FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            sink.problem("Files that break off or are damaged, read up to there", path);
        }
        if (!file.containsKey("filename")) {
            sink.problem("XML files that are not LabelMe's left out", path);
            return false;
        }
        tell();
        return true;
    }

    private void parse(XMLStreamReader xml) throws XMLStreamException {
        List<String> place = new ArrayList<>();
        LabelMeXmlObject object = null;
        String text = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    place.add(xml.getLocalName());
                    text = "";
                    if (place.size() > MAX_DEPTH) {
                        throw new XMLStreamException("Nested too deeply");
                    }
                    if (place.size() == 2 && xml.getLocalName().equals("object")) {
                        object = new LabelMeXmlObject();
                        objects.add(object);
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text = xml.getText();
                case XMLStreamReader.END_ELEMENT -> {
                    if (object == null && place.size() > 1) {
                        file.putIfAbsent(String.join("/", place.subList(1, place.size())), text.strip());
                    } else if (object != null && place.size() > 2) {
                        object.put(String.join("/", place.subList(2, place.size())), text.strip());
                    } else {
                        object = null;
                    }
                    place.removeLast();
                    text = "";
                }
                default -> {}
            }
        }
    }

    private void tell() {
        String name = file.getOrDefault("filename", "");
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String entry =
                archive.picture((folder + name).replaceFirst("\\.[^./]+$", "")).orElse(null);
        int width = (int) LabelMeXmlObject.number(file.get("imagesize/ncols"));
        int height = (int) LabelMeXmlObject.number(file.get("imagesize/nrows"));
        PictureSize size = width > 0 && height > 0 ? new PictureSize(width, height) : null;
        sink.item(FoundItem.picture(path, folder + name, "", size, entry));
        for (LabelMeXmlObject object : objects) {
            String where = "%s, object %s".formatted(path, object.get("id"));
            try {
                if (object.get("deleted").equals("1")) {
                    throw new LeftOutException("Objects marked as deleted left out");
                }
                FoundObject found = found(object, size, folder, where);
                sink.label(new FoundLabel(found.label()));
                sink.object(found);
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), where);
            } catch (IOException e) {
                sink.problem("Masks whose picture can't be read left out", where);
            }
        }
    }

    private FoundObject found(LabelMeXmlObject object, @Nullable PictureSize size, String folder, String where)
            throws IOException {
        String label = object.get("name");
        if (label.isEmpty()) {
            throw new LeftOutException("Objects without a label left out");
        }
        Map<String, String> attributes = new TreeMap<>();
        for (String one : object.get("attributes").split(",")) {
            String[] pair = one.split("=", 2);
            if (!one.isBlank()) {
                attributes.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "true");
            }
        }
        if (!object.get("parts/hasparts").isEmpty()) {
            sink.problem("Parts of objects became groups", where);
        }
        return new FoundObject(
                path,
                label,
                shape(object, size, folder),
                false,
                object.get("occluded").equals("yes"),
                0,
                attributes,
                object.group(),
                null,
                true,
                null);
    }

    private Shape shape(LabelMeXmlObject object, @Nullable PictureSize size, String folder) throws IOException {
        String mask = object.get("segm/mask");
        if (!mask.isEmpty()) {
            PictureSize known = Optional.ofNullable(size)
                    .or(() -> context.size(file.getOrDefault("filename", ""), Optional.empty()))
                    .orElseThrow(() -> new LeftOutException("Masks of pictures of unknown size left out"));
            for (String place : List.of(folder + "Masks/", folder)) {
                if (archive.contains(place + mask)) {
                    try (var in = archive.open(place + mask)) {
                        return CroppedMask.read(
                                in.readAllBytes(), 0, 0, FoundShapes.size(known.width(), known.height()));
                    }
                }
            }
            throw new LeftOutException("Masks whose picture is missing left out");
        }
        List<Point> points = object.points();
        if (!object.get("type").equals("bounding_box") || points.size() != 4) {
            return FoundShapes.polygon(points);
        }
        double[] xs = points.stream().mapToDouble(Point::x).sorted().toArray();
        double[] ys = points.stream().mapToDouble(Point::y).sorted().toArray();
        return FoundShapes.corners(xs[0], ys[0], xs[3], ys[3], 0);
    }
}
