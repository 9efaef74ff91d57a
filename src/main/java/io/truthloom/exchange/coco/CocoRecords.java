package io.truthloom.exchange.coco;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON's parts, named as the format names them. */
final class CocoRecords {
    private CocoRecords() {}

    record License(int id, String name, String url) {}

    record Info(String description, String version, String contributor) {}

    /** {@code keypoints} and {@code skeleton} (pairs of 1-based keypoints) of labels that are skeletons. */
    record Category(
            int id,
            String name,
            String supercategory,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> keypoints,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<List<Integer>> skeleton) {}

    /** {@code size}: height and width; {@code counts}: compressed run lengths. */
    record RunLengthMask(List<Integer> size, String counts) {}

    record Image(
            long id,
            int width,
            int height,
            @JsonProperty("file_name") String fileName,
            int license,
            @JsonProperty("flickr_url") String flickrUrl,
            @JsonProperty("coco_url") String cocoUrl,
            @JsonProperty("date_captured") int dateCaptured) {}

    /**
     * {@code bbox}: x, y, width, height; of a turned box before turning, {@code attributes.rotation} has the angle.
     * {@code segmentation}: outlines as flat lists of x and y, or a {@link RunLengthMask}. {@code keypoints}: x, y and
     * visibility of each.
     */
    record Instance(
            long id,
            @JsonProperty("image_id") long imageId,
            @JsonProperty("category_id") int categoryId,
            Object segmentation,
            double area,
            List<Double> bbox,
            int iscrowd,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Number> keypoints,

            @JsonProperty("num_keypoints") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer numKeypoints,

            Attributes attributes) {}

    /** {@code trackId} is the same on all frames of a track; not there for an object that is on one frame only. */
    record Attributes(
            boolean occluded,
            double rotation,

            @JsonProperty("track_id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer trackId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean keyframe,

            @JsonAnyGetter Map<String, String> own) {}
}
