package io.truthloom.benchmark;

import io.truthloom.Application;
import io.truthloom.security.AccountService;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Labels a few frames from the truth, trains, proposes and propagates on other frames and compares: with the services of
 * the application, in a home folder and a database of its own that are deleted in the end.
 */
public final class LoopBenchmark {
    private LoopBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        Path home = Files.createTempDirectory("loop-benchmark");
        boolean done = run(options, home);
        FileSystemUtils.deleteRecursively(home);
        System.exit(done ? 0 : 1);
    }

    private static boolean run(Options options, Path home) throws IOException {
        Truth truth = Truth.read(options.truth());
        try (ConfigurableApplicationContext context = start(home)) {
            UserId user = context.getBean(AccountService.class)
                    .createAdministrator(
                            "benchmark", "Benchmark", UUID.randomUUID().toString());
            Table table = new Table();
            context.getBean(CurrentUser.class).runAs(user, () -> new Loop(context, options, truth, table).run());
            System.out.println(table);
            return true;
        } catch (RuntimeException e) {
            e.printStackTrace();
            return false;
        }
    }

    /** The page server comes along, on a free port of this machine alone: nothing asks it anything. */
    private static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(Application.class)
                .properties(
                        "truthloom.home=" + home,
                        "server.address=127.0.0.1",
                        "server.port=0",
                        "logging.level.root=WARN",
                        "spring.main.banner-mode=off")
                .run();
    }
}
