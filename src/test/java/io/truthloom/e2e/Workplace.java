package io.truthloom.e2e;

import com.microsoft.playwright.Page;
import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectRole;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.People;
import io.truthloom.vision.VisionParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** A project that is there already, and the accounts that work in it. */
final class Workplace {
    final People people;
    final UserId owner;
    final ProjectId project;
    private final ApplicationContext context;
    private final String address;

    Workplace(ApplicationContext context, int port, UserId owner, List<LabelData> labels) {
        this.context = context;
        this.address = "http://localhost:" + port + "/";
        this.people = new People(context);
        this.owner = owner;
        this.project = people.as(owner, () -> projects().create("Shapes", labels));
    }

    /** With an owner who has nothing else. */
    Workplace(ApplicationContext context, int port, List<LabelData> labels) {
        this(context, port, new People(context).someone(Role.MANAGER), labels);
    }

    /** Another account that may draw here. */
    UserId annotator() {
        UserId member = people.someone(Role.ANNOTATOR);
        people.does(owner, () -> projects().setMember(project, member, ProjectRole.ANNOTATOR));
        return member;
    }

    /** 30 frames of 320 x 240, which change from one to the next. */
    static Path clip(Path folder) {
        return VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x240:rate=25",
                "-frames:v",
                "30",
                "-c:v",
                "mpeg4",
                "clip.mp4");
    }

    /** Imports a file as a medium of its own. */
    MediaId add(Path file) {
        String name = file.getFileName().toString();
        MediaService media = context.getBean(MediaService.class);
        JobService jobs = context.getBean(JobService.class);
        try (InputStream content = Files.newInputStream(file)) {
            JobId job = people.as(
                    owner, () -> media.importUploads(project, List.of(media.receive(project, name, content))));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> people.as(owner, () -> jobs.get(job)).state().isFinished());
            return new MediaId(UUID.fromString(people.as(owner, () -> jobs.get(job))
                    .result()
                    .at("/added/0/id")
                    .asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void logIn(Page page, UserId who) {
        Browser.logIn(page, address, people.nameOf(who));
    }

    /** On a page that somebody logged in on. */
    EditorPage open(Page page, MediaId media, int frame) {
        page.navigate(address + EditorNavigation.editor(project, media, frame));
        return new EditorPage(page);
    }

    private ProjectService projects() {
        return context.getBean(ProjectService.class);
    }
}
