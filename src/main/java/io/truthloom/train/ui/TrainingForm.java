package io.truthloom.train.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.truthloom.common.InvalidInputException;
import io.truthloom.learn.TrainingSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of a run as fields; what is left alone keeps the product's default. */
class TrainingForm {
    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    private final IntegerField seconds = field("Training time", DEFAULTS.seconds(), 10, 86_400);
    private final IntegerField iterations = field("Iterations at most", DEFAULTS.maxIterations(), 1, 10_000_000);
    private final NumberField learningRate = new NumberField("Learning rate (peak)");
    private final IntegerField batch = field("Crops a batch", DEFAULTS.batchSize(), 1, 64);
    private final IntegerField width = field("Input width", null, 64, 2_048);
    private final IntegerField seed = field("Seed", (int) DEFAULTS.seed(), 0, Integer.MAX_VALUE);
    private final IntegerField earlyStop = field("Stop early after", null, 1, 1_000);
    private final Checkbox copyPaste = new Checkbox("Paste labelled objects onto other pictures", DEFAULTS.copyPaste());
    private final Checkbox background =
            new Checkbox("Use the difference to the background (fixed cameras)", DEFAULTS.backgroundChannel());

    private final TaskChoice task = new TaskChoice();

    TrainingForm() {
        seconds.setSuffixComponent(new Span("s"));
        seconds.setHelperText(
                "Five minutes give a useful first model from ten frames. It can be cancelled at any time.");
        seconds.setWidth("14rem");
        seconds.setAutofocus(true);
        learningRate.setValue(DEFAULTS.learningRate());
        learningRate.setMin(1e-6);
        learningRate.setMax(1);
        learningRate.setStep(0.0001);
        earlyStop.setPlaceholder("never");
        earlyStop.setSuffixComponent(new Span("evaluations"));
        earlyStop.setTooltipText("So many evaluations in a row without a better validation AP end the run.");
        width.setPlaceholder("from the label sizes");
        width.setStep(16);
        width.setSuffixComponent(new Span("px"));
    }

    Component budget() {
        return new Div(task, new Div(seconds));
    }

    Component advanced() {
        var form = new FormLayout(learningRate, batch, width, iterations, seed, earlyStop);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        var all = new Div(form, new Div(copyPaste), new Div(background));
        all.addClassName("tl-advanced");
        return all;
    }

    TrainingSettings settings() {
        if (seconds.isInvalid()
                || iterations.isInvalid()
                || learningRate.isInvalid()
                || batch.isInvalid()
                || width.isInvalid()
                || seed.isInvalid()
                || earlyStop.isInvalid()) {
            throw new InvalidInputException("Settings", "correct the fields marked in red.");
        }
        return new TrainingSettings(
                Objects.requireNonNullElse(seconds.getValue(), DEFAULTS.seconds()),
                Objects.requireNonNullElse(iterations.getValue(), DEFAULTS.maxIterations()),
                Objects.requireNonNullElse(learningRate.getValue(), DEFAULTS.learningRate()),
                Objects.requireNonNullElse(batch.getValue(), DEFAULTS.batchSize()),
                width.getValue(),
                copyPaste.getValue(),
                background.getValue(),
                seed.getValue() == null ? DEFAULTS.seed() : seed.getValue(),
                DEFAULTS.evaluateEverySeconds(),
                DEFAULTS.checkpointEverySeconds(),
                task.classification(),
                earlyStop.getValue());
    }

    private static IntegerField field(String label, @Nullable Integer value, int min, int max) {
        var field = new IntegerField(label);
        field.setMin(min);
        field.setMax(max);
        field.setValue(value);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage("At least " + min)
                .setMaxErrorMessage("At most " + max)
                .setStepErrorMessage("A multiple of 16")
                .setBadInputErrorMessage("A whole number"));
        return field;
    }
}
