package io.truthloom.exchange.json;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens JSON label files. Masks may be long, so that strings are; what Python writes for no number is let through. */
public final class JsonFiles {
    private static final int MAX_STRING = 100_000_000;
    private static final int MAX_DEPTH = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_STRING)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            // trees are read out of the middle of files
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads from the first token on, which is the parser's current one. */
    public interface Content {
        void read(JsonParser json) throws IOException;
    }

    private JsonFiles() {}

    /**
     * Of a file that breaks off or is damaged further on, what was read before counts and the rest is told.
     *
     * @throws InvalidInputException not JSON at all
     */
    public static void read(Archive archive, String path, LabelSink sink, Content content) throws IOException {
        boolean begun = false;
        try (var in = archive.open(path);
                JsonParser json = MAPPER.createParser(in)) {
            if (json.nextToken() == null) {
                throw new InvalidInputException(path, "The file is empty. Export it again.");
            }
            begun = true;
            content.read(json);
        } catch (JacksonIOException e) {
            if (!(e.getCause() instanceof java.io.CharConversionException)) {
                throw e.getCause();
            }
            broken(path, sink, begun, e);
        } catch (JacksonException e) {
            broken(path, sink, begun, e);
        }
    }

    private static void broken(String path, LabelSink sink, boolean begun, JacksonException e) {
        if (!begun) {
            throw new InvalidInputException(path, "It is not JSON. Export it again, as JSON in UTF-8.");
        }
        var place = e.getLocation();
        String where = place == null ? path : "%s, line %d".formatted(path, place.getLineNr());
        sink.problem("Files that break off or are damaged, read up to there", where);
    }

    /** The value that begins at the current token. */
    public static JsonNode tree(JsonParser json) {
        return MAPPER.readTree(json);
    }

    /** As text; for small things only. */
    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** Does not close the stream. */
    public static JsonGenerator writer(OutputStream target) {
        return MAPPER.createGenerator(target);
    }

    public interface Field {
        /** The current token is the value's first; it has to be read to its end. @return false: not read, skip it */
        boolean read(String name) throws IOException;
    }

    /** The fields of the object that begins at the current token; anything else is skipped. @return whether it was one */
    public static boolean fields(JsonParser json, Field field) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return false;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (!field.read(name)) {
                json.skipChildren();
            }
        }
        return true;
    }

    public interface Element {
        /** The current token is the element's first; it has to be read to its end. */
        void read(int index) throws IOException;
    }

    /** The elements of the array that begins at the current token; anything else is skipped. */
    public static void elements(JsonParser json, Element element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        int index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                return;
            }
            element.read(index++);
        }
    }

    public static JsonFactory factory() {
        return FACTORY;
    }
}
