package io.truthloom.common.database;

import io.truthloom.common.StartException;
import io.truthloom.common.TruthloomHome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar into the home folder. */
record PostgresPrograms(Path folder) {
    static final String MAJOR_VERSION = "18";

    private static final long MINUTES = 3;

    static PostgresPrograms unpack(TruthloomHome home) throws IOException {
        String archive = archive();
        Path folder = home.natives().resolve("postgres-" + MAJOR_VERSION + "-" + archive.hashCode());
        if (Files.exists(folder)) {
            return new PostgresPrograms(folder);
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StartException("No embedded PostgreSQL for %s on %s. Connect to a server with --db-url."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            extract(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), unfinished);
        }
        Files.move(unfinished, folder);
        return new PostgresPrograms(folder);
    }

    /** @throws StartException with what the program said when it fails */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace without a mapping it sees "nobody"
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("truthloom-" + program, ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw failure(program, output, "no answer within " + MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw failure(program, output, "exit code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(program, output, "interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static StartException failure(String program, Path output, String how) throws IOException {
        String root = isRoot()
                ? " (PostgreSQL can't run as root here; start Truthloom as another user or use --db-url.)"
                : "";
        return new StartException("The embedded PostgreSQL failed: %s, %s: %s%s"
                .formatted(program, how, Files.readString(output).strip(), root));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && archive().contains("linux");
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.contains("win") ? "windows" : system.contains("mac") ? "darwin" : "linux";
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-" + name + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void extract(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0) {
                file.toFile().setExecutable(true, false);
            }
        }
    }
}
