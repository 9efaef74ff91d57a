package io.truthloom.exchange.nativearchive;

import io.truthloom.common.InvalidInputException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies the rows of a table token by token, with the ids and accounts of the restore in place of the archive's, and
 * refuses what the table does not have. Numbers keep their very digits.
 */
final class RowCopier {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("\n")
            .build();

    private static final String FILE_END = ".zip";

    private final ArchiveTable table;
    private final NewIds ids;
    private final Map<UUID, UUID> people;
    private final boolean earlier;
    private long row;

    /** @param version of the archive's format */
    RowCopier(ArchiveTable table, NewIds ids, Map<UUID, UUID> people, int version) {
        this.earlier = version < Manifest.VERSION;
        this.table = table;
        this.ids = ids;
        this.people = people;
    }

    /**
     * @param perRow called before each row; may throw to stop
     * @return number of rows
     */
    long copy(InputStream rows, OutputStream target, Runnable perRow) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), rows);
                JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), target)) {
            while (in.nextToken() != null) {
                row++;
                perRow.run();
                copyRow(in, out);
            }
            return row;
        } catch (StreamReadException | StreamConstraintsException e) {
            throw refusal("it can't be read as JSON: " + e.getOriginalMessage() + ".");
        }
    }

    private void copyRow(JsonParser in, JsonGenerator out) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw refusal("it is no JSON object.");
        }
        Set<String> seen = new HashSet<>();
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            Column column =
                    table.column(name).orElseThrow(() -> refusal("it has a column \"%s\" too many.".formatted(name)));
            if (!seen.add(name)) {
                throw refusal("it has the column \"%s\" twice.".formatted(name));
            }
            in.nextToken();
            out.writeName(name);
            copyColumn(column, in, out);
        }
        for (Column column : table.columns()) {
            if (!seen.contains(column.name())) {
                String absent = column.absent();
                if (absent == null || !earlier) {
                    throw refusal("it lacks the column \"%s\".".formatted(column.name()));
                }
                out.writeName(column.name());
                out.writeRawValue(absent);
            }
        }
        out.writeEndObject();
    }

    private void copyColumn(Column column, JsonParser in, JsonGenerator out) {
        if (column.kind() == Column.Kind.JSON || in.currentToken() == JsonToken.VALUE_NULL) {
            copyJson(in, out, null);
            return;
        }
        if (in.currentToken() == null || in.currentToken().isStructStart()) {
            throw refusal("its column \"%s\" holds no plain value.".formatted(column.name()));
        }
        switch (column.kind()) {
            case ID -> out.writeString(ids.of(id(column, in.getString())).toString());
            case PERSON -> out.writeString(person(id(column, in.getString())).toString());
            case FILE -> out.writeString(ids.of(id(column, fileStem(in.getString()))) + FILE_END);
            case VALUE, JSON -> copyJson(in, out, null);
        }
    }

    /** @param key under which it stands: ids are known by it, so that what people wrote stays as it is */
    private void copyJson(JsonParser in, JsonGenerator out, @Nullable String key) {
        switch (in.currentToken()) {
            case START_OBJECT -> {
                out.writeStartObject();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    out.writeName(ids.inText(name));
                    copyJson(in, out, name);
                }
                out.writeEndObject();
            }
            case START_ARRAY -> {
                out.writeStartArray();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    copyJson(in, out, key);
                }
                out.writeEndArray();
            }
            case VALUE_STRING -> out.writeString(namesId(key) ? ids.inText(in.getString()) : in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(in.getString());
            default -> out.copyCurrentEvent(in);
        }
    }

    private static boolean namesId(@Nullable String key) {
        return key != null && (key.equals("id") || key.endsWith("Id") || key.equals("deleted"));
    }

    private static String fileStem(String name) {
        return name.endsWith(FILE_END) ? name.substring(0, name.length() - FILE_END.length()) : name;
    }

    private UUID id(Column column, String text) {
        if (!NewIds.isId(text)) {
            throw refusal("its column \"%s\" holds no id.".formatted(column.name()));
        }
        return UUID.fromString(text);
    }

    private UUID person(UUID old) {
        UUID found = people.get(old);
        if (found == null) {
            throw refusal("it names a person who is not in people.jsonl.");
        }
        return found;
    }

    private InvalidInputException refusal(String why) {
        return new InvalidInputException("%s, row %,d".formatted(table.entry(), row), why);
    }
}
