package io.truthloom.explain;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.NewJob;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Maps of labelled objects; checks membership, for new and deleted ones the right to edit. */
@Service
public class EmbeddingMapService {
    private final EmbeddingMapRows rows;
    private final ModelService models;
    private final DatasetService datasets;
    private final JobService jobs;
    private final ProjectAccess access;
    private final CurrentUser user;
    private final Clock clock;

    EmbeddingMapService(
            EmbeddingMapRows rows,
            ModelService models,
            DatasetService datasets,
            JobService jobs,
            ProjectAccess access,
            CurrentUser user,
            Clock clock) {
        this.rows = rows;
        this.models = models;
        this.datasets = datasets;
        this.jobs = jobs;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Starts the job that makes a map.
     *
     * @param version null: the project's labels as they are when the job runs
     * @param layer null: the one on which heat maps say most; the job fails where the network has none of that name
     * @throws InvalidInputException a version of another project
     */
    @Transactional
    public EmbeddingMapId start(ModelId modelId, @Nullable DatasetVersionId version, @Nullable String layer) {
        Model model = models.get(modelId);
        access.requireEdit(model.projectId());
        if (version != null && !datasets.get(version).projectId().equals(model.projectId())) {
            throw new InvalidInputException("Dataset version", "It belongs to another project than the model.");
        }
        EmbeddingMapId id = new EmbeddingMapId(UUID.randomUUID());
        JobId job = jobs.submit(new NewJob(
                EmbeddingMapJob.KIND,
                "Map of objects with %s".formatted(model.name()),
                model.projectId().value(),
                user.id().value(),
                new EmbeddingMapJob.Parameters(id.value())));
        rows.insert(
                new EmbeddingMap(
                        id,
                        model.projectId(),
                        modelId,
                        version,
                        layer == null ? "" : layer.strip(),
                        job,
                        0,
                        false,
                        clock.instant()),
                user.id());
        return id;
    }

    public EmbeddingMap get(EmbeddingMapId id) {
        EmbeddingMap map = rows.find(id).orElseThrow(() -> new NotFoundException("The map"));
        access.requireView(map.projectId());
        return map;
    }

    /** Newest first. */
    public List<EmbeddingMap> list(ModelId model) {
        models.get(model);
        return rows.ofModel(model);
    }

    /** The versions that a map of this model's can be made of, newest first. */
    public List<DatasetVersion> versions(ModelId model) {
        return datasets.list(models.get(model).projectId());
    }

    /** None while the map is not finished. */
    public List<MapPoint> points(EmbeddingMapId id) {
        return rows.points(get(id).id());
    }

    /** 0 while the map is not finished. */
    public int pointCount(EmbeddingMapId id) {
        return rows.pointCount(get(id).id());
    }

    /** @throws NotFoundException the map has no such point */
    public MapPoint point(EmbeddingMapId id, int index) {
        return rows.point(get(id).id(), index).orElseThrow(() -> new NotFoundException("The object"));
    }

    @Transactional
    public void delete(EmbeddingMapId id) {
        EmbeddingMap map = get(id);
        access.requireEdit(map.projectId());
        if (!map.finished()) {
            jobs.cancel(map.jobId());
        }
        rows.delete(id);
    }
}
