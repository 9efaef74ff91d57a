package io.truthloom.vision;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON that {@code ffprobe} writes about a file, as a {@link VideoInfo}.
 *
 * @param oddRotation the file asks for a turn that is no multiple of 90 degrees; it is not applied
 * @param cutOff the file is shorter than its header says
 */
record ProbeReport(VideoInfo info, boolean oddRotation, boolean cutOff) {
    static ProbeReport of(JsonNode json, String shownName, boolean cutOff) {
        JsonNode format = json.path("format");
        JsonNode video = firstVideo(json.path("streams"));
        if (video == null) {
            throw new VisionException(shownName, reasonForNoVideo(json.path("streams")), null);
        }
        String codec = video.path("codec_name").asString("unknown");
        int width = video.path("width").asInt(0);
        int height = video.path("height").asInt(0);
        if (codec.equals("unknown") || codec.equals("none")) {
            String tag = video.path("codec_tag_string").asString("unknown");
            throw new VisionException(shownName, "its video codec (tag %s) is not supported".formatted(tag), null);
        }
        if (width <= 0 || height <= 0) {
            throw new VisionException(shownName, "its video stream says no picture size; it is damaged", null);
        }
        double turn = clockwise(video.path("side_data_list"));
        int rotation = (int) Math.round(turn / 90) * 90;
        boolean odd = Math.abs(turn - rotation) > 1;
        rotation = odd ? 0 : rotation % 360;
        boolean swapped = rotation == 90 || rotation == 270;
        double rate = ratio(video.path("avg_frame_rate").asString("0/0"));
        double seconds = Math.max(number(video, "duration"), number(format, "duration"));
        int counted = (int) Math.min(Integer.MAX_VALUE, number(video, "nb_frames"));
        VideoInfo info = new VideoInfo(
                format.path("format_name").asString("unknown"),
                codec,
                swapped ? height : width,
                swapped ? width : height,
                rotation,
                seconds,
                counted > 0 ? counted : (int) Math.min(Integer.MAX_VALUE, Math.round(seconds * rate)),
                rate);
        return new ProbeReport(info, odd, cutOff);
    }

    private static @Nullable JsonNode firstVideo(JsonNode streams) {
        for (JsonNode stream : streams) {
            if (isKind(stream, "video")
                    && stream.path("disposition").path("attached_pic").asInt(0) == 0) {
                return stream;
            }
        }
        return null;
    }

    private static String reasonForNoVideo(JsonNode streams) {
        for (JsonNode stream : streams) {
            if (isKind(stream, "audio")) {
                return "no video stream found (audio only)";
            }
        }
        return "no video stream found";
    }

    private static boolean isKind(JsonNode stream, String kind) {
        return stream.path("codec_type").asString("").equals(kind);
    }

    /** FFmpeg says the counter-clockwise angle of the display matrix; here in [0, 360). */
    private static double clockwise(JsonNode sideData) {
        for (JsonNode entry : sideData) {
            if (entry.has("rotation")) {
                double degrees = -entry.path("rotation").asDouble(0) % 360;
                return degrees < 0 ? degrees + 360 : degrees;
            }
        }
        return 0;
    }

    private static double number(JsonNode node, String field) {
        try {
            double value = Double.parseDouble(node.path(field).asString("0"));
            return Double.isFinite(value) && value > 0 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double ratio(String text) {
        String[] parts = text.split("/", 2);
        try {
            double value = Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
            return Double.isFinite(value) && value > 0 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
