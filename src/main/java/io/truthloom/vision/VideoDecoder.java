package io.truthloom.vision;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decodes a video from start to end with {@code ffmpeg}; see {@link FragmentReader} for what comes through the pipe. */
@Component
class VideoDecoder {
    /** One frame may take this long, not the whole video. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int MAX_JPEG_BYTES = 256 << 20;
    private static final int PIPE_BUFFER = 1 << 18;

    private final FfmpegPrograms programs;
    private final VideoProbe videoProbe;

    VideoDecoder(FfmpegPrograms programs, VideoProbe videoProbe) {
        this.programs = programs;
        this.videoProbe = videoProbe;
    }

    DecodeReport decode(
            Path file,
            String shownName,
            FrameSelection selection,
            MediaLimits limits,
            BooleanSupplier cancelled,
            Videos.FrameSink sink) {
        ProbeReport probed = videoProbe.probe(file, shownName, limits);
        ProcessBuilder command = programs.command("ffmpeg", arguments(file, probed, selection));
        try (ChildProcess process = ChildProcess.start(command, PATIENCE, cancelled)) {
            DecodedPart part = new DecodedPart(shownName, limits, sink);
            FragmentReader fragments =
                    new FragmentReader(new BufferedInputStream(process.output(), PIPE_BUFFER), MAX_JPEG_BYTES);
            for (var sample = next(fragments); sample != null; sample = next(fragments)) {
                part.accept(sample);
                process.signOfLife();
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
            }
            int status = process.await();
            if (process.killed() == ChildProcess.Killed.CANCELLED) {
                throw new CancellationException();
            }
            return part.report(probed, selection, status, process);
        }
    }

    private static FragmentReader.@Nullable Sample next(FragmentReader fragments) {
        try {
            return fragments.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The quality scale of FFmpeg's JPEG encoder runs from 2 (best) to 31. Times are written in microseconds; each picture
     * is a fragment of its own.
     */
    static List<String> arguments(Path file, ProbeReport probed, FrameSelection selection) {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-v", "error"));
        if (probed.oddRotation()) {
            arguments.add("-noautorotate");
        }
        arguments.addAll(VideoProbe.SAFE_INPUT);
        arguments.addAll(List.of("-i", "file:" + file.toAbsolutePath()));
        arguments.addAll(List.of("-map", "0:V:0", "-an", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"));
        if (!selection.isAll()) {
            arguments.addAll(List.of("-vf", "select='" + selection.condition() + "'"));
        }
        if (selection.last() != null) {
            arguments.addAll(List.of("-frames:v", Integer.toString(selection.count(Integer.MAX_VALUE))));
        }
        arguments.addAll(List.of("-fps_mode", "passthrough", "-enc_time_base", "1:1000000"));
        arguments.addAll(List.of(
                "-c:v", "mjpeg", "-q:v", "2", "-huffman", "default", "-pix_fmt", "yuvj420p", "-flags", "+bitexact"));
        arguments.addAll(List.of("-f", "mov", "-video_track_timescale", "1000000"));
        arguments.addAll(List.of("-movflags", "empty_moov+frag_every_frame+default_base_moof+skip_trailer", "pipe:1"));
        return arguments;
    }
}
