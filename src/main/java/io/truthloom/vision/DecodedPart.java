package io.truthloom.vision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What of a video came out so far: numbers the frames, takes their times from the first, holds the limits. */
final class DecodedPart {
    private static final double MICROS_PER_SECOND = 1e6;

    private final String shownName;
    private final MediaLimits limits;
    private final Videos.FrameSink sink;
    private int frames;
    private long firstTime;
    private JpegSize size = new JpegSize(0, 0);

    DecodedPart(String shownName, MediaLimits limits, Videos.FrameSink sink) {
        this.shownName = shownName;
        this.limits = limits;
        this.sink = sink;
    }

    void accept(FragmentReader.Sample sample) {
        if (frames == 0) {
            firstTime = sample.time();
            size = JpegSize.of(sample.data()).orElseThrow(() -> new IllegalStateException("A frame without a size"));
            VideoProbe.refuse(shownName, limits.refuseFrame(size.width(), size.height()));
        }
        long micros = sample.time() - firstTime;
        VideoProbe.refuse(shownName, limits.refuseVideo(micros / MICROS_PER_SECOND, frames + 1L));
        try {
            sink.accept(new DecodedFrame(frames, micros, sample.data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        frames++;
    }

    DecodeReport report(ProbeReport probed, FrameSelection selection, int status, ChildProcess ended) {
        if (frames == 0) {
            boolean readable = status == 0 && ended.errors().count() == 0;
            throw new VisionException(
                    shownName,
                    readable && selection.first() > 0
                            ? "it ends before frame %,d, where the import was to start (frames count from 0)"
                                    .formatted(selection.first())
                            : reasonForNothing(probed, ended),
                    null);
        }
        return new DecodeReport(frames, size.width(), size.height(), warning(probed, selection, status, ended));
    }

    private static String reasonForNothing(ProbeReport probed, ChildProcess ended) {
        if (ended.killed() == ChildProcess.Killed.SILENT) {
            return "decoding its first frame took too long; it is damaged";
        }
        String detail = ended.errors().first();
        return "no frame of it can be decoded (%s%s); it is cut off or damaged"
                .formatted(probed.info().codec(), detail.isEmpty() ? "" : ": " + detail);
    }

    private Optional<String> warning(ProbeReport probed, FrameSelection selection, int status, ChildProcess ended) {
        int announced = selection.count(probed.info().estimatedFrames());
        if (ended.killed() == ChildProcess.Killed.SILENT) {
            return Optional.of("decoding stopped at a damaged place; %,d frames were readable".formatted(frames));
        }
        boolean complaints = status != 0 || ended.errors().count() > 0;
        if (probed.cutOff() || complaints && frames < announced * 0.95) {
            return Optional.of(
                    "the file is cut off or damaged; %,d of the %,d frames that its header announces were readable"
                            .formatted(frames, announced));
        }
        if (complaints) {
            return Optional.of("parts of the file are damaged; %,d frames were readable (%s)"
                    .formatted(frames, ended.errors().first()));
        }
        return probed.oddRotation()
                ? Optional.of(
                        "its rotation flag is no quarter turn and was ignored; %,d frames were read".formatted(frames))
                : Optional.empty();
    }
}
