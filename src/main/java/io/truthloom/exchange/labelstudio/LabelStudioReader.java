package io.truthloom.exchange.labelstudio;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.json.JsonFiles;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Task by task. */
final class LabelStudioReader {
    private final Archive archive;
    private final ReadContext context;
    private final LabelSink sink;
    private int tasks;

    LabelStudioReader(Archive archive, ReadContext context, LabelSink sink) {
        this.archive = archive;
        this.context = context;
        this.sink = sink;
    }

    void read() throws IOException {
        for (String path : archive.ending(".json")) {
            JsonFiles.read(archive, path, sink, json -> {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    task(JsonFiles.tree(json), path);
                } else {
                    JsonFiles.elements(json, i -> task(JsonFiles.tree(json), path));
                }
            });
        }
        if (tasks == 0) {
            throw new InvalidInputException(
                    "Label Studio", "No JSON with tasks was found. Export as \"JSON\", not as \"JSON-MIN\".");
        }
    }

    private void task(JsonNode task, String path) {
        sink.checkCancelled();
        boolean video = task.path("data").has("video");
        String name = name(task.path("data"));
        if (name.isEmpty()) {
            sink.problem("Tasks without an image or a video left out", path);
            return;
        }
        tasks++;
        String where = "%s, task %s".formatted(path, JsonFields.text(task, "id").orElse(Integer.toString(tasks)));
        JsonNode chosen = null;
        for (JsonNode annotation : task.path("annotations")) {
            if (JsonFields.isTrue(annotation, "was_cancelled")) {
                sink.problem("Annotations that were skipped left out", where);
            } else if (chosen == null) {
                chosen = annotation;
            } else {
                sink.problem("Further annotations of the same task left out, the first kept", where);
            }
        }
        JsonNode predictions = task.path("predictions");
        boolean predicted =
                chosen == null && !predictions.isEmpty() && predictions.get(0).isObject();
        if (!predicted && !predictions.isEmpty() && predictions.get(0).isObject()) {
            sink.problem("Predictions beside annotations left out", where);
        }
        var target = new TaskTarget(archive, context, sink, name, where);
        JsonNode results = predicted ? predictions.get(0) : chosen;
        if (video) {
            target.video(results);
        } else {
            target.picture(results, predicted);
        }
    }

    /** Of the file; what Label Studio puts before the name of an uploaded one is taken away. */
    private static String name(JsonNode data) {
        String url = "";
        for (String field : new String[] {"image", "video", "img", "picture", "url"}) {
            url = url.isEmpty() ? JsonFields.text(data, field).orElse("") : url;
        }
        int local = url.indexOf("?d=");
        String path = local >= 0 ? url.substring(local + 3) : url.replaceFirst("[?#].*$", "");
        String plain = decoded(path).replace('\\', '/');
        int images = plain.lastIndexOf("images/");
        if (local >= 0 && images >= 0) {
            return plain.substring(images + "images/".length());
        }
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return url.contains("/data/upload/") ? last.replaceFirst("^[0-9a-f]{8}-", "") : last;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
