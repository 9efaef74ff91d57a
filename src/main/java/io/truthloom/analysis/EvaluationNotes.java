package io.truthloom.analysis;

import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
import io.truthloom.model.Model;
import io.truthloom.model.ModelService;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person has to know to read the numbers rightly. */
@Component
class EvaluationNotes {
    private final ModelService models;
    private final DatasetService datasets;

    EvaluationNotes(ModelService models, DatasetService datasets) {
        this.models = models;
        this.datasets = datasets;
    }

    /** @param seen frames that were looked at @param truths by evaluated class */
    List<String> of(ModelEvaluation evaluation, int seen, List<Long> truths) {
        Model model = models.get(evaluation.modelId());
        DatasetVersion version = datasets.get(evaluation.datasetVersionId());
        Map<LabelId, Integer> boxes = new HashMap<>();
        Set<FrameFactsRows.Key> learnt = learntFrames(model, version);
        int[] frames = {0};
        int[] learntToo = {0};
        datasets.forEachFrame(version.id(), frame -> {
            if (frame.split() == evaluation.split()) {
                frames[0]++;
                learntToo[0] += learnt.contains(key(frame)) ? 1 : 0;
                frame.boxes().forEach(box -> boxes.merge(box.labelId(), 1, Integer::sum));
            }
        });
        List<String> notes = new ArrayList<>();
        if (version.id().equals(model.datasetVersionId()) && evaluation.split() == Split.TRAIN) {
            notes.add("The model was trained on these very frames: the numbers say how well it remembers them, not how"
                    + " well it does on others.");
        } else if (learntToo[0] > 0) {
            notes.add("The model was trained on %,d of the %,d frames: the numbers are too good by that."
                    .formatted(learntToo[0], frames[0]));
        }
        if (seen < frames[0]) {
            notes.add(
                    "%,d of the version's frames are left out: their media were deleted since it was frozen, or their pictures can't be read."
                            .formatted(frames[0] - seen));
        }
        for (String gone : SharedClasses.of(model, version).gone()) {
            notes.add("“%s” is not a class of the version: what the model calls so is left out.".formatted(gone));
        }
        addUnknown(evaluation, version, boxes, notes);
        for (int c = 0; c < evaluation.classes().size(); c++) {
            if (truths.get(c) == 0) {
                notes.add("“%s” has no box on these frames: it has no AP, and nothing of it pulls the mean."
                        .formatted(evaluation.classes().get(c).name()));
            }
        }
        return notes;
    }

    private static void addUnknown(
            ModelEvaluation evaluation, DatasetVersion version, Map<LabelId, Integer> boxes, List<String> notes) {
        Set<LabelId> known = new HashSet<>();
        evaluation.classes().forEach(one -> known.add(one.labelId()));
        for (Label label : version.labels()) {
            int count = boxes.getOrDefault(label.id(), 0);
            if (!known.contains(label.id()) && count > 0) {
                notes.add("The model does not know “%s”: %,d of its boxes are left out of all numbers."
                        .formatted(label.name(), count));
            }
        }
    }

    /** Of another version; empty where it is the evaluated one, whose parts never overlap. */
    private Set<FrameFactsRows.Key> learntFrames(Model model, DatasetVersion evaluated) {
        Set<FrameFactsRows.Key> learnt = new HashSet<>();
        DatasetVersionId source = model.datasetVersionId();
        if (source != null && !source.equals(evaluated.id())) {
            datasets.forEachFrame(source, frame -> {
                if (frame.split() == Split.TRAIN) {
                    learnt.add(key(frame));
                }
            });
        }
        return learnt;
    }

    private static FrameFactsRows.Key key(DatasetFrame frame) {
        return new FrameFactsRows.Key(frame.mediaId(), frame.frame());
    }
}
