package io.truthloom.train;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import io.truthloom.learn.LearnException;
import io.truthloom.learn.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** What a run may be asked for. */
final class SettingsRules {
    private static final int DAY = 86_400;

    private SettingsRules() {}

    static void check(TrainingSettings settings) {
        List<Problem> problems = new ArrayList<>();
        range(problems, "Training time", settings.seconds(), 1, 7 * DAY, "seconds");
        range(problems, "Iterations", settings.maxIterations(), 1, 10_000_000, "at most");
        range(problems, "Batch size", settings.batchSize(), 1, 128, "crops");
        range(problems, "Evaluation every", settings.evaluateEverySeconds(), 1, DAY, "seconds");
        range(problems, "Checkpoint every", settings.checkpointEverySeconds(), 1, DAY, "seconds");
        if (settings.earlyStopEvaluations() != null) {
            range(problems, "Early stop", settings.earlyStopEvaluations(), 1, 1_000, "evaluations");
        }
        if (settings.inputWidth() != null) {
            range(problems, "Input width", settings.inputWidth(), 64, 1920, "pixels");
        }
        if (!(settings.learningRate() > 0 && settings.learningRate() <= 1)) {
            problems.add(new Problem("Learning rate", "Choose a number above 0 and up to 1; 0.001 is usual."));
        }
        if (problems.isEmpty() && settings.classification() != null) {
            try {
                settings.classification().settings(settings);
            } catch (LearnException e) {
                problems.add(new Problem("Classifier", e.explanation()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static void range(List<Problem> problems, String what, int value, int least, int most, String unit) {
        if (value < least || value > most) {
            problems.add(new Problem(what, "Choose from %d to %d (%s).".formatted(least, most, unit)));
        }
    }
}
