package io.truthloom.killtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Kill in the middle of an export: its zip is whole or absent, and it finishes after the restart. */
final class ExportKill {
    private static final long WRITTEN_BEFORE_KILL = 4_000_000;

    private final Server server;
    private final Stage stage;
    private final Checks checks;

    ExportKill(Server server, Stage stage, Checks checks) {
        this.server = server;
        this.stage = stage;
        this.checks = checks;
    }

    void run(String media) throws IOException {
        Api before = new Api(server);
        markAll(before, media);
        String job = before.post(
                        "/api/projects/" + stage.project() + "/exports",
                        "{\"format\": \"coco\", \"pictures\": \"JPEG\"}")
                .path("jobId")
                .asString();
        Path zip = server.home().resolve("exports").resolve(job + ".zip");
        Waiting.until(
                "part of the export",
                Duration.ofMinutes(1),
                Duration.ofMillis(2),
                () -> beside() >= WRITTEN_BEFORE_KILL || Files.exists(zip));
        server.kill();
        checks.that(!Files.exists(zip), "export: killed before its zip was there");
        checks.note("export: up again after %.1f s", server.startAgain());

        Api after = new Api(server);
        boolean[] early = {false};
        after.awaitSuccess(job, Duration.ofMinutes(3), () -> early[0] |= isOfferedEarly(after, job));
        checks.that(!early[0], "export: nothing was offered for download before it was whole");
        checks.that(images(zip) == Clip.FRAMES, "export: the zip is whole, with all %d pictures", Clip.FRAMES);
        checks.that(
                after.browser().status("/api/exports/" + job) == 200 && beside() == 0,
                "export: it can be downloaded, and nothing half-written is left");
    }

    private void markAll(Api api, String media) {
        String marks = IntStream.range(0, Clip.FRAMES)
                .mapToObj(frame -> "{\"frame\": %d, \"state\": \"LABELLED\"}".formatted(frame))
                .collect(Collectors.joining(", "));
        long revision =
                api.get("/api/media/" + media + "/annotations").path("revision").asLong();
        api.post("/api/media/" + media + "/changes", """
                {"id": "%s", "baseRevision": %d, "gesture": "mark", "frames": [%s]}""".formatted(UUID.randomUUID(), revision, marks));
    }

    private boolean isOfferedEarly(Api api, String job) {
        boolean offered = api.browser().status("/api/exports/" + job) == 200;
        return offered && !api.jobState(job).equals("SUCCEEDED");
    }

    /** Bytes in zips that are being written. */
    private long beside() {
        Path folder = server.home().resolve("tmp");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.newDirectoryStream(folder, "export*.zip")) {
            long bytes = 0;
            for (Path file : files) {
                bytes += file.toFile().length();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads every entry to its end, so that each checksum is looked at. */
    private static int images(Path file) throws IOException {
        int images = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                images += entry.getName().endsWith(".jpg") && content.length > 0 ? 1 : 0;
            }
        }
        return images;
    }
}
