package io.truthloom.exchange.importing;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.jobs.JobContext;
import io.truthloom.media.ImportOptions;
import io.truthloom.media.Media;
import io.truthloom.media.MediaIntake;
import io.truthloom.media.MediaIntake.PictureFile;
import io.truthloom.media.MediaName;
import io.truthloom.project.ProjectId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds pictures of an archive that the project does not have, and makes videos of sequences of them. */
@Component
class NewMedia {
    private static final double FRAMES_PER_SECOND = 25;

    private final MediaIntake intake;
    private final TruthloomHome home;

    NewMedia(MediaIntake intake, TruthloomHome home) {
        this.intake = intake;
        this.home = home;
    }

    /** @return number of media that were added, or were there under another name */
    int add(ProjectId project, LabelFiles.Read read, Placement placement, JobContext context) throws IOException {
        int added = 0;
        Map<String, List<FoundItem>> frames = new HashMap<>();
        Set<String> names = new HashSet<>();
        int done = 0;
        for (FoundStore.Placed placed : read.found().items().values()) {
            FoundItem item = placed.item();
            context.checkCancelled();
            context.progress(done++, read.found().items().size(), "Adding pictures");
            if (item.entry() == null || placement.of(item).isPresent()) {
                continue;
            }
            if (item.sequence() != null) {
                frames.computeIfAbsent(item.sequence(), key -> new ArrayList<>())
                        .add(item);
            } else {
                String name = names.add(item.name()) ? item.name() : item.subset() + "/" + item.name();
                added += addPicture(project, read, placement, context, item, name) ? 1 : 0;
            }
        }
        for (Map.Entry<String, List<FoundItem>> sequence : frames.entrySet()) {
            FoundSequence found = read.found().sequences().get(sequence.getKey());
            if (found != null && placement.sequence(sequence.getKey()).isEmpty()) {
                added += addSequence(project, read, placement, context, found, sequence.getValue()) ? 1 : 0;
            }
        }
        return added;
    }

    private boolean addPicture(
            ProjectId project,
            LabelFiles.Read read,
            Placement placement,
            JobContext context,
            FoundItem item,
            String name)
            throws IOException {
        Path file = extracted(read.archive(), java.util.Objects.requireNonNull(item.entry()));
        try {
            String full = name.contains(".") ? name : name + extension(item.entry());
            Media media = intake.add(project, "%s/%s".formatted(context.id(), item.key()), new PictureFile(full, file));
            placement.add(item, name(media));
            return true;
        } catch (InvalidInputException e) {
            read.found().problem("Pictures that can't be used left out", "%s: %s".formatted(name, e.explanation()));
            return false;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean addSequence(
            ProjectId project,
            LabelFiles.Read read,
            Placement placement,
            JobContext context,
            FoundSequence sequence,
            List<FoundItem> items)
            throws IOException {
        List<FoundItem> ordered =
                items.stream().sorted(Comparator.comparingInt(FoundItem::frame)).toList();
        List<PictureFile> files = new ArrayList<>();
        Map<Integer, Integer> frames = new HashMap<>();
        try {
            for (FoundItem item : ordered) {
                context.checkCancelled();
                frames.put(item.frame(), files.size());
                String entry = java.util.Objects.requireNonNull(item.entry());
                files.add(new PictureFile(item.name() + extension(entry), extracted(read.archive(), entry)));
            }
            UUID origin = UUID.nameUUIDFromBytes(
                    "%s/%s".formatted(context.id(), sequence.key()).getBytes(StandardCharsets.UTF_8));
            Media video = intake.addSequence(
                    project,
                    origin,
                    new ImportOptions.Sequence(sequence.name(), FRAMES_PER_SECOND),
                    files,
                    context::cancelRequested);
            placement.add(sequence, name(video), frames, ordered);
            return true;
        } catch (InvalidInputException e) {
            read.found().problem("Sequences of pictures that can't be used left out", e.explanation());
            return false;
        } finally {
            for (PictureFile file : files) {
                Files.deleteIfExists(file.file());
            }
        }
    }

    private Path extracted(Archive archive, String entry) throws IOException {
        Path file = Files.createTempFile(home.temporary(), "picture", extension(entry));
        try (InputStream in = archive.open(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static String extension(String entry) {
        int dot = entry.lastIndexOf('.');
        return dot > entry.lastIndexOf('/') ? entry.substring(dot) : "";
    }

    private static MediaName name(Media media) {
        return new MediaName(media.id(), media.name(), media.kind(), media.frameCount(), media.width(), media.height());
    }
}
