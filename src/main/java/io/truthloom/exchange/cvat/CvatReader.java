package io.truthloom.exchange.cvat;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;

/** Reads one file, an image or a track at a time. */
final class CvatReader {
    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;
    private final String path;

    CvatReader(Archive archive, ReadContext context, LabelSink sink, String path) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
        this.path = path;
    }

    void read() throws IOException {
        XmlCursor xml = null;
        try (InputStream in = archive.open(path)) {
            xml = new XmlCursor(in);
            boolean rooted = xml.nextChild() && xml.name().equals("annotations");
            if (!rooted) {
                throw notReadable();
            }
            readContent(xml);
        } catch (XMLStreamException e) {
            if (xml == null) {
                throw notReadable();
            }
            sink.problem(
                    "The file is damaged or cut off; what follows was left out",
                    "%s, line %d".formatted(path, xml.line()));
        }
    }

    private InvalidInputException notReadable() {
        return new InvalidInputException(path, "It is no XML file of CVAT's. Export it again.");
    }

    private void readContent(XmlCursor xml) throws XMLStreamException {
        var found = new CvatSink(sink, path);
        var places = new CvatPlaces(archive, context, sink, path);
        while (xml.nextChild()) {
            sink.checkCancelled();
            switch (xml.name()) {
                case "meta" -> {
                    CvatMeta meta = CvatMeta.of(MetaNode.read(xml, path), new LabelReading(sink, path));
                    found.meta(meta);
                    places.meta(meta);
                }
                case "image" -> new ImageReading(xml, found, places).read();
                case "track" -> new TrackReading(xml, found, places).read();
                default -> xml.skip();
            }
        }
    }
}
