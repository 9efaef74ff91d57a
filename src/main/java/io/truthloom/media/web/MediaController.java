package io.truthloom.media.web;

import io.truthloom.media.Frame;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/media/{id}")
class MediaController {
    /** A frame never changes, and its id is never used again. */
    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    record FramesJson(int count, List<Long> presentationMicros, List<String> hashes) {}

    private final MediaService media;
    private final FrameStore frames;

    MediaController(MediaService media, FrameStore frames) {
        this.media = media;
        this.frames = frames;
    }

    @GetMapping
    MediaJson get(@PathVariable UUID id) {
        return MediaJson.of(media.get(new MediaId(id)));
    }

    @GetMapping("/frames")
    FramesJson frames(@PathVariable UUID id) {
        List<Frame> all = frames.frames(new MediaId(id));
        return new FramesJson(
                all.size(),
                all.stream().map(Frame::presentationMicros).toList(),
                all.stream().map(Frame::hash).toList());
    }

    @GetMapping("/frames/{frame}")
    ResponseEntity<byte[]> frame(
            @PathVariable UUID id,
            @PathVariable int frame,
            @RequestParam(defaultValue = "1") int reduce,
            WebRequest request) {
        MediaId mediaId = new MediaId(id);
        String suffix = reduce == 1 ? "" : "-" + reduce;
        String tag = '"' + frames.frame(mediaId, frame).hash() + suffix + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(IMMUTABLE)
                    .eTag(tag)
                    .build();
        }
        return picture(reduce == 1 ? frames.jpeg(mediaId, frame) : frames.reducedJpeg(mediaId, frame, reduce), tag);
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id) {
        return picture(frames.thumbnail(new MediaId(id)), '"' + id.toString() + '"');
    }

    private static ResponseEntity<byte[]> picture(byte[] jpeg, String tag) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(IMMUTABLE)
                .eTag(tag)
                .body(jpeg);
    }
}
