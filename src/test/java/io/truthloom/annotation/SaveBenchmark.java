package io.truthloom.annotation;

import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.Browser;
import io.truthloom.testing.People;
import io.truthloom.testing.ProductTest;
import io.truthloom.testing.Timings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How long the server takes to save a gesture and to open a video, by how much is in it: over HTTP, on this machine. */
@ProductTest
@Import(ServerTime.class)
class SaveBenchmark {
    private static final int[] SIZES = {0, 2_000, 20_000, 200_000};
    private static final int WARM_UP = 1_000;
    private static final int GESTURES = 300;
    private static final int LOG = 100_000;
    private static final int READS = 30;
    private static final int LARGE_READS = 7;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    AnnotationService annotations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    ServerTime serverTime;

    @LocalServerPort
    int port;

    private People people;
    private UserId owner;
    private LabelId label;
    private ManyAnnotations many;
    private Browser browser;

    @Test
    void measure() {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        ProjectId project =
                people.as(owner, () -> projects.create("Saving", List.of(new LabelData(null, "car", "#35c978", "1"))));
        label = people.as(owner, () -> projects.get(project))
                .labels()
                .getFirst()
                .id();
        many = new ManyAnnotations(jdbc, project, label, owner);
        browser = new Browser(port);
        browser.login(people.nameOf(owner), People.PASSWORD);
        gestures(many.video(2_000)).all(WARM_UP);
        Timings.printHead();
        for (int size : SIZES) {
            MediaId video = many.video(size);
            save("%,d objects".formatted(size), video);
            read("%,d objects".formatted(size), video, "annotations", READS);
        }
        longLog();
    }

    private void longLog() {
        MediaId video = many.video(20_000);
        many.log(video, LOG);
        String where = "%,d changes in the log".formatted(LOG);
        for (int offset : new int[] {0, LOG / 2}) {
            read(where, video, "history?offset=%d&limit=50".formatted(offset), READS);
        }
        for (int back : new int[] {1, 100, 10_000}) {
            read(where, video, "changes?since=" + (LOG + 1 - back), READS);
        }
        read(where, video, "changes?since=0", LARGE_READS);
        save(where, video);
    }

    private void save(String where, MediaId video) {
        Gestures.Times times = gestures(video).all(GESTURES);
        times.byKind().forEach((kind, timings) -> timings.print(where + ": " + kind));
        times.server().print(where + ": all three, inside the server");
    }

    private void read(String where, MediaId video, String path, int times) {
        Timings timings = new Timings();
        int reads = where.startsWith("200") ? LARGE_READS : times;
        for (int i = 0; i < reads + 3; i++) {
            Timings these = i < 3 ? new Timings() : timings;
            int status = these.time(() -> browser.status("/api/media/" + video + "/" + path));
            if (status != 200) {
                throw new IllegalStateException(path + ": " + status);
            }
        }
        timings.print(where + ": GET " + path);
    }

    private Gestures gestures(MediaId video) {
        MediaAnnotations present = people.as(owner, () -> annotations.get(video));
        // the first answer brings the cookie that later posts repeat
        browser.get("/api/media/" + video);
        return new Gestures(browser, json, serverTime, video, label, present);
    }
}
