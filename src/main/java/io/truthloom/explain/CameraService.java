package io.truthloom.explain;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.RgbImage;
import io.truthloom.common.TruthloomHome;
import io.truthloom.learn.Detection;
import io.truthloom.learn.Detector;
import io.truthloom.media.Media;
import io.truthloom.media.MediaIntake;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.vision.Images;
import io.truthloom.vision.MediaLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Pictures that come one by one from a camera or a person's disk; checks membership. */
@Service
public class CameraService {
    /** Of one picture. */
    public static final int MOST_BYTES = 24 << 20;

    private static final long MOST_PIXELS = 40_000_000;
    private static final MediaLimits LIMITS = new MediaLimits(MOST_PIXELS, MOST_PIXELS, 1, 1, MOST_BYTES);

    private final ModelService models;
    private final MediaIntake intake;
    private final Images images;
    private final ProjectAccess access;
    private final TruthloomHome home;

    CameraService(ModelService models, MediaIntake intake, Images images, ProjectAccess access, TruthloomHome home) {
        this.models = models;
        this.intake = intake;
        this.images = images;
        this.access = access;
        this.home = home;
    }

    /** @param boxes best first, in pixels of the picture, which is width x height */
    public record Seen(int width, int height, List<Detection> boxes) {}

    /**
     * What the model sees on the picture (JPEG or another kind that is read). One that learnt with a fixed camera's
     * background gets none.
     *
     * @param minScore null: the model's suggested threshold
     * @throws io.truthloom.vision.VisionException no picture, or over a limit; told before its pixels are decoded
     */
    public Seen look(ModelId model, byte[] picture, String name, @Nullable Double minScore) {
        if (minScore != null && !(minScore >= 0 && minScore <= 1)) {
            throw new InvalidInputException("Score", "It has to lie between 0 and 1.");
        }
        Detector detector = models.detector(model);
        RgbImage image = withFile(picture, file -> images.decode(file, name, LIMITS));
        double threshold = minScore == null ? detector.suggestedThreshold() : minScore;
        return new Seen(image.width(), image.height(), detector.detect(image, null, threshold));
    }

    /** Makes the picture a medium of the project. Wants the right to edit it. The same one sent twice is added once. */
    public Media keep(ProjectId project, byte[] picture, String name) {
        access.requireEdit(project);
        return withFile(picture, file -> {
            images.probe(file, name, LIMITS);
            return intake.add(project, UUID.randomUUID().toString(), new MediaIntake.PictureFile(name, file));
        });
    }

    private interface FileUse<T> {
        T with(Path file) throws IOException;
    }

    private <T> T withFile(byte[] picture, FileUse<T> use) {
        Path file = home.temporary().resolve("camera-" + UUID.randomUUID());
        try {
            Files.write(file, picture);
            return use.with(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture can't be written to " + home.temporary(), e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be deleted", e);
        }
    }
}
