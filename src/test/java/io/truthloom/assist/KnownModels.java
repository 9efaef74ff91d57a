package io.truthloom.assist;

import io.truthloom.learn.Classifier;
import io.truthloom.learn.Detector;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelKind;
import io.truthloom.model.ModelService;
import io.truthloom.model.NewModel;
import io.truthloom.project.ProjectId;
import io.truthloom.testing.Labelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Models as bare rows, with detectors that tests hand over. */
final class KnownModels implements ModelService {
    private record Known(Model model, Detector detector) {}

    private final JdbcClient jdbc;
    private final List<Known> known = new ArrayList<>();

    KnownModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ModelId add(Labelling.Scene scene, Detector detector, List<Model.ModelClass> classes) {
        var id = new ModelId(UUID.randomUUID());
        jdbc.sql("""
                        insert into model values (?, ?, 'Model', 'test', '[]', null, null, 'x', 'x', '{}', '{}', ?, now())""")
                .params(id.value(), scene.project.value(), scene.owner.value())
                .update();
        Model model = new Model(
                id,
                scene.project,
                "Model",
                ModelKind.DETECTOR,
                "test",
                classes,
                null,
                null,
                "x",
                0.5,
                null,
                null,
                Instant.EPOCH);
        known.addFirst(new Known(model, detector));
        return id;
    }

    @Override
    public Model get(ModelId id) {
        return find(id).model();
    }

    @Override
    public List<Model> list(ProjectId project) {
        return known.stream()
                .map(Known::model)
                .filter(model -> model.projectId().equals(project))
                .toList();
    }

    @Override
    public Detector detector(ModelId id) {
        return find(id).detector();
    }

    @Override
    public Classifier classifier(ModelId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModelId register(NewModel model) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(ModelId id) {
        throw new UnsupportedOperationException();
    }

    private Known find(ModelId id) {
        return known.stream()
                .filter(entry -> entry.model().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
