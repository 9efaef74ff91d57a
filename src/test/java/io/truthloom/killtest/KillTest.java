package io.truthloom.killtest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the packaged application on a new home, kills it in the middle of an import, of saving, of a run and of an
 * export, and looks each time at what is there after the next start. Arguments: the start command.
 */
final class KillTest {
    private KillTest() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("truthloom-kill-test");
        Checks checks = new Checks();
        long start = System.nanoTime();
        Clip clip = Clip.make(folder);
        Server server = Server.start(Path.of(arguments[0]), folder.resolve("home"));
        try {
            Stage stage = Stage.set(server.home());
            String media = new ImportKill(server, stage, checks).run(clip);
            new SaveKill(server, stage, checks).run(media);
            new RunKill(server, stage, checks).run();
            new ExportKill(server, stage, checks).run(media);
        } finally {
            server.stop();
        }
        System.out.printf("%s in %.0f s%n", checks.allHeld() ? "PASS" : "FAIL", (System.nanoTime() - start) / 1e9);
        if (checks.allHeld()) {
            FileSystemUtils.deleteRecursively(folder);
        } else {
            System.out.println("Kept for a look: " + folder);
        }
        System.exit(checks.allHeld() ? 0 : 1);
    }
}
