package io.truthloom.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Clips of sixty frames, each with its number as an {@link IndexPattern}. The bundled FFmpeg can write no H.264 with B
 * frames and no HEVC: those two are files, made once with x264 and x265.
 */
public final class NumberedClips {
    public static final int FRAMES = 60;
    public static final List<Integer> VARIABLE_RATE_NUMBERS =
            IntStream.range(0, FRAMES).filter(n -> n < 20 || n % 7 == 0).boxed().toList();

    private final Path folder;

    public NumberedClips(Path folder) {
        this.folder = folder;
    }

    public Path h264WithBFrames() {
        return resource("h264-b-frames.mp4");
    }

    public Path hevcWithBFrames() {
        return resource("hevc-b-frames.mp4");
    }

    public Path variableRate() {
        return make(
                "-vf",
                "select='lt(n,20)+not(mod(n,7))'",
                "-fps_mode",
                "vfr",
                "-c:v",
                "libopenh264",
                "-b:v",
                "2M",
                "variable-rate.mp4");
    }

    /** Starts in the middle of a group of pictures: an edit list hides the first 25 frames. */
    public Path editList() {
        Path whole = plain();
        Path cut = VisionParts.make(folder, "-ss", "1", "-i", whole.toString(), "-c", "copy", "edit-list.mp4");
        if (decodedByFfmpeg(cut, "-ignore_editlist", "1").size() != FRAMES) {
            throw new IllegalStateException("This FFmpeg cut the frames off instead of hiding them");
        }
        return cut;
    }

    public Path turnedClockwise() {
        return VisionParts.make(
                folder, "-display_rotation", "270", "-i", plain().toString(), "-c", "copy", "turned.mp4");
    }

    public Path av1() {
        return make("-c:v", "libsvtav1", "-preset", "12", "-b:v", "2M", "av1.mp4");
    }

    /** Encodes the numbered frames; the last argument is the file's name. */
    public Path make(String... arguments) {
        List<String> all = new ArrayList<>(List.of("-i", plain().toString()));
        all.addAll(List.of(arguments));
        return VisionParts.make(folder, all.toArray(String[]::new));
    }

    /** Puts the same packets into another container. */
    public Path repack(Path clip, String name) {
        return VisionParts.make(folder, "-i", clip.toString(), "-c", "copy", name);
    }

    /** H.264 at 25 frames per second without B frames, a key frame every two seconds. */
    public Path plain() {
        Path target = folder.resolve("plain.mp4");
        if (!Files.exists(target)) {
            VisionParts.videos().encode(target, 25, index -> index < FRAMES ? IndexPattern.draw(index) : null);
        }
        return target;
    }

    /** The numbers in presentation order as the program reads them by itself: grey pictures as stored, none repeated. */
    public static List<Integer> decodedByFfmpeg(Path clip, String... inputOptions) {
        Path folder = Objects.requireNonNull(clip.getParent());
        String name = clip.getFileName() + ".gray";
        List<String> arguments = new ArrayList<>(List.of(inputOptions));
        arguments.addAll(List.of("-noautorotate", "-i", clip.toString(), "-map", "0:v:0"));
        arguments.addAll(List.of("-fps_mode", "passthrough", "-pix_fmt", "gray", "-f", "rawvideo", name));
        Path raw = VisionParts.make(folder, arguments.toArray(String[]::new));
        try {
            byte[] pixels = Files.readAllBytes(raw);
            Files.delete(raw);
            int size = IndexPattern.WIDTH * IndexPattern.HEIGHT;
            return IntStream.range(0, pixels.length / size)
                    .map(frame -> IndexPattern.readGray(pixels, frame * size))
                    .boxed()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path resource(String name) {
        try (InputStream in = Objects.requireNonNull(NumberedClips.class.getResourceAsStream("/clips/" + name), name)) {
            Path target = folder.resolve(name);
            if (!Files.exists(target)) {
                Files.copy(in, target);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
