package io.truthloom.explain;

import static org.awaitility.Awaitility.await;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.common.RgbImage;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.NewModel;
import io.truthloom.project.Label;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.People;
import io.truthloom.testing.TinyModel;
import io.truthloom.vision.Images;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** Pictures with a red and a blue block each, labelled by a manager; the last picture has its labels swapped. */
public final class BlockScene {
    private static final int SIZE = 96;
    private static final int BLOCK = 24;

    public final UserId owner;
    public final ProjectId project;
    public final List<Label> labels;
    final List<AnnotationId> swapped = new ArrayList<>();
    private final ApplicationContext context;
    private final People people;

    public BlockScene(ApplicationContext context, int pictures) {
        this.context = context;
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project = as(() -> bean(ProjectService.class)
                .create(
                        "Blocks",
                        List.of(
                                new LabelData(null, "person", "#ff0000", null),
                                new LabelData(null, "car", "#0000ff", null))));
        labels = as(() -> bean(ProjectService.class).get(project).labels());
        if (pictures > 0) {
            upload(pictures);
            media().forEach(one -> label(one, pictures - 1));
        }
    }

    public <T> T as(Supplier<T> work) {
        return people.as(owner, work);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public List<Media> media() {
        return as(() -> bean(MediaService.class).list(project, 0, 1000));
    }

    public Job finished(JobId id) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> as(() -> bean(JobService.class).get(id)).state().isFinished());
        return as(() -> bean(JobService.class).get(id));
    }

    /** Frozen labels, and a model of two classes that knows nothing. */
    public ModelId model(Path folder) {
        DatasetVersionId version = as(() -> bean(DatasetService.class).freeze(project));
        Path weights = TinyModel.train(bean(DetectorTrainer.class), folder);
        List<Model.ModelClass> classes = labels.stream()
                .map(label -> new Model.ModelClass(label.id(), label.name()))
                .toList();
        return as(() -> bean(ModelService.class)
                .register(new NewModel(
                        project, "Run 1", "tiny", classes, version, UUID.randomUUID(), weights, Map.of(), 0.5)));
    }

    private void upload(int pictures) {
        List<UploadId> uploads = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            byte[] jpeg = bean(Images.class).encodeJpeg(picture(i), 95);
            String name = i + ".jpg";
            uploads.add(as(() -> bean(MediaService.class).receive(project, name, new ByteArrayInputStream(jpeg))));
        }
        finished(as(() -> bean(MediaService.class).importUploads(project, uploads)));
    }

    private void label(Media media, int last) {
        int number = Integer.parseInt(media.name().replace(".jpg", ""));
        int red = number == last ? 1 : 0;
        ChangeSet blocks = Changes.create(
                0,
                Changes.box(labels.get(red).id(), 0, left(number), 6, BLOCK),
                Changes.box(labels.get(1 - red).id(), 0, left(number), 60, BLOCK));
        if (number == last) {
            blocks.created().forEach(annotation -> swapped.add(annotation.id()));
        }
        as(() -> {
            AnnotationService annotations = bean(AnnotationService.class);
            long revision = annotations.apply(media.id(), blocks);
            return annotations.apply(media.id(), Changes.mark(revision, new FrameMark(0, FrameState.LABELLED)));
        });
    }

    private static int left(int number) {
        return 4 + number * 11 % (SIZE - BLOCK - 8);
    }

    public static RgbImage picture(int number) {
        byte[] pixels = new byte[SIZE * SIZE * 3];
        for (int i = 0; i < pixels.length; i++) {
            int x = i / 3 % SIZE;
            int y = i / 3 / SIZE;
            boolean across = x >= left(number) && x < left(number) + BLOCK;
            boolean red = across && y >= 6 && y < 6 + BLOCK;
            boolean blue = across && y >= 60 && y < 60 + BLOCK;
            int bright = red ? new int[] {220, 40, 30}[i % 3] : blue ? new int[] {30, 50, 220}[i % 3] : 90;
            pixels[i] = (byte) (bright + (x * 31 + y * 17 + number) % 9);
        }
        return new RgbImage(SIZE, SIZE, pixels);
    }
}
