package io.truthloom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideosTest {
    private final Videos videos = VisionParts.videos();
    private final Images images = VisionParts.images();

    @TempDir
    Path folder;

    private record Decoded(DecodeReport report, List<Integer> numbers, List<Long> times) {}

    @Test
    void every_frame_comes_once_with_its_number_and_time() {
        Decoded decoded = decode(numbered(100));

        assertThat(decoded.report())
                .isEqualTo(new DecodeReport(100, IndexPattern.WIDTH, IndexPattern.HEIGHT, java.util.Optional.empty()));
        assertThat(decoded.numbers()).isEqualTo(IntStream.range(0, 100).boxed().toList());
        assertThat(decoded.times())
                .isEqualTo(LongStream.range(0, 100).map(i -> i * 40_000).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "b.mp4,  mpeg4,      -bf 2",
        "b.avi,  mpeg4,      -bf 2",
        "b.mov,  mpeg4,      -bf 3 -g 50",
        "v.webm, libvpx-vp9, -auto-alt-ref 1 -lag-in-frames 16",
        "a.mkv,  libsvtav1,  -preset 12",
        "t.ts,   mpeg2video, -bf 2"
    })
    void reordered_and_hidden_frames_come_in_presentation_order(String name, String codec, String options) {
        List<String> arguments = new ArrayList<>(List.of("-i", numbered(60).toString(), "-c:v", codec, "-b:v", "2M"));
        arguments.addAll(List.of(options.split(" ")));
        arguments.add(name);

        Decoded decoded = decode(VisionParts.make(folder, arguments.toArray(String[]::new)));

        assertThat(decoded.numbers()).isEqualTo(IntStream.range(0, 60).boxed().toList());
        for (int i = 0; i < 60; i++) {
            assertThat(decoded.times().get(i)).isCloseTo(i * 40_000L, org.assertj.core.api.Assertions.within(1_000L));
        }
    }

    @Test
    void variable_frame_rate_keeps_each_frame_at_its_time() {
        Path clip = VisionParts.make(
                folder,
                "-i",
                numbered(60).toString(),
                "-vf",
                "select='lt(n,20)+not(mod(n,7))'",
                "-fps_mode",
                "vfr",
                "-c:v",
                "mpeg4",
                "-b:v",
                "2M",
                "vfr.mkv");

        Decoded decoded = decode(clip);

        List<Integer> kept =
                IntStream.range(0, 60).filter(n -> n < 20 || n % 7 == 0).boxed().toList();
        assertThat(decoded.numbers()).isEqualTo(kept);
        assertThat(decoded.times())
                .isEqualTo(kept.stream().map(n -> n * 40_000L).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 192, 64", "90, 270, 64, 192", "180, 180, 192, 64", "270, 90, 64, 192"})
    void a_rotation_flag_is_applied(int counterClockwise, int clockwise, int width, int height) {
        Path clip = VisionParts.make(
                folder,
                "-display_rotation",
                Integer.toString(counterClockwise),
                "-i",
                numbered(3).toString(),
                "-c",
                "copy",
                "turned.mp4");

        VideoInfo info = videos.probe(clip, "turned.mp4", VisionParts.LIMITS);
        DecodeReport report = videos.decode(clip, "turned.mp4", VisionParts.LIMITS, () -> false, frame -> {});

        assertThat(info.rotationDegrees()).isEqualTo(clockwise);
        assertThat(info.width()).isEqualTo(width);
        assertThat(info.height()).isEqualTo(height);
        assertThat(report).isEqualTo(new DecodeReport(3, width, height, java.util.Optional.empty()));
    }

    @Test
    void an_odd_rotation_flag_is_ignored_with_a_warning() {
        Path clip = VisionParts.make(
                folder, "-display_rotation", "33", "-i", numbered(3).toString(), "-c", "copy", "odd.mp4");

        Decoded decoded = decode(clip);

        assertThat(decoded.numbers()).containsExactly(0, 1, 2);
        assertThat(decoded.report().warning())
                .hasValueSatisfying(text -> assertThat(text).contains("rotation flag"));
    }

    @ParameterizedTest
    @CsvSource({"avi", "mkv", "mp4"})
    void a_truncated_video_gives_its_readable_frames_and_a_warning(String container) throws IOException {
        Path whole = VisionParts.make(
                folder,
                "-i",
                numbered(200).toString(),
                "-c:v",
                "mpeg4",
                "-b:v",
                "2M",
                "-movflags",
                "+faststart",
                "whole." + container);
        Path cut = truncate(whole, Files.size(whole) * 6 / 10);

        Decoded decoded = decode(cut);

        assertThat(decoded.numbers()).hasSizeBetween(60, 190);
        assertThat(decoded.numbers().subList(0, 60))
                .isEqualTo(IntStream.range(0, 60).boxed().toList());
        assertThat(decoded.report().warning())
                .hasValueSatisfying(text -> assertThat(text).contains("readable"));
    }

    @Test
    void a_video_whose_index_was_cut_off_is_refused() throws IOException {
        Path whole = VisionParts.make(folder, "-i", numbered(100).toString(), "-c", "copy", "late-index.mp4");
        Path cut = truncate(whole, Files.size(whole) / 2);

        assertThatThrownBy(() -> decode(cut))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void sound_alone_is_no_video() {
        Path sound = VisionParts.make(folder, "-f", "lavfi", "-i", "sine=d=1", "sound.mp4");

        assertThatThrownBy(() -> videos.probe(sound, "vid_07.mp4", VisionParts.LIMITS))
                .isInstanceOf(VisionException.class)
                .hasMessage("no video stream found (audio only)");
    }

    @Test
    void text_is_no_video() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.mp4"), "dear diary\n".repeat(100));

        assertThatThrownBy(() -> videos.probe(text, "notes.mp4", VisionParts.LIMITS))
                .isInstanceOf(VisionException.class)
                .hasMessage("not a picture or video: it holds text");
    }

    @Test
    void a_playlist_that_points_to_other_files_is_not_opened() throws IOException {
        Path clip = VisionParts.make(folder, "-i", numbered(10).toString(), "-c", "copy", "part.ts");
        Path playlist = Files.writeString(
                folder.resolve("list.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:0.4,\n%s\n#EXT-X-ENDLIST\n".formatted(clip.getFileName()));

        assertThatThrownBy(() -> videos.probe(playlist, "list.m3u8", VisionParts.LIMITS))
                .isInstanceOf(VisionException.class);
    }

    @Test
    void limits_hold() {
        Path clip = numbered(50);

        assertThatThrownBy(() -> videos.probe(clip, "a.mp4", new MediaLimits(1000, 1000, 1000, 100, 1 << 30)))
                .hasMessageContaining("pixels are too many");
        assertThatThrownBy(() -> videos.probe(clip, "a.mp4", new MediaLimits(1 << 30, 1 << 30, 1000, 1, 1 << 30)))
                .hasMessageContaining("it runs for 2 seconds");
        assertThatThrownBy(() -> videos.probe(clip, "a.mp4", new MediaLimits(1 << 30, 1 << 30, 1000, 100, 100)))
                .hasMessageContaining("are too much");
        MediaLimits fewFrames = new MediaLimits(1 << 30, 1 << 30, 20, 100, 1 << 30);
        assertThatThrownBy(() -> videos.decode(clip, "a.mp4", fewFrames, () -> false, frame -> {}))
                .hasMessageContaining("more frames than the limit of 20");
    }

    @Test
    void cancelling_ends_the_program() {
        Path clip = numbered(200);
        var seen = new java.util.concurrent.atomic.AtomicInteger();

        assertThatThrownBy(() -> videos.decode(
                        clip, "a.mp4", VisionParts.LIMITS, () -> seen.get() >= 3, frame -> seen.incrementAndGet()))
                .isInstanceOf(CancellationException.class);

        assertThat(seen).hasValue(3);
    }

    @Test
    void names_that_look_like_options_or_shell_text_are_only_names() throws IOException {
        Path odd = Files.copy(numbered(5), folder.resolve("-i $(touch x); 'a\" %d [b].mp4"));

        assertThat(decode(odd).numbers()).hasSize(5);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private Path numbered(int frames) {
        Path target = folder.resolve("numbered-" + frames + ".mp4");
        videos.encode(target, 25, index -> index < frames ? IndexPattern.draw(index) : null);
        return target;
    }

    private Decoded decode(Path file) {
        List<Integer> numbers = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        DecodeReport report =
                videos.decode(file, file.getFileName().toString(), VisionParts.LIMITS, () -> false, frame -> {
                    assertThat(frame.index()).isEqualTo(numbers.size());
                    numbers.add(IndexPattern.read(images.decodeJpeg(frame.jpeg())));
                    times.add(frame.presentationMicros());
                });
        return new Decoded(report, numbers, times);
    }

    private Path truncate(Path file, long bytes) throws IOException {
        Path cut = file.resolveSibling("cut-" + file.getFileName());
        Files.copy(file, cut);
        try (var channel = Files.newByteChannel(cut, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
        return cut;
    }
}
