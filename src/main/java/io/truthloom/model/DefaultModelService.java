package io.truthloom.model;

import io.truthloom.common.NotFoundException;
import io.truthloom.learn.Classifier;
import io.truthloom.learn.Detector;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class DefaultModelService implements ModelService {
    private final ModelRows rows;
    private final WeightsStore weights;
    private final LoadedModels loaded;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    DefaultModelService(
            ModelRows rows,
            WeightsStore weights,
            LoadedModels loaded,
            ProjectAccess access,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.weights = weights;
        this.loaded = loaded;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The file is stored first, so that a row never points to nothing; where the row fails, the file goes again. */
    @Override
    @Transactional
    public ModelId register(NewModel model) {
        access.requireManage(model.projectId());
        double threshold = loaded.suggestedThreshold(model.kind(), model.weights());
        ModelId id = new ModelId(UUID.randomUUID());
        WeightsStore.Stored stored = weights.put(id, model.weights());
        afterTransaction(TransactionSynchronization.STATUS_ROLLED_BACK, () -> weights.delete(stored.fileName()));
        rows.insert(
                id,
                model,
                stored,
                new ModelRows.Metrics(threshold, model.validationAp50(), model.validationAccuracy()),
                currentUser.id(),
                clock.instant());
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Model get(ModelId id) {
        return visible(id).model();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Model> list(ProjectId project) {
        access.requireView(project);
        return rows.ofProject(project).stream().map(ModelRows.Row::model).toList();
    }

    @Override
    public Detector detector(ModelId id) {
        return loaded.detector(id, weights.file(visible(id).weightsFile()));
    }

    @Override
    public Classifier classifier(ModelId id) {
        return loaded.classifier(id, weights.file(visible(id).weightsFile()));
    }

    @Override
    @Transactional
    public void delete(ModelId id) {
        ModelRows.Row row = visible(id);
        access.requireManage(row.model().projectId());
        rows.delete(id);
        afterTransaction(TransactionSynchronization.STATUS_COMMITTED, () -> {
            loaded.forget(id);
            weights.delete(row.weightsFile());
        });
    }

    private ModelRows.Row visible(ModelId id) {
        ModelRows.Row row = rows.find(id).orElseThrow(() -> new NotFoundException("The model"));
        access.requireView(row.model().projectId());
        return row;
    }

    private static void afterTransaction(int wanted, Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == wanted) {
                    work.run();
                }
            }
        });
    }
}
