package io.truthloom.annotation.web;

import io.truthloom.media.MediaId;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectRole;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.Browser;
import io.truthloom.testing.People;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A video of 100 frames of 640 x 480 as a bare row in a project of its own, and what is posted to it. */
final class LabelledVideo {
    final People people;
    final MediaId media = new MediaId(UUID.randomUUID());
    private final ApplicationContext context;
    private final int port;
    private final UserId owner;
    private final ProjectId project;
    private final String label;

    LabelledVideo(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
        people = new People(context);
        owner = people.administrator();
        project = people.as(
                owner, () -> projects().create("Street", List.of(new LabelData(null, "person", "#ff0000", "1"))));
        label = people.as(owner, () -> projects().get(project))
                .labels()
                .getFirst()
                .id()
                .toString();
        context.getBean(JdbcClient.class)
                .sql("""
                insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                    size_bytes, sha256, created_by, created_at)
                values (?, ?, 'street.mp4', 'VIDEO', 640, 480, 100, 40000, 'x', 1, 'x', ?, now())""")
                .params(media.value(), project.value(), owner.value())
                .update();
    }

    /** A new account that may label it. */
    UserId annotator() {
        UserId member = people.someone(Role.ANNOTATOR);
        people.does(owner, () -> projects().setMember(project, member, ProjectRole.ANNOTATOR));
        return member;
    }

    Browser loggedIn(UserId user) {
        var browser = new Browser(port);
        browser.login(people.nameOf(user), People.PASSWORD);
        browser.get(path("/annotations"));
        return browser;
    }

    String path(String rest) {
        return "/api/media/" + media + rest;
    }

    /** @param list {@code created} or {@code updated} */
    String change(String list, UUID object, long base, int x1, int x2) {
        return """
                {"id": "%s", "baseRevision": %d, "origin": "HUMAN", "gesture": "draw", "%s": [{"id": "%s",
                 "labelId": "%s", "track": false, "keyframes": [{"frame": 3,
                 "shape": {"kind": "box", "x1": %d, "y1": 10, "x2": %d, "y2": 40, "rotation": 0}}]}]}
                """.formatted(UUID.randomUUID(), base, list, object, label, x1, x2);
    }

    private ProjectService projects() {
        return context.getBean(ProjectService.class);
    }
}
