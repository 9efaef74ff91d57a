package io.truthloom.exchange.coco;

import io.truthloom.dataset.LabelledFrame;
import io.truthloom.dataset.LabelledFrame.LabelledObject;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.ImageName;
import io.truthloom.exchange.ZipTarget;
import io.truthloom.exchange.coco.CocoRecords.Category;
import io.truthloom.exchange.coco.CocoRecords.Image;
import io.truthloom.exchange.coco.CocoRecords.Info;
import io.truthloom.exchange.coco.CocoRecords.License;
import io.truthloom.project.Label;
import io.truthloom.project.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code annotations/instances_default.json} and {@code images/}. Pictures and annotations are two lists of one JSON, so
 * both grow in files of their own until the end.
 */
public final class CocoWriter implements FormatWriter {
    private static final String VERSION = "0.1.0";

    private final ZipTarget zip;
    private final JsonMapper json;
    private final Project project;
    private final CocoInstances instances;
    private final JsonList images;
    private final JsonList annotations;
    private long imageId;

    public CocoWriter(ZipTarget zip, JsonMapper json, Project project, Path temporary) throws IOException {
        this.zip = zip;
        this.json = json;
        this.project = project;
        this.instances = new CocoInstances(project.labels());
        this.images = new JsonList(Files.createTempFile(temporary, "coco-images", ".json"), json);
        this.annotations = new JsonList(Files.createTempFile(temporary, "coco-annotations", ".json"), json);
    }

    @Override
    public void add(LabelledFrame frame, ImageName name) throws IOException {
        imageId++;
        var media = frame.media();
        images.add(new Image(imageId, media.width(), media.height(), name.path(), 0, "", "", 0));
        for (LabelledObject object : frame.objects()) {
            annotations.add(instances.of(object, imageId));
        }
    }

    @Override
    public void addImage(LabelledFrame frame, ImageName name, byte[] jpeg) throws IOException {
        zip.stored("images/" + name.path(), jpeg);
    }

    @Override
    public void finish() throws IOException {
        OutputStream out = zip.entry("annotations/instances_default.json");
        write(out, "{\"licenses\":" + json.writeValueAsString(List.of(new License(0, "", ""))));
        write(out, ",\"info\":" + json.writeValueAsString(new Info(project.name(), VERSION, "Truthloom " + VERSION)));
        write(out, ",\"categories\":" + json.writeValueAsString(categories()));
        write(out, ",\"images\":");
        images.copyTo(out);
        write(out, ",\"annotations\":");
        annotations.copyTo(out);
        write(out, "}\n");
    }

    private List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Label label : project.labels()) {
            categories.add(new Category(categories.size() + 1, label.name(), ""));
        }
        return categories;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        try (images) {
            annotations.close();
        }
    }
}
