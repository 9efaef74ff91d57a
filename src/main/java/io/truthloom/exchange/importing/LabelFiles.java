package io.truthloom.exchange.importing;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Archives;
import io.truthloom.exchange.Formats;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.media.MediaIntake;
import io.truthloom.media.MediaService;
import io.truthloom.media.UploadId;
import io.truthloom.project.ProjectService;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens received files, finds out what they are and reads them. */
@Component
class LabelFiles {
    private final MediaIntake intake;
    private final MediaService media;
    private final ProjectService projects;
    private final Formats formats;
    private final TruthloomHome home;
    private final JsonMapper json;

    LabelFiles(
            MediaIntake intake,
            MediaService media,
            ProjectService projects,
            Formats formats,
            TruthloomHome home,
            JsonMapper json) {
        this.intake = intake;
        this.media = media;
        this.projects = projects;
        this.formats = formats;
        this.home = home;
        this.json = json;
    }

    /** Files that were read. */
    record Read(
            Archive archive,
            ReadableFormat format,
            String reason,
            List<String> alternatives,
            FoundStore found,
            MediaMatcher media)
            implements AutoCloseable {
        @Override
        public void close() {
            try (archive) {
                found.close();
            }
        }
    }

    private record Chosen(ReadableFormat format, String reason, List<String> alternatives) {}

    /** @throws InvalidInputException files of no known format, or not readable as the one that was chosen */
    Read read(ImportSource source, Runnable checkCancelled) throws IOException {
        List<Archives.NamedFile> files =
                intake
                        .received(
                                source.project(),
                                source.uploads().stream().map(UploadId::new).toList())
                        .stream()
                        .map(one -> new Archives.NamedFile(one.name(), one.file()))
                        .toList();
        Archive archive =
                Archives.open(files, home.temporary(), new Archives.Limits(intake.maxFiles() * 2, intake.maxBytes()));
        FoundStore found = new FoundStore(new Spool(home.temporary(), json), checkCancelled);
        try {
            Chosen chosen = choose(source, archive);
            var matcher = new MediaMatcher(media.names(source.project()));
            var context = new ReadingContext(
                    new Options(chosen.format().info(), source.options()),
                    projects.get(source.project()).labels(),
                    matcher,
                    new PictureSizes(archive, intake, home.temporary()));
            chosen.format().read(archive, context, found);
            return new Read(archive, chosen.format(), chosen.reason(), chosen.alternatives(), found, matcher);
        } catch (IOException | RuntimeException e) {
            found.close();
            archive.close();
            throw e;
        }
    }

    private Chosen choose(ImportSource source, Archive archive) throws IOException {
        if (source.format() != null) {
            return new Chosen(formats.readable(source.format()), "", List.of());
        }
        List<Formats.Recognised> recognised = formats.recognise(archive);
        if (recognised.isEmpty()) {
            throw new InvalidInputException(
                    archive.paths().getFirst(),
                    "No format of label files was recognised in %,d files. Choose the format yourself."
                            .formatted(archive.paths().size()));
        }
        Formats.Recognised best = recognised.getFirst();
        return new Chosen(
                best.format(),
                best.recognition().reason(),
                recognised.stream().skip(1).map(one -> one.format().info().id()).toList());
    }
}
