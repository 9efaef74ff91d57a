package io.truthloom.sample;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.RgbImage;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.project.ProjectId;
import io.truthloom.vision.Videos;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the clip, sends it through the ordinary import and labels the frames. Taken up again, it skips what is there. */
@Component
class SampleJob implements JobHandler {
    private static final long SEED = 7;
    private static final int STEPS = StreetClip.FRAMES + 2;

    record Parameters(UUID projectId) {}

    private final MediaService media;
    private final JobService jobs;
    private final Videos videos;
    private final SampleLabels labels;
    private final TruthloomHome home;

    SampleJob(MediaService media, JobService jobs, Videos videos, SampleLabels labels, TruthloomHome home) {
        this.media = media;
        this.jobs = jobs;
        this.videos = videos;
        this.labels = labels;
        this.home = home;
    }

    @Override
    public String kind() {
        return SampleService.JOB_KIND;
    }

    @Override
    public void run(JobContext context) throws IOException, InterruptedException {
        ProjectId project = new ProjectId(context.parameters(Parameters.class).projectId());
        StreetClip clip = new StreetClip(SEED);
        if (media.count(project) == 0) {
            addClip(project, clip, context);
        }
        context.progress(STEPS - 1, STEPS, "Labelling frames");
        Media video = media.list(project, 0, 1).getFirst();
        labels.write(video, clip);
        context.progress(
                STEPS,
                STEPS,
                "A clip of %d frames, %d of them labelled".formatted(StreetClip.FRAMES, SampleLabels.FRAMES));
    }

    private void addClip(ProjectId project, StreetClip clip, JobContext context)
            throws IOException, InterruptedException {
        Path file = home.temporary().resolve("sample-" + context.id() + ".mp4");
        try {
            videos.encode(file, StreetClip.FRAMES_PER_SECOND, index -> draw(clip, index, context));
            context.progress(StreetClip.FRAMES, STEPS, "Importing the clip");
            try (InputStream content = Files.newInputStream(file)) {
                UploadId upload = media.receive(project, "street.mp4", content);
                await(media.importUploads(project, List.of(upload)), context);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static @Nullable RgbImage draw(StreetClip clip, int index, JobContext context) {
        if (index >= StreetClip.FRAMES) {
            return null;
        }
        context.checkCancelled();
        context.progress(index, STEPS, "Drawing frame %d of %d".formatted(index + 1, StreetClip.FRAMES));
        return clip.frame(index);
    }

    private void await(JobId id, JobContext context) throws InterruptedException {
        Semaphore changed = new Semaphore(0);
        try (JobService.Subscription bell = jobs.subscribe(job -> changed.release())) {
            Job job = jobs.get(id);
            while (!job.state().isFinished()) {
                context.checkCancelled();
                changed.tryAcquire(500, TimeUnit.MILLISECONDS);
                changed.drainPermits();
                job = jobs.get(id);
            }
            if (job.state() != JobState.SUCCEEDED) {
                throw new InvalidInputException("street.mp4", job.message());
            }
        }
    }
}
