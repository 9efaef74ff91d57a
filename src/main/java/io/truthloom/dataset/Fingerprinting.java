package io.truthloom.dataset;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.RgbImage;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.project.ProjectId;
import io.truthloom.vision.Images;
import io.truthloom.vision.VisionException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at each labelled frame once and keeps what it looks like. */
@Component
class Fingerprinting {
    private static final Logger LOG = LoggerFactory.getLogger(Fingerprinting.class);
    private static final int BATCH = 200;
    private static final int REDUCTION = 4;

    private final FingerprintRows rows;
    private final FrameStore frames;
    private final ObjectProvider<Images> images;

    Fingerprinting(FingerprintRows rows, FrameStore frames, ObjectProvider<Images> images) {
        this.rows = rows;
        this.frames = frames;
        this.images = images;
    }

    /** Told after each part; may throw to stop. */
    interface Progress {
        void at(int done, int all);
    }

    /** Kept in parts as it goes, so that an interrupted look goes on where it was. A frame that can't be read is left out. */
    void complete(ProjectId project, Progress progress) {
        List<NearEquals.Frame> waiting = new ArrayList<>();
        List<FingerprintRows.Missing> all = rows.missing(project);
        Set<MediaId> unreadable = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            FingerprintRows.Missing missing = all.get(i);
            try {
                waiting.add(new NearEquals.Frame(missing.media(), missing.frame(), Fingerprint.of(small(missing))));
            } catch (VisionException | UncheckedIOException | NotFoundException e) {
                if (unreadable.add(missing.media())) {
                    LOG.warn(
                            "Frame {} of media {} is not compared: {}",
                            missing.frame(),
                            missing.media(),
                            e.getMessage());
                }
            }
            if (waiting.size() >= BATCH) {
                rows.insert(waiting);
                waiting.clear();
                progress.at(i + 1, all.size());
            }
        }
        rows.insert(waiting);
    }

    private RgbImage small(FingerprintRows.Missing missing) {
        byte[] jpeg = missing.kind() == MediaKind.IMAGE
                ? frames.thumbnail(missing.media())
                : frames.reducedJpeg(missing.media(), missing.frame(), REDUCTION);
        return images.getObject().decodeJpeg(jpeg);
    }

    List<NearEquals.Frame> ofProject(ProjectId project) {
        return rows.ofProject(project);
    }
}
