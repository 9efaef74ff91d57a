package io.truthloom.train;

import io.truthloom.common.Box;
import io.truthloom.common.InvalidInputException;
import io.truthloom.dataset.LabelledFrame;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.dataset.LabelledMedia;
import io.truthloom.learn.AugmentationPreview;
import io.truthloom.learn.LabelledImage;
import io.truthloom.learn.LabelledImage.LabelledBox;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.project.Label;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.CurrentUser;
import io.truthloom.vision.Images;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a run with these settings would learn from: real crops of the labelled frames, with their boxes. */
@Service
public class AugmentationSamples {
    private static final int PICTURES_READ = 16;
    private static final int QUALITY = 88;

    /** @param boxes in the pixels of the crop */
    public record Sample(byte[] jpeg, int width, int height, List<Labelled> boxes) {}

    public record Labelled(Label label, Box box) {}

    private final LabelledFrames labelled;
    private final ProjectService projects;
    private final MediaService media;
    private final FrameStore frames;
    private final AugmentationPreview preview;
    private final Images images;
    private final CurrentUser user;

    AugmentationSamples(
            LabelledFrames labelled,
            ProjectService projects,
            MediaService media,
            FrameStore frames,
            AugmentationPreview preview,
            Images images,
            CurrentUser user) {
        this.labelled = labelled;
        this.projects = projects;
        this.media = media;
        this.frames = frames;
        this.preview = preview;
        this.images = images;
        this.user = user;
    }

    /**
     * Reads up to sixteen labelled frames and augments them as training does; wants membership.
     *
     * @throws InvalidInputException a bad setting, or nothing labelled yet
     */
    public List<Sample> of(ProjectId project, TrainingSettings settings, int count) {
        SettingsRules.check(settings);
        List<Label> labels = projects.get(project).labels();
        List<LabelledImage> pictures = pictures(project, labels);
        if (pictures.stream().allMatch(picture -> picture.boxes().isEmpty())) {
            throw new InvalidInputException(
                    "Frames", "No labelled frame shows an object yet. Label some to see what training makes of them.");
        }
        List<String> names = labels.stream().map(Label::name).toList();
        return preview.samples(names, pictures, settings, count).stream()
                .map(crop -> new Sample(
                        images.encodeJpeg(crop.pixels().image(), QUALITY),
                        crop.width(),
                        crop.height(),
                        crop.boxes().stream()
                                .map(box -> new Labelled(labels.get(box.classIndex()), box.box()))
                                .toList()))
                .toList();
    }

    private List<LabelledImage> pictures(ProjectId project, List<Label> labels) {
        var pixels = new FramePixels(frames, user, one -> media.get(one).name());
        List<LabelledMedia> some = labelled.some(project, PICTURES_READ);
        List<LabelledImage> pictures = new ArrayList<>();
        for (LabelledMedia one : some) {
            List<LabelledFrame> all = new ArrayList<>();
            LabelledFrames.framesOf(one).forEach(all::add);
            int wanted = Math.max(1, PICTURES_READ / some.size());
            int step = Math.max(1, all.size() / wanted);
            for (int i = 0; i < all.size() && i / step < wanted; i += step) {
                pictures.add(picture(all.get(i), labels, pixels));
            }
        }
        return pictures;
    }

    private static LabelledImage picture(LabelledFrame frame, List<Label> labels, FramePixels pixels) {
        Media one = frame.media();
        double across = (double) one.readWidth() / one.width();
        double down = (double) one.readHeight() / one.height();
        List<LabelledBox> boxes = new ArrayList<>();
        for (LabelledFrame.LabelledObject object : frame.objects()) {
            for (int index = 0; index < labels.size(); index++) {
                if (labels.get(index).id().equals(object.annotation().labelId())) {
                    boxes.add(new LabelledBox(index, object.box().scale(across, down)));
                }
            }
        }
        return new LabelledImage(one.readWidth(), one.readHeight(), pixels.of(one.id(), frame.frame()), boxes);
    }
}
