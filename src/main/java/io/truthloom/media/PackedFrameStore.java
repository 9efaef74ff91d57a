package io.truthloom.media;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.RgbImage;
import io.truthloom.project.ProjectAccess;
import io.truthloom.vision.Images;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class PackedFrameStore implements FrameStore {
    private static final int CACHED_TABLES = 64;
    private static final Set<Integer> REDUCTIONS = Set.of(2, 4, 8);
    private static final int REDUCED_QUALITY = 85;

    private final MediaRows rows;
    private final MediaFiles files;
    private final Images images;
    private final ProjectAccess access;
    private final Backgrounds backgrounds;
    private final Map<MediaId, FrameTable> tables = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MediaId, FrameTable> eldest) {
            return size() > CACHED_TABLES;
        }
    });

    PackedFrameStore(MediaRows rows, MediaFiles files, Images images, ProjectAccess access, Backgrounds backgrounds) {
        this.rows = rows;
        this.files = files;
        this.images = images;
        this.access = access;
        this.backgrounds = backgrounds;
    }

    @Override
    public FrameJpeg open(MediaId media, int frame) {
        FrameTable table = table(visible(media));
        table.require(frame);
        return new FrameJpeg() {
            @Override
            public Frame frame() {
                return table.frames().get(frame);
            }

            @Override
            public void copyTo(OutputStream target) throws IOException {
                FramePackReader.copy(files.pack(media), table.offset(frame), table.length(frame), target);
            }
        };
    }

    @Override
    public byte[] reducedJpeg(MediaId media, int frame, int reduction) {
        if (!REDUCTIONS.contains(reduction)) {
            throw new InvalidInputException("reduce", "A frame is reduced by 2, 4 or 8, not by " + reduction + ".");
        }
        Media seen = visible(media);
        if (seen.isTiled()) {
            throw new InvalidInputException(
                    seen.name(), "It is shown by tiles; ask for its overview instead of a reduced frame.");
        }
        return images.reduceJpeg(read(media, table(seen), frame), reduction, REDUCED_QUALITY);
    }

    @Override
    public RgbImage read(MediaId media, int frame) {
        Media seen = visible(media);
        FrameTable table = table(seen);
        table.require(frame);
        return images.decodeJpeg(seen.isTiled() ? MediaFiles.read(files.overview(media)) : read(media, table, frame));
    }

    @Override
    public List<Frame> frames(MediaId media) {
        return table(visible(media)).frames();
    }

    @Override
    public Frame frame(MediaId media, int frame) {
        FrameTable table = table(visible(media));
        table.require(frame);
        return table.frames().get(frame);
    }

    @Override
    public void copyOriginal(MediaId media, OutputStream target) throws IOException {
        visible(media);
        Files.copy(files.original(media), target);
    }

    @Override
    public byte[] thumbnail(MediaId media) {
        visible(media);
        return MediaFiles.read(files.thumbnail(media));
    }

    @Override
    public @Nullable RgbImage background(MediaId media) {
        Media seen = visible(media);
        if (seen.kind() == MediaKind.IMAGE) {
            return null;
        }
        FrameTable table = table(seen);
        return backgrounds
                .of(seen, frame -> images.decodeJpeg(read(media, table, frame)))
                .orElse(null);
    }

    private Media visible(MediaId id) {
        Media media = rows.get(id);
        access.requireView(media.projectId());
        return media;
    }

    private FrameTable table(Media media) {
        FrameTable known = tables.get(media.id());
        if (known != null) {
            return known;
        }
        FrameTable loaded = rows.frames(media.id(), media.frameCount());
        tables.put(media.id(), loaded);
        return loaded;
    }

    private byte[] read(MediaId media, FrameTable table, int frame) {
        table.require(frame);
        return FramePackReader.read(files.pack(media), table.offset(frame), table.length(frame));
    }
}
