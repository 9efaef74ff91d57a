package io.truthloom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameSelectionTest {
    private final Videos videos = VisionParts.videos();
    private final Images images = VisionParts.images();

    @TempDir
    Path folder;

    @Test
    void every_seventh_frame_between_two_is_decoded() {
        List<Long> times = new ArrayList<>();

        assertThat(numbers(new FrameSelection(7, 5, 33), times)).containsExactly(5, 12, 19, 26, 33);
        assertThat(times).containsExactly(0L, 280_000L, 560_000L, 840_000L, 1_120_000L);
    }

    @Test
    void an_end_between_two_steps_or_after_the_video_takes_what_is_there() {
        assertThat(numbers(new FrameSelection(10, 0, 39), new ArrayList<>())).containsExactly(0, 10, 20, 30);
        assertThat(numbers(new FrameSelection(20, 15, 1_000_000), new ArrayList<>()))
                .containsExactly(15, 35, 55);
        assertThat(numbers(new FrameSelection(1, 59, null), new ArrayList<>())).containsExactly(59);
        assertThat(numbers(new FrameSelection(1, 3, 3), new ArrayList<>())).containsExactly(3);
    }

    @Test
    void a_start_after_the_end_of_the_video_is_said() {
        assertThatThrownBy(() -> numbers(new FrameSelection(1, 60, null), new ArrayList<>()))
                .isInstanceOf(VisionException.class)
                .hasMessage("it ends before frame 60, where the import was to start (frames count from 0)");
    }

    private List<Integer> numbers(FrameSelection selection, List<Long> times) {
        List<Integer> numbers = new ArrayList<>();
        Path clip = new NumberedClips(folder).h264WithBFrames();
        DecodeReport report = videos.decode(clip, "clip", selection, VisionParts.LIMITS, () -> false, frame -> {
            assertThat(frame.index()).isEqualTo(numbers.size());
            numbers.add(IndexPattern.read(images.decodeJpeg(frame.jpeg())));
            times.add(frame.presentationMicros());
        });
        assertThat(report.warning()).isEmpty();
        return numbers;
    }
}
