package io.truthloom.vision;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

@Component
class FfmpegVideos implements Videos {
    private final VideoProbe probe;
    private final VideoDecoder decoder;
    private final VideoEncoder encoder;

    FfmpegVideos(VideoProbe probe, VideoDecoder decoder, VideoEncoder encoder) {
        this.probe = probe;
        this.decoder = decoder;
        this.encoder = encoder;
    }

    @Override
    public VideoInfo probe(Path file, String shownName, MediaLimits limits) {
        return probe.probe(file, shownName, limits).info();
    }

    @Override
    public DecodeReport decode(
            Path file,
            String shownName,
            FrameSelection selection,
            MediaLimits limits,
            BooleanSupplier cancelled,
            FrameSink sink) {
        return decoder.decode(file, shownName, selection, limits, cancelled, sink);
    }

    @Override
    public void encode(Path target, int framesPerSecond, FrameSource source) {
        encoder.encode(target, framesPerSecond, source);
    }
}
