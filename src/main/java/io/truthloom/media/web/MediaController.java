package io.truthloom.media.web;

import io.truthloom.media.Frame;
import io.truthloom.media.FrameJpeg;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.media.TileStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
    private final TileStore tiles;

    MediaController(MediaService media, FrameStore frames, TileStore tiles) {
        this.media = media;
        this.frames = frames;
        this.tiles = tiles;
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

    @GetMapping(value = "/frames/{frame}", params = "!reduce")
    void frame(@PathVariable UUID id, @PathVariable int frame, WebRequest request, HttpServletResponse response)
            throws IOException {
        FrameJpeg jpeg = frames.open(new MediaId(id), frame);
        response.setHeader(HttpHeaders.CACHE_CONTROL, IMMUTABLE.getHeaderValue());
        if (request.checkNotModified(tag(jpeg.frame().hash()))) {
            return;
        }
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLength(jpeg.frame().bytes());
        jpeg.copyTo(response.getOutputStream());
    }

    @GetMapping(value = "/frames/{frame}", params = "reduce")
    ResponseEntity<byte[]> reducedFrame(
            @PathVariable UUID id, @PathVariable int frame, @RequestParam int reduce, WebRequest request) {
        MediaId mediaId = new MediaId(id);
        String tag = tag(frames.frame(mediaId, frame).hash() + '-' + reduce);
        return request.checkNotModified(tag)
                ? unchanged(tag)
                : picture(frames.reducedJpeg(mediaId, frame, reduce), tag);
    }

    @GetMapping("/overview")
    ResponseEntity<byte[]> overview(@PathVariable UUID id) {
        return picture(tiles.overview(new MediaId(id)), tag(id + "-overview"));
    }

    /** {@code x} counts columns, {@code y} rows of tiles; level 0 is full resolution. */
    @GetMapping("/tiles/{level}/{x}/{y}")
    ResponseEntity<byte[]> tile(
            @PathVariable UUID id, @PathVariable int level, @PathVariable int x, @PathVariable int y) {
        return picture(tiles.tile(new MediaId(id), level, x, y), tag(id + "-" + level + '-' + x + '-' + y));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id) {
        return picture(frames.thumbnail(new MediaId(id)), tag(id.toString()));
    }

    private static String tag(String name) {
        return '"' + name + '"';
    }

    private static ResponseEntity<byte[]> unchanged(String tag) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .cacheControl(IMMUTABLE)
                .eTag(tag)
                .build();
    }

    private static ResponseEntity<byte[]> picture(byte[] jpeg, String tag) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(IMMUTABLE)
                .eTag(tag)
                .body(jpeg);
    }
}
