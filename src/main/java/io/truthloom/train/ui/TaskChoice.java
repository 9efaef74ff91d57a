package io.truthloom.train.ui;

import com.vaadin.flow.component.select.Select;
import io.truthloom.learn.Classification;
import io.truthloom.learn.networks.Architecture;
import org.jspecify.annotations.Nullable;

/** What a run is to learn. */
class TaskChoice extends Select<TaskChoice.Task> {
    enum Task {
        FIND("Find the objects", "A detector: boxes with a class each."),
        NAME(
                "Name the objects, from ImageNet",
                "A classifier of crops; only its last layer is learnt, within minutes."),
        NAME_FINELY(
                "Name the objects, from ImageNet, then finely",
                "The same, and for the second half all layers learn on: slower, better where objects look alike.");

        private final String title;
        private final String hint;

        Task(String title, String hint) {
            this.title = title;
            this.hint = hint;
        }
    }

    TaskChoice() {
        setLabel("What to learn");
        setItems(Task.values());
        setItemLabelGenerator(task -> task.title);
        setWidth("28rem");
        addValueChangeListener(change -> setHelperText(change.getValue().hint));
        setValue(Task.FIND);
    }

    @Nullable
    Classification classification() {
        return switch (getValue()) {
            case FIND -> null;
            case NAME -> Classification.transfer();
            case NAME_FINELY -> new Classification(Architecture.EFFICIENTNET_LITE0, "pooled", 0.5, null);
        };
    }
}
