package io.truthloom.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.truthloom.analysis.EvaluationSummary;
import io.truthloom.analysis.ModelEvaluation;
import io.truthloom.dataset.DatasetVersion;
import java.util.List;

/** A model's evaluations in short, each a link. */
class ModelEvaluations extends UnorderedList {
    ModelEvaluations(List<ModelEvaluation> all, List<DatasetVersion> versions) {
        addClassName("tl-plain-list");
        for (ModelEvaluation one : all) {
            versions.stream()
                    .filter(version -> version.id().equals(one.datasetVersionId()))
                    .findFirst()
                    .ifPresent(version -> add(item(one, version)));
        }
        if (all.isEmpty()) {
            var none = new Span("None yet: Evaluate… tests it on a part of a dataset version.");
            none.addClassName("tl-hint");
            add(new ListItem(none));
        }
    }

    private static ListItem item(ModelEvaluation one, DatasetVersion version) {
        EvaluationSummary summary = one.summary();
        var numbers = new Span(" " + (summary == null ? "not done" : EvaluationWords.inShort(summary)));
        numbers.addClassName("tl-hint");
        String words = "On " + EvaluationWords.data(version, one.split());
        return new ListItem(new Anchor(EvaluationNavigation.evaluation(one.id()), words), numbers);
    }
}
