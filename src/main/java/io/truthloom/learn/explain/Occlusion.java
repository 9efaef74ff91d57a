package io.truthloom.learn.explain;

import io.truthloom.common.Box;
import io.truthloom.learn.InferencePool;
import io.truthloom.learn.NetworkInput;
import io.truthloom.learn.NetworkInput.Encoded;
import java.util.ArrayList;
import java.util.List;

/** See {@link NetworkInspector#occlusion}. Patches are two cells wide and a cell apart, so that each cell is hidden often. */
final class Occlusion {
    /** Cells along the picture's longer side. */
    private static final int CELLS = 16;

    private static final int BATCH = 8;

    private final NetworkBench bench;
    private final Answers answers;
    private final Encoded picture;
    private final Target target;
    private final int columns;
    private final int rows;

    Occlusion(NetworkBench bench, Answers answers, Encoded picture, Target target) {
        answers.check(target);
        this.bench = bench;
        this.answers = answers;
        this.picture = picture;
        this.target = target;
        double cell = Math.max(1, Math.max(picture.width(), picture.height()) / (double) CELLS);
        columns = Math.max(1, (int) Math.round(picture.width() / cell));
        rows = Math.max(1, (int) Math.round(picture.height() / cell));
    }

    HeatMap run(InferencePool pool, NetworkInspector.Progress progress) {
        int places = (columns + 1) * (rows + 1);
        double whole = pool.run(() -> scores(List.of(picture))[0]);
        double[] lost = new double[columns * rows];
        for (int from = 0; from < places; from += BATCH) {
            progress.done(from, places);
            int first = from;
            int count = Math.min(BATCH, places - from);
            double[] scores = pool.run(() -> scores(hidden(first, count)));
            for (int i = 0; i < count; i++) {
                spread(lost, first + i, whole - scores[i]);
            }
        }
        progress.done(places, places);
        return heatMap(lost, whole);
    }

    private double[] scores(List<Encoded> pictures) {
        // one caller at a time: the net is shared by all questions to this inspector
        synchronized (bench) {
            float[] output = bench.answer(pictures);
            int length = output.length / pictures.size();
            double[] scores = new double[pictures.size()];
            for (int i = 0; i < scores.length; i++) {
                float[] one = java.util.Arrays.copyOfRange(output, i * length, (i + 1) * length);
                scores[i] = answers.score(one, target, picture);
            }
            return scores;
        }
    }

    private List<Encoded> hidden(int first, int count) {
        List<Encoded> pictures = new ArrayList<>();
        for (int place = first; place < first + count; place++) {
            int column = place % (columns + 1) - 1;
            int row = place / (columns + 1) - 1;
            pictures.add(hidden(
                    edge(column, columns, picture.width()),
                    edge(row, rows, picture.height()),
                    edge(column + 2, columns, picture.width()),
                    edge(row + 2, rows, picture.height())));
        }
        return pictures;
    }

    private static int edge(int cell, int cells, int pixels) {
        return Math.clamp((int) Math.round((double) cell * pixels / cells), 0, pixels);
    }

    /** 0 is what the input has where there is no picture: a middle grey, and no difference to the background. */
    private Encoded hidden(int left, int top, int right, int bottom) {
        NetworkInput input = bench.open.input();
        float[] values = picture.values().clone();
        for (int channel = 0; channel < input.channels(); channel++) {
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    int at = input.channelsLast()
                            ? (y * input.width() + x) * input.channels() + channel
                            : (channel * input.height() + y) * input.width() + x;
                    values[at] = 0;
                }
            }
        }
        return new Encoded(values, picture.width(), picture.height(), picture.scaleX(), picture.scaleY());
    }

    /** To the four cells that the patch hid; each cell is hidden by four patches. */
    private void spread(double[] lost, int place, double loss) {
        int column = place % (columns + 1) - 1;
        int row = place / (columns + 1) - 1;
        for (int y = Math.max(0, row); y < Math.min(rows, row + 2); y++) {
            for (int x = Math.max(0, column); x < Math.min(columns, column + 2); x++) {
                lost[y * columns + x] += loss / 4;
            }
        }
    }

    private HeatMap heatMap(double[] lost, double whole) {
        double strongest = 0;
        for (double value : lost) {
            strongest = Math.max(strongest, value);
        }
        float[] values = new float[lost.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (strongest > 0 ? Math.max(0, lost[i]) / strongest : 0);
        }
        Box area = new Box(0, 0, picture.width() / picture.scaleX(), picture.height() / picture.scaleY());
        return new HeatMap(columns, rows, values, area, strongest, whole);
    }
}
