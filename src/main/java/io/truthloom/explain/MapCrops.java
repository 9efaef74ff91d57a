package io.truthloom.explain;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.explain.Crops;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.vision.Images;
import org.springframework.stereotype.Service;

/** Small pictures of objects; checks membership. */
@Service
public class MapCrops {
    private static final int LONGEST_SIDE = 112;
    private static final int QUALITY = 85;

    private final MediaService media;
    private final FrameStore frames;
    private final Images images;

    MapCrops(MediaService media, FrameStore frames, Images images) {
        this.media = media;
        this.frames = frames;
        this.images = images;
    }

    /** JPEG with a little of the surroundings. */
    public byte[] crop(MapPoint point) {
        Media picture = media.get(point.mediaId());
        Box box = point.box()
                .scale(
                        (double) picture.readWidth() / picture.width(),
                        (double) picture.readHeight() / picture.height());
        RgbImage crop = Crops.around(frames.read(point.mediaId(), point.frame()), box);
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(crop.width(), crop.height()));
        int width = (int) Math.max(1, Math.round(crop.width() * scale));
        int height = (int) Math.max(1, Math.round(crop.height() * scale));
        return images.encodeJpeg(images.resize(crop, width, height), QUALITY);
    }
}
