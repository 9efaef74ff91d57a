package io.truthloom.exchange.cvat;

import io.truthloom.common.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The {@code <meta>} of a file as a tree: it is small, and its parts refer to each other. */
final class MetaNode {
    private static final int NODES_MAX = 200_000;
    private static final int CHARACTERS_MAX = 16 << 20;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<MetaNode> children = new ArrayList<>();

    private MetaNode(String name) {
        this.name = name;
    }

    static MetaNode empty() {
        return new MetaNode("meta");
    }

    /** Of the element that just began; to its end. @throws InvalidInputException it is larger than any schema */
    static MetaNode read(XmlCursor xml, String path) throws XMLStreamException {
        List<MetaNode> open = new ArrayList<>();
        var root = new MetaNode(xml.name());
        open.add(root);
        int nodes = 1;
        int characters = 0;
        while (!open.isEmpty()) {
            MetaNode current = open.getLast();
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    var child = new MetaNode(xml.name());
                    current.children.add(child);
                    open.add(child);
                    nodes++;
                }
                case XMLStreamReader.END_ELEMENT -> open.removeLast();
                case XMLStreamReader.END_DOCUMENT -> throw new XMLStreamException("The file ends too early");
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    String piece = xml.piece();
                    characters += piece.length();
                    current.text.append(piece);
                }
                default -> {}
            }
            if (nodes > NODES_MAX || characters > CHARACTERS_MAX) {
                throw new InvalidInputException(
                        path, "Its <meta> is too large to be one of CVAT's. Export the file again.");
            }
        }
        return root;
    }

    Optional<MetaNode> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    List<MetaNode> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** Of the child with that name, stripped; empty where there is none. */
    String text(String wanted) {
        return child(wanted).map(child -> child.text.toString().strip()).orElse("");
    }
}
