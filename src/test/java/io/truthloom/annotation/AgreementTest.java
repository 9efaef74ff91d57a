package io.truthloom.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editor's tests write ten thousand random tracks down, and where they are by its own interpolation. */
class AgreementTest {
    private static final Path TRACKS = Path.of("target", "agreement", "tracks.ndjson");
    private static final double TOLERANCE = 1e-9;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(AnnotationJson.shapes()).build();

    @Test
    void the_server_and_the_editor_put_every_object_on_the_same_place() throws Exception {
        assumeTrue(
                Files.exists(TRACKS),
                TRACKS + " is missing, so nothing was compared: run the frontend's tests first (bin/test does).");
        SoftAssertions softly = new SoftAssertions();
        long compared;
        try (Stream<String> lines = Files.lines(TRACKS)) {
            compared = lines.map(MAPPER::readTree)
                    .peek(line -> compare(line, softly))
                    .count();
        }
        softly.assertAll();
        assertThat(compared).isEqualTo(10_000);
    }

    private static void compare(JsonNode line, SoftAssertions softly) {
        Annotation annotation = MAPPER.treeToValue(line.get("annotation"), Annotation.class);
        for (JsonNode expected : line.get("states")) {
            int frame = expected.get("frame").asInt();
            String place = "%s on frame %d".formatted(annotation.id(), frame);
            JsonNode editor = expected.get("state");
            Optional<Tracks.State> server = Tracks.at(annotation, frame);
            softly.assertThat(server.isPresent()).as(place).isEqualTo(!editor.isNull());
            if (server.isPresent() && !editor.isNull()) {
                Optional<String> difference = difference(MAPPER.valueToTree(server.get()), editor, "");
                softly.assertThat(difference).as(place).isEmpty();
            }
        }
    }

    /** Where two states differ; of the editor's only what the server has too. */
    private static Optional<String> difference(JsonNode server, JsonNode editor, String path) {
        if (server.isNumber() && editor.isNumber()) {
            double apart = Math.abs(server.asDouble() - editor.asDouble());
            boolean turn = path.endsWith("/rotation") && 360 - apart <= TOLERANCE;
            return apart <= TOLERANCE || turn ? Optional.empty() : differs(server, editor, path);
        }
        if (server.isContainer() && server.getNodeType() == editor.getNodeType()) {
            if (server.isArray() && server.size() != editor.size()) {
                return differs(server, editor, path);
            }
            return server.propertyNames().stream()
                    .flatMap(name -> difference(server.get(name), editor.path(name), path + "/" + name).stream())
                    .findFirst()
                    .or(() -> elements(server, editor, path));
        }
        return server.equals(editor) ? Optional.empty() : differs(server, editor, path);
    }

    private static Optional<String> elements(JsonNode server, JsonNode editor, String path) {
        if (!server.isArray()) {
            return Optional.empty();
        }
        for (int i = 0; i < server.size(); i++) {
            Optional<String> found = difference(server.get(i), editor.get(i), path + "/" + i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> differs(JsonNode server, JsonNode editor, String path) {
        return Optional.of("%s: server %s, editor %s".formatted(path, server, editor));
    }
}
