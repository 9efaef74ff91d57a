package io.truthloom.explain;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a map; nothing is kept of one that is cancelled, and after the process died it starts over. */
@Component
class EmbeddingMapJob implements JobHandler {
    static final String KIND = "embedding-map";
    /** More points than a screen shows apart; t-SNE of so many takes a minute or two. */
    static final int MOST_OBJECTS = 20_000;

    private static final int FEWEST_OBJECTS = 3;
    private static final long SEED = 1;

    record Parameters(UUID mapId) {}

    record Result(EmbeddingMapId mapId, int objects) {}

    private final EmbeddingMapRows rows;
    private final MapObjects objects;
    private final ObjectVectors vectors;

    EmbeddingMapJob(EmbeddingMapRows rows, MapObjects objects, ObjectVectors vectors) {
        this.rows = rows;
        this.objects = objects;
        this.vectors = vectors;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        EmbeddingMapId id =
                new EmbeddingMapId(context.parameters(Parameters.class).mapId());
        EmbeddingMap map = rows.find(id).orElseThrow(() -> new NotFoundException("The map"));
        try {
            make(map, context);
        } catch (JobCancelledException e) {
            rows.delete(id);
            throw e;
        }
    }

    private void make(EmbeddingMap map, JobContext context) {
        EmbeddingMapId id = map.id();
        Sample<MapObject> sample = sample(map);
        if (sample.seen() > MOST_OBJECTS) {
            context.log("%,d objects are labelled; the map shows %,d of them, drawn by chance."
                    .formatted(sample.seen(), MOST_OBJECTS));
        }
        ObjectVectors.Eye eye = vectors.eye(map);
        List<ObjectVectors.Seen> seen = vectors.of(eye, sample.kept(), context);
        if (seen.size() < FEWEST_OBJECTS) {
            throw new InvalidInputException(
                    "Objects",
                    "A map needs at least %d labelled objects with an area; there are %d. Label some more frames."
                            .formatted(FEWEST_OBJECTS, seen.size()));
        }
        List<MapPoint> points = MapLayout.of(seen, SEED, context);
        rows.complete(id, eye.layer(), sample.seen(), points);
        context.result(new Result(id, points.size()));
        context.progress(1, 1, "%,d objects".formatted(points.size()));
    }

    private Sample<MapObject> sample(EmbeddingMap map) {
        Sample<MapObject> sample = new Sample<>(MOST_OBJECTS, SEED);
        DatasetVersionId version = map.datasetVersionId();
        if (version == null) {
            objects.of(map.projectId(), sample::add);
        } else {
            objects.of(version, sample::add);
        }
        return sample;
    }
}
