package io.truthloom.predict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param home where native libraries are unpacked
 * @param minScore null: the model's own threshold
 * @param draw folder for pictures with what was found; null: none
 * @param background the still scene of a fixed camera; null: none
 */
record PredictOptions(
        Path home,
        Path model,
        @Nullable Double minScore,
        @Nullable Path draw,
        @Nullable Path background,
        List<Path> inputs) {
    static final String USAGE = """
            usage: bin/truthloom predict --model FILE [options] IMAGE|VIDEO|FOLDER...

              --model FILE       a model of Truthloom's store (home folder, models/*.zip)
              --min-score N      leave out what scores less, 0 to 1 (default: the model's own threshold)
              --draw FOLDER      also write each picture with what was found drawn on it
              --background FILE  picture of the empty scene, for models that were trained with one
              --home DIR         where native libraries are unpacked (default: ~/.truthloom)

            A JSON object a line comes out for each picture and each frame of a video.""";

    /** @throws PredictException what is wrong with the arguments */
    static PredictOptions parse(String[] arguments) {
        Path home = Path.of(System.getProperty("user.home"), ".truthloom");
        Path model = null;
        Double minScore = null;
        Path draw = null;
        Path background = null;
        List<Path> inputs = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            switch (option) {
                case "--home" -> home = Path.of(value(arguments, ++i));
                case "--model" -> model = Path.of(value(arguments, ++i));
                case "--min-score" -> minScore = score(value(arguments, ++i));
                case "--draw" -> draw = Path.of(value(arguments, ++i));
                case "--background" -> background = existing(Path.of(value(arguments, ++i)));
                case "--help", "-h" -> throw new PredictException(USAGE);
                default -> {
                    if (option.startsWith("--")) {
                        throw new PredictException("Unknown option \"" + option + "\".\n" + USAGE);
                    }
                    inputs.add(existing(Path.of(option)));
                }
            }
        }
        if (model == null) {
            throw new PredictException("--model is missing.\n" + USAGE);
        }
        if (inputs.isEmpty()) {
            throw new PredictException("No image, video or folder is named.\n" + USAGE);
        }
        return new PredictOptions(home, existing(model), minScore, draw, background, List.copyOf(inputs));
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new PredictException(arguments[index - 1] + " needs a value.");
        }
        return arguments[index];
    }

    private static double score(String text) {
        try {
            double score = Double.parseDouble(text);
            if (score >= 0 && score <= 1) {
                return score;
            }
        } catch (NumberFormatException e) {
            throw new PredictException("--min-score needs a number from 0 to 1, not \"" + text + "\".");
        }
        throw new PredictException("--min-score needs a number from 0 to 1, not \"" + text + "\".");
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new PredictException("There is no file or folder \"" + path + "\".");
        }
        return path;
    }
}
