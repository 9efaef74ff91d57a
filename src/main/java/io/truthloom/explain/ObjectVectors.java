package io.truthloom.explain;

import io.truthloom.common.Box;
import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.jobs.JobContext;
import io.truthloom.learn.explain.Architecture;
import io.truthloom.learn.explain.NetworkInspector;
import io.truthloom.learn.explain.Scene;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.vision.VisionException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a layer says of objects. */
@Component
class ObjectVectors {
    record Seen(MapObject object, float[] vector) {}

    private final ModelInspectors inspectors;
    private final Scenes scenes;
    private final MediaService media;

    ObjectVectors(ModelInspectors inspectors, Scenes scenes, MediaService media) {
        this.inspectors = inspectors;
        this.scenes = scenes;
        this.media = media;
    }

    record Eye(NetworkInspector inspector, String layer) {}

    /** @throws InvalidInputException the network has no such layer */
    Eye eye(EmbeddingMap map) {
        NetworkInspector inspector = inspectors.of(map.modelId());
        Architecture architecture = inspector.architecture();
        String layer = map.layer().isEmpty() ? architecture.suggested() : map.layer();
        if (architecture.layers().stream().noneMatch(known -> known.name().equals(layer))) {
            throw new InvalidInputException(
                    "Layer",
                    "The network has none named \"%s\". Its layers are listed where you look inside.".formatted(layer));
        }
        return new Eye(inspector, layer);
    }

    /** Reads each frame once. Objects of media that were deleted since, or can't be read, are left out. */
    List<Seen> of(Eye eye, List<MapObject> objects, JobContext context) {
        Map<Place, List<MapObject>> byPlace = new LinkedHashMap<>();
        objects.forEach(object -> byPlace.computeIfAbsent(object.place(), place -> new ArrayList<>())
                .add(object));
        List<Seen> seen = new ArrayList<>();
        int frames = 0;
        for (Map.Entry<Place, List<MapObject>> entry : byPlace.entrySet()) {
            context.checkCancelled();
            context.progress(frames, byPlace.size(), "Looking at frames %,d / %,d".formatted(frames, byPlace.size()));
            frames++;
            look(eye, entry.getKey(), entry.getValue(), seen, context);
        }
        return seen;
    }

    private void look(Eye eye, Place place, List<MapObject> objects, List<Seen> seen, JobContext context) {
        Media picture;
        Scene scene;
        try {
            picture = media.get(place.media());
            scene = scenes.read(place, eye.inspector());
        } catch (NotFoundException e) {
            // deleted since the version was frozen, or just now
            return;
        } catch (VisionException | UncheckedIOException e) {
            context.log("A frame is left out: " + e.getMessage());
            return;
        }
        double across = (double) picture.readWidth() / picture.width();
        double down = (double) picture.readHeight() / picture.height();
        List<Box> boxes =
                objects.stream().map(object -> object.box().scale(across, down)).toList();
        List<float[]> vectors = eye.inspector().embeddings(eye.layer(), scene, boxes);
        for (int i = 0; i < vectors.size(); i++) {
            seen.add(new Seen(objects.get(i), vectors.get(i)));
        }
    }
}
