package io.truthloom.testing;

import io.truthloom.common.NotFoundException;
import io.truthloom.jobs.JobService;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaService;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelId;
import io.truthloom.project.LabelKind;
import io.truthloom.project.Project;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.security.Account;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Projects and media as bare rows, so that label tests neither decode pictures nor log in. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"io.truthloom.annotation", "io.truthloom.dataset", "io.truthloom.common"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|ui)\\..*"))
public class Labelling {
    /** A project with an owner, two labels and whatever media a test asks for. */
    public static final class Scene {
        private final JdbcClient jdbc;
        public final UserId owner = new UserId(UUID.randomUUID());
        public final ProjectId project = new ProjectId(UUID.randomUUID());
        public final LabelId person = new LabelId(UUID.randomUUID());
        public final LabelId car = new LabelId(UUID.randomUUID());

        Scene(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("insert into account values (?, ?, 'Ada', 'x', 'ADMINISTRATOR', true, now(), 0)")
                    .params(owner.value(), owner.toString())
                    .update();
            jdbc.sql("insert into project values (?, 'Test', ?, now(), 0)")
                    .params(project.value(), owner.value())
                    .update();
            label(person, "person", 0);
            label(car, "car", 1);
        }

        private void label(LabelId id, String name, int position) {
            jdbc.sql("insert into label values (?, ?, ?, '#ff0000', null, ?)")
                    .params(id.value(), project.value(), name, position)
                    .update();
        }

        /** An account more. */
        public UserId person(String displayName) {
            var id = new UserId(UUID.randomUUID());
            jdbc.sql("insert into account values (?, ?, ?, 'x', 'ANNOTATOR', true, now(), 0)")
                    .params(id.value(), id.toString(), displayName)
                    .update();
            return id;
        }

        /** As somebody else for a while, then as the owner again. */
        public void as(Stage stage, UserId somebody, Runnable work) {
            stage.runAs(somebody, work);
            stage.runAs(owner, () -> {});
        }

        public MediaId video(String name, int frames) {
            return media(name, MediaKind.VIDEO, frames);
        }

        public MediaId image(String name) {
            return media(name, MediaKind.IMAGE, 1);
        }

        private MediaId media(String name, MediaKind kind, int frames) {
            var id = new MediaId(UUID.randomUUID());
            jdbc.sql("""
                    insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                        size_bytes, sha256, created_by, created_at)
                    values (?, ?, ?, ?, 640, 480, ?, 40000, 'x', 1, ?, ?, now())""")
                    .params(id.value(), project.value(), name, kind.name(), frames, hash(name), owner.value())
                    .update();
            return id;
        }

        private static String hash(String name) {
            return "%016x".formatted(name.hashCode() * 0x9e3779b97f4a7c15L).repeat(4);
        }
    }

    /** Makes a new {@link Scene} and logs its owner in. */
    public static final class Stage implements CurrentUser {
        private final JdbcClient jdbc;
        private final InheritableThreadLocal<UserId> user = new InheritableThreadLocal<>();

        Stage(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public Scene scene() {
            var scene = new Scene(jdbc);
            user.set(scene.owner);
            return scene;
        }

        @Override
        public Account require() {
            return new Account(user.get(), "ada", "Ada", Role.ADMINISTRATOR, true, Instant.EPOCH);
        }

        @Override
        public void runAs(UserId as, Runnable work) {
            user.set(as);
            work.run();
        }
    }

    @Bean
    Stage stage(JdbcClient jdbc) {
        return new Stage(jdbc);
    }

    @Bean
    MediaService mediaService(JdbcClient jdbc) {
        return answering(MediaService.class, (method, argument) -> switch (method) {
            case "get" -> {
                UUID id = ((MediaId) argument[0]).value();
                yield jdbc.sql("select * from media where id = ?")
                        .param(id)
                        .query(Labelling::media)
                        .optional()
                        .orElseThrow(() -> new NotFoundException("The media"));
            }
            case "find" ->
                jdbc.sql("select * from media where id = any(?)")
                        .param(((Collection<?>) argument[1])
                                .stream().map(id -> ((MediaId) id).value()).toArray(UUID[]::new))
                        .query(Labelling::media)
                        .list();
            default -> throw new UnsupportedOperationException(method);
        });
    }

    @Bean
    ProjectService projectService(JdbcClient jdbc) {
        return answering(ProjectService.class, (method, argument) -> {
            var id = (ProjectId) argument[0];
            List<Label> labels = jdbc.sql("select * from label where project_id = ? order by position")
                    .param(id.value())
                    .query(Labelling::label)
                    .list();
            return new Project(id, "Test", Instant.EPOCH, labels, 0);
        });
    }

    /** These media have no pixels. */
    @Bean
    FrameStore frameStore() {
        return answering(FrameStore.class, (method, argument) -> {
            throw new NotFoundException("The frame");
        });
    }

    @Bean
    JobService jobService() {
        return answering(JobService.class, (method, argument) -> {
            throw new UnsupportedOperationException(method);
        });
    }

    @Bean
    ProjectAccess projectAccess() {
        return answering(ProjectAccess.class, (method, argument) -> true);
    }

    private static Label label(ResultSet row, int number) throws SQLException {
        String skeleton = row.getString("skeleton");
        return new Label(
                new LabelId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("color"),
                null,
                null,
                LabelKind.valueOf(row.getString("kind")),
                JsonMapper.shared()
                        .readValue(row.getString("attributes"), new TypeReference<List<LabelAttribute>>() {}),
                skeleton == null ? null : JsonMapper.shared().readValue(skeleton, SkeletonTemplate.class));
    }

    private static Media media(ResultSet row, int number) throws SQLException {
        return new Media(
                new MediaId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"),
                MediaKind.valueOf(row.getString("kind")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("frame_count"),
                row.getLong("frame_duration_us"),
                false,
                row.getString("codec"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                Instant.EPOCH,
                io.truthloom.vision.FrameSelection.ALL,
                1,
                0);
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode")
                                ? System.identityHashCode(proxy)
                                : proxy == arguments[0];
                    }
                    return answer.to(method.getName(), arguments);
                }));
    }
}
