package io.truthloom.vision;

import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real parts of this package, put together once for tests, and the FFmpeg program to make media with. */
public final class VisionParts {
    public static final MediaLimits LIMITS = new MediaLimits(120_000_000, 600_000_000, 500_000, 12 * 3600, 1L << 33);

    private static final TruthloomHome HOME = new TruthloomHome(newFolder());
    private static final FfmpegPrograms PROGRAMS = new FfmpegPrograms(HOME);
    private static final OpenCv OPEN_CV = new OpenCv(HOME);

    private VisionParts() {}

    /** For tests that use {@code org.opencv} as another engine. */
    public static void loadOpenCv() {
        OPEN_CV.require();
    }

    public static Videos videos() {
        VideoProbe probe = new VideoProbe(PROGRAMS);
        return new FfmpegVideos(probe, new VideoDecoder(PROGRAMS, probe), new VideoEncoder(PROGRAMS));
    }

    public static Images images() {
        return new OpenCvImages(OPEN_CV);
    }

    public static Trackers trackers() {
        return new FlowTrackers(OPEN_CV);
    }

    /** Runs {@code ffmpeg} with those arguments; the last one is the file it makes, in {@code folder}. */
    public static Path make(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        all.addAll(List.of(arguments));
        Path target = folder.resolve(all.removeLast());
        all.add(target.toString());
        try {
            ProcessBuilder builder = PROGRAMS.command("ffmpeg", all).directory(folder.toFile());
            Process process = builder.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the bundled FFmpeg can write with that encoder. */
    public static boolean hasEncoder(String name) {
        try {
            Process process = PROGRAMS.command("ffmpeg", List.of("-v", "error", "-h", "encoder=" + name))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            return said.startsWith("Encoder " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("truthloom-vision");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
