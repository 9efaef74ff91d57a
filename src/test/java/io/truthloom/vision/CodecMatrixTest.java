package io.truthloom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every usual codec in every container that holds it gives each frame once, in order, at its time. */
class CodecMatrixTest {
    private static final long MICROS_PER_FRAME = 40_000;

    private final Videos videos = VisionParts.videos();
    private final Images images = VisionParts.images();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} by {1} in {2}")
    @CsvSource({
        "h264,  libopenh264, mp4",
        "h264,  libopenh264, mov",
        "h264,  libopenh264, mkv",
        "h264,  libopenh264, avi",
        "vp9,   libvpx-vp9,  webm",
        "vp9,   libvpx-vp9,  mkv",
        "vp9,   libvpx-vp9,  mp4",
        "av1,   libsvtav1,   mp4",
        "av1,   libsvtav1,   mkv",
        "av1,   libsvtav1,   webm",
        "av1,   libaom-av1,  mp4",
        "mpeg4, mpeg4,       mp4",
        "mpeg4, mpeg4,       mov",
        "mpeg4, mpeg4,       mkv",
        "mpeg4, mpeg4,       avi",
        "mjpeg, mjpeg,       mp4",
        "mjpeg, mjpeg,       mov",
        "mjpeg, mjpeg,       mkv",
        "mjpeg, mjpeg,       avi"
    })
    void an_encoded_clip_gives_each_frame_once(String codec, String encoder, String container) {
        Assumptions.assumeTrue(
                VisionParts.hasEncoder(encoder), () -> "The bundled FFmpeg has no encoder %s".formatted(encoder));
        List<String> arguments = new ArrayList<>(List.of("-c:v", encoder, "-b:v", "2M", "-pix_fmt", "yuv420p"));
        if (encoder.equals("libaom-av1") || encoder.equals("libvpx-vp9")) {
            arguments.addAll(List.of("-cpu-used", "8"));
        }
        if (encoder.equals("mjpeg")) {
            arguments.addAll(List.of("-color_range", "pc", "-pix_fmt", "yuvj420p"));
        }
        arguments.add("clip." + container);

        check(new NumberedClips(folder).make(arguments.toArray(String[]::new)), codec);
    }

    @ParameterizedTest(name = "{0} with B frames in {1}")
    @CsvSource({"h264, mp4", "h264, mov", "h264, mkv", "hevc, mp4", "hevc, mov", "hevc, mkv"})
    void a_clip_with_b_frames_gives_each_frame_once(String codec, String container) {
        NumberedClips clips = new NumberedClips(folder);
        Path clip = codec.equals("h264") ? clips.h264WithBFrames() : clips.hevcWithBFrames();

        check(clips.repack(clip, "clip." + container), codec);
    }

    private void check(Path clip, String codec) {
        List<Integer> numbers = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        String name = clip.getFileName().toString();
        DecodeReport report = videos.decode(clip, name, VisionParts.LIMITS, () -> false, frame -> {
            numbers.add(IndexPattern.read(images.decodeJpeg(frame.jpeg())));
            times.add(frame.presentationMicros());
        });

        VideoInfo info = videos.probe(clip, name, VisionParts.LIMITS);
        assertThat(info.codec()).isEqualTo(codec);
        assertThat(report.warning()).isEmpty();
        assertThat(numbers)
                .isEqualTo(IntStream.range(0, NumberedClips.FRAMES).boxed().toList());
        for (int i = 0; i < times.size(); i++) {
            assertThat(times.get(i)).isCloseTo(i * MICROS_PER_FRAME, within(1_000L));
        }
    }
}
