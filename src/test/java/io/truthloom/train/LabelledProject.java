package io.truthloom.train;

import static org.awaitility.Awaitility.await;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Changes;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.People;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;

/** A manager's project of small pictures with a red block each, uploaded and labelled as a person would. */
public final class LabelledProject {
    private static final int SIZE = 64;
    private static final int BLOCK = 20;

    public final UserId owner;
    public final ProjectId project;
    private final ApplicationContext context;
    private final People people;

    public LabelledProject(ApplicationContext context, int pictures) {
        this.context = context;
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project = people.as(
                owner,
                () -> bean(ProjectService.class)
                        .create("Blocks", List.of(label("block", "#ff0000"), label("never seen", "#00ff00"))));
        if (pictures > 0) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (int i = 0; i < pictures; i++) {
                files.put(i + ".png", png(i));
            }
            upload(files);
            people.as(owner, () -> bean(MediaService.class).list(project, 0, pictures))
                    .forEach(media ->
                            annotate(media, place(Integer.parseInt(media.name().replace(".png", "")))));
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Job finished(JobId id) {
        await().atMost(Duration.ofSeconds(90)).until(() -> job(id).state().isFinished());
        return job(id);
    }

    public Job job(JobId id) {
        return people.as(owner, () -> bean(JobService.class).get(id));
    }

    /** Uploads more pictures and labels a block in the corner of each. */
    void add(Map<String, byte[]> files) {
        upload(files);
        people.as(owner, () -> bean(MediaService.class).list(project, 0, 1_000)).stream()
                .filter(media -> files.containsKey(media.name()))
                .forEach(media -> annotate(media, 3));
    }

    private void upload(Map<String, byte[]> files) {
        List<UploadId> uploads = new ArrayList<>();
        files.forEach((name, bytes) -> uploads.add(people.as(
                owner, () -> bean(MediaService.class).receive(project, name, new ByteArrayInputStream(bytes)))));
        finished(people.as(owner, () -> bean(MediaService.class).importUploads(project, uploads)));
    }

    private void annotate(Media media, int place) {
        people.as(owner, () -> {
            LabelId label =
                    bean(ProjectService.class).get(project).labels().getFirst().id();
            AnnotationService annotations = bean(AnnotationService.class);
            long revision =
                    annotations.apply(media.id(), Changes.create(0, Changes.box(label, 0, place, place, BLOCK)));
            return annotations.apply(media.id(), Changes.mark(revision, new FrameMark(0, FrameState.LABELLED)));
        });
    }

    private static int place(int picture) {
        return 3 + picture * 7 % 36;
    }

    private static byte[] png(int picture) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics graphics = image.getGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(place(picture), place(picture), BLOCK, BLOCK);
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelData label(String name, String colour) {
        return new LabelData(null, name, colour, null);
    }
}
