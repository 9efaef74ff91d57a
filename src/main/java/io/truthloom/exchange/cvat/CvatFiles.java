package io.truthloom.exchange.cvat;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.Recognition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files of an archive that are CVAT's. */
final class CvatFiles {
    private static final int HEAD_BYTES = 1 << 16;
    /** Formats of one XML a picture have very many of them. */
    private static final int LOOKED_AT = 20;

    private CvatFiles() {}

    static Optional<Recognition> recognise(Archive archive, boolean video) throws IOException {
        List<String> candidates = archive.ending(".xml");
        for (String path : candidates.subList(0, Math.min(LOOKED_AT, candidates.size()))) {
            String head = archive.head(path, HEAD_BYTES);
            if (isCvat(head) && video == isVideo(head)) {
                return Optional.of(new Recognition(
                        95,
                        video
                                ? "%s is CVAT's XML of a video.".formatted(path)
                                : "%s is CVAT's XML of pictures.".formatted(path)));
            }
        }
        return Optional.empty();
    }

    private static boolean isCvat(String head) {
        int root = head.indexOf("<annotations>");
        return root >= 0
                && (head.indexOf("<version>", root) > 0
                        || head.indexOf("<meta>", root) > 0
                        || head.indexOf("<image ", root) > 0
                        || head.indexOf("<track ", root) > 0);
    }

    private static boolean isVideo(String head) {
        boolean images = head.contains("<image ");
        return !images && (head.contains("<track ") || head.contains("<mode>interpolation</mode>"));
    }

    /** Every file of either kind. */
    static void read(Archive archive, ReadContext context, LabelSink sink) throws IOException {
        boolean any = false;
        for (String path : archive.ending(".xml")) {
            if (isCvat(archive.head(path, HEAD_BYTES))) {
                any = true;
                new CvatReader(archive, context, sink, path).read();
            }
        }
        if (!any) {
            throw new InvalidInputException(
                    archive.paths().isEmpty() ? "Files" : archive.paths().getFirst(),
                    "There is no XML file whose root is <annotations>. Export again as CVAT for images or for video.");
        }
    }
}
