package io.truthloom.model;

import io.truthloom.common.Explained;
import io.truthloom.common.InvalidInputException;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.Classifier;
import io.truthloom.learn.Detector;
import io.truthloom.vision.Images;
import io.truthloom.vision.MediaLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Models asked about pictures that are not in a project; checks membership, keeps nothing. */
@Service
public class PredictionService {
    public static final int MOST_PICTURES = 64;
    public static final long MOST_BYTES = 64L << 20;
    private static final long MOST_PIXELS = 50_000_000;
    private static final MediaLimits LIMITS = new MediaLimits(MOST_PIXELS, MOST_PIXELS, 1, 1, MOST_BYTES);

    private final ModelService models;
    private final ModelClasses classes;
    private final Images images;

    PredictionService(ModelService models, ModelClasses classes, Images images) {
        this.models = models;
        this.classes = classes;
        this.images = images;
    }

    /** A picture in a file, of any kind that can be imported: grey, with alpha, CMYK and 16 bit too. */
    public record Picture(String name, Path file) {}

    /** @param notes sentences about classes that were renamed or deleted since the model was made */
    public record Answer(String model, ModelKind kind, List<String> notes, List<PicturePrediction> pictures) {}

    /**
     * @param background the still scene, for a detector that looks at differences to it; null: none
     * @param minScore 0..1; null: a detector's suggested threshold, for a classifier 0
     * @return parallel to the pictures; one that can't be read has its reason
     * @throws InvalidInputException no pictures, too many, or a score outside of 0..1
     */
    public Answer predict(ModelId id, List<Picture> pictures, @Nullable Picture background, @Nullable Double minScore) {
        Model model = models.get(id);
        if (pictures.isEmpty() || pictures.size() > MOST_PICTURES) {
            throw new InvalidInputException(
                    "Pictures", "Send 1 to %d at a time, not %d.".formatted(MOST_PICTURES, pictures.size()));
        }
        if (minScore != null && !(minScore >= 0 && minScore <= 1)) {
            throw new InvalidInputException("Score", "It has to lie between 0 and 1.");
        }
        ModelClasses.Today today = classes.today(model);
        RgbImage scene = background == null ? null : decode(background);
        List<PicturePrediction> answers = new ArrayList<>();
        Looking looking = looking(model, today, scene, minScore);
        for (Picture picture : pictures) {
            answers.add(predict(picture, looking));
        }
        return new Answer(model.name(), model.kind(), today.notes(), answers);
    }

    private interface Looking {
        PicturePrediction at(String name, RgbImage image);
    }

    private Looking looking(
            Model model, ModelClasses.Today today, @Nullable RgbImage scene, @Nullable Double minScore) {
        return switch (model.kind()) {
            case DETECTOR -> {
                Detector detector = models.detector(model.id());
                double least = minScore == null ? detector.suggestedThreshold() : minScore;
                yield (name, image) -> {
                    var found = detector.detect(image, scene, least).stream()
                            .map(seen -> today.found(seen.classIndex(), seen.score(), seen.box()))
                            .toList();
                    return new PicturePrediction(name, image.width(), image.height(), found, null, null);
                };
            }
            case CLASSIFIER -> {
                Classifier classifier = models.classifier(model.id());
                double least = minScore == null ? 0 : minScore;
                yield (name, image) -> {
                    float[] shares = classifier.classify(List.of(image)).getFirst();
                    return new PicturePrediction(
                            name, image.width(), image.height(), null, today.ranked(shares, least), null);
                };
            }
        };
    }

    private PicturePrediction predict(Picture picture, Looking looking) {
        RgbImage image;
        try {
            image = decode(picture);
        } catch (RuntimeException e) {
            if (e instanceof Explained explained) {
                return PicturePrediction.failed(picture.name(), explained.explanation());
            }
            throw e;
        }
        return looking.at(picture.name(), image);
    }

    private RgbImage decode(Picture picture) {
        return images.decode(picture.file(), picture.name(), LIMITS);
    }
}
