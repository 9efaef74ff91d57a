package io.truthloom.predict;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.truthloom.common.RgbImage;
import io.truthloom.vision.Images;
import io.truthloom.vision.VisionException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command. */
final class Prediction {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int JPEG_QUALITY = 92;

    private final PredictOptions options;
    private final Eye eye;
    private final Inputs inputs;
    private final Images images;
    private final PrintStream out;
    private final PrintStream err;
    private int count;

    Prediction(PredictOptions options, Eye eye, Inputs inputs, Images images, PrintStream out, PrintStream err) {
        this.options = options;
        this.eye = eye;
        this.inputs = inputs;
        this.images = images;
        this.out = out;
        this.err = err;
    }

    /** @param frame 0-based, of a video */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String file, @Nullable Integer frame, int width, int height, List<Seen> found) {}

    /** @return the exit code */
    int run() {
        try {
            if (options.draw() != null) {
                Files.createDirectories(options.draw());
            }
            Path scenery = options.background();
            RgbImage background = scenery == null ? null : inputs.picture(scenery);
            int failed = inputs.each(options.inputs(), (file, frame, image) -> look(file, frame, image, background));
            err.println("%d picture%s done%s."
                    .formatted(count, count == 1 ? "" : "s", failed == 0 ? "" : ", " + failed + " could not be read"));
            return failed > 0 || count == 0 ? 1 : 0;
        } catch (VisionException e) {
            throw new PredictException(e.explanation());
        } catch (IOException e) {
            throw new PredictException("Reading or writing failed: " + e.getMessage());
        }
    }

    private void look(Path file, @Nullable Integer frame, RgbImage image, @Nullable RgbImage background)
            throws IOException {
        List<Seen> found = eye.look(image, background, options.minScore());
        out.println(JSON.writeValueAsString(new Line(file.toString(), frame, image.width(), image.height(), found)));
        if (options.draw() != null) {
            Files.write(
                    options.draw().resolve(drawnName(file, frame)),
                    images.encodeJpeg(Drawing.on(image, found), JPEG_QUALITY));
        }
        count++;
        if (count % 100 == 0) {
            err.println(count + " pictures so far, now in " + file.getFileName());
        }
    }

    /** Numbered, for files of one name may lie in several folders. */
    private String drawnName(Path file, @Nullable Integer frame) {
        return frame == null
                ? "%05d-%s.jpg".formatted(count, file.getFileName())
                : "%05d-%s-%06d.jpg".formatted(count, file.getFileName(), frame);
    }
}
