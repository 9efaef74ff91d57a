package io.truthloom.vision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a video's header with {@code ffprobe} and holds it against the limits. */
@Component
class VideoProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RIFF = 'R' | 'I' << 8 | 'F' << 16 | 'F' << 24;
    private static final int MAX_REPORT_BYTES = 4 << 20;

    /**
     * Opens only plain files of containers that can't point to other files (a playlist could). The names are FFmpeg's.
     */
    static final List<String> SAFE_INPUT = List.of(
            "-protocol_whitelist",
            "file",
            "-format_whitelist",
            "mov,mp4,avi,matroska,webm,mpegts,mpeg,mpegvideo,asf,flv,ogg,gif,h264,hevc,m4v,mjpeg,ivf,nut,mxf,dv,obu,av1,"
                    + "wav,mp3,flac,aac,w64,aiff,amr,ac3");

    private final FfmpegPrograms programs;
    private final JsonMapper json = new JsonMapper();

    VideoProbe(FfmpegPrograms programs) {
        this.programs = programs;
    }

    ProbeReport probe(Path file, String shownName, MediaLimits limits) {
        refuse(shownName, limits.refuseFile(size(file, shownName)));
        ProbeReport report = ProbeReport.of(read(file, shownName), shownName, isCutRiff(file, shownName));
        VideoInfo info = report.info();
        refuse(shownName, limits.refuseFrame(info.width(), info.height()));
        // The announced number of frames is no guide (AVI counts empty ones): that limit is held while decoding.
        refuse(shownName, limits.refuseVideo(info.durationSeconds(), 0));
        return report;
    }

    private JsonNode read(Path file, String shownName) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(SAFE_INPUT);
        arguments.addAll(List.of(
                "-show_entries",
                "format=format_name,duration"
                        + ":stream=codec_type,codec_name,codec_tag_string,width,height,avg_frame_rate,nb_frames,duration"
                        + ":stream_disposition=attached_pic:stream_side_data=rotation",
                "-of",
                "json",
                "file:" + file.toAbsolutePath()));
        try (ChildProcess process = ChildProcess.start(programs.command("ffprobe", arguments), PATIENCE, () -> false);
                InputStream output = process.output()) {
            byte[] report = output.readNBytes(MAX_REPORT_BYTES);
            int status = process.await();
            if (process.killed() != ChildProcess.Killed.NO) {
                throw new VisionException(shownName, "reading its header took too long; it is damaged", null);
            }
            if (status != 0) {
                throw new VisionException(shownName, reason(process.errors(), file, shownName), null);
            }
            return json.readTree(report);
        } catch (IOException | JacksonException e) {
            throw new VisionException(shownName, "its header can't be read: " + e.getMessage(), e);
        }
    }

    private static String reason(ErrorText errors, Path file, String shownName) {
        String content = Sniffer.describe(Sniffer.head(file, shownName));
        if (errors.mentions("moov atom not found") && !content.equals(Sniffer.TEXT)) {
            return "the video is cut off: its index, which stands at the end of the file, is missing."
                    + " Copy or record it again";
        }
        return "not a picture or video: " + content;
    }

    /** An AVI says its length at the start; FFmpeg reads one that is cut off without a word. */
    private static boolean isCutRiff(Path file, String shownName) {
        ByteBuffer head = ByteBuffer.wrap(Sniffer.head(file, shownName)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() < 8 || head.getInt(0) != RIFF) {
            return false;
        }
        long announced = Integer.toUnsignedLong(head.getInt(4));
        return announced != 0xffffffffL && announced + 8 > size(file, shownName);
    }

    private static long size(Path file, String shownName) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new VisionException(shownName, "the file can't be read: " + e.getMessage(), e);
        }
    }

    static void refuse(String shownName, Optional<String> reason) {
        reason.ifPresent(text -> {
            throw new VisionException(shownName, text, null);
        });
    }
}
