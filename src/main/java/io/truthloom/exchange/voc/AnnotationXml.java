package io.truthloom.exchange.voc;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.media.Media;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the XML file of one picture says. */
final class AnnotationXml {
    private final Origin origin;
    private final boolean masks;
    private final ExportNotes notes;

    AnnotationXml(Origin origin, boolean masks, ExportNotes notes) {
        this.origin = origin;
        this.masks = masks;
        this.notes = notes;
    }

    String of(Media media, ExportedFrame frame) {
        var xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<annotation>\n  <folder></folder>\n");
        element(xml, 2, "filename", frame.name().flat() + frame.name().extension());
        xml.append("  <source>\n    <database>Unknown</database>\n    <annotation>Unknown</annotation>\n");
        xml.append("    <image>Unknown</image>\n  </source>\n");
        xml.append("  <size>\n    <width>%d</width>\n    <height>%d</height>\n    <depth></depth>\n  </size>\n"
                .formatted(media.width(), media.height()));
        element(xml, 2, "segmented", masks ? "1" : "0");
        for (ExportedObject object : frame.objects()) {
            if (!(object.shape() instanceof TagShape)) {
                box(object, media)
                        .ifPresentOrElse(box -> append(xml, object, box), () -> notes.leftOut(object.shape()));
            }
        }
        return xml.append("</annotation>\n").toString();
    }

    /** Of a turned box before turning; of others around them, cut to the picture. */
    private Optional<Box> box(ExportedObject object, Media media) {
        if (object.shape() instanceof BoxShape turned && turned.rotation() != 0) {
            return Optional.of(turned.box()).filter(box -> box.area() > 0);
        }
        Optional<Box> box = object.box(media);
        if (box.isPresent() && !(object.shape() instanceof BoxShape)) {
            notes.add("Shapes other than boxes written as the boxes around them");
        }
        return box;
    }

    private void append(StringBuilder xml, ExportedObject object, Box box) {
        Map<String, String> attributes = new TreeMap<>(object.attributes());
        String pose = attributes.getOrDefault("pose", "");
        boolean plainPose = !pose.isEmpty() && !pose.equals("Unspecified");
        if (plainPose) {
            attributes.remove("pose");
        }
        xml.append("  <object>\n");
        element(xml, 4, "name", object.label().name());
        element(xml, 4, "pose", plainPose ? pose : "Unspecified");
        mark(xml, "truncated", attributes);
        element(xml, 4, "occluded", object.state().occluded() ? "1" : "0");
        mark(xml, "difficult", attributes);
        String[] corners = origin.written(box);
        xml.append("    <bndbox>\n");
        String[] names = {"xmin", "ymin", "xmax", "ymax"};
        for (int i = 0; i < names.length; i++) {
            element(xml, 6, names[i], corners[i]);
        }
        xml.append("    </bndbox>\n");
        if (object.shape() instanceof BoxShape turned && turned.rotation() != 0) {
            attributes.put("rotation", String.format(Locale.ROOT, "%.2f", turned.rotation()));
        }
        if (!attributes.isEmpty()) {
            xml.append("    <attributes>\n");
            attributes.forEach((name, value) -> {
                xml.append("      <attribute>\n");
                element(xml, 8, "name", name);
                element(xml, 8, "value", value);
                xml.append("      </attribute>\n");
            });
            xml.append("    </attributes>\n");
        }
        xml.append("  </object>\n");
    }

    /** Where the mark does not say all of the value it stands among the attributes too. */
    private static void mark(StringBuilder xml, String name, Map<String, String> attributes) {
        String value = attributes.getOrDefault(name, "");
        element(xml, 4, name, VocObject.isTrue(value) ? "1" : "0");
        if (value.equals("true")) {
            attributes.remove(name);
        }
    }

    private static void element(StringBuilder xml, int indent, String name, String text) {
        xml.append(" ".repeat(indent)).append('<').append(name).append('>');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(isAllowed(c) ? c : 0xfffd);
            }
        });
        xml.append("</").append(name).append(">\n");
    }

    /** In XML 1.0. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0xd800 || c > 0xdfff && c != 0xfffe && c != 0xffff;
    }
}
