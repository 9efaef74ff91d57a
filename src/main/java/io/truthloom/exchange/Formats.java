package io.truthloom.exchange;

import io.truthloom.common.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All formats there are, by their titles. */
@Component
public class Formats {
    /** What a recognised format is chosen by. */
    public record Recognised(ReadableFormat format, Recognition recognition) {}

    private final List<LabelFormat> formats;

    Formats(List<LabelFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(format -> format.info().title(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public List<ReadableFormat> readable() {
        return formats.stream()
                .filter(ReadableFormat.class::isInstance)
                .map(ReadableFormat.class::cast)
                .toList();
    }

    public List<WritableFormat> writable() {
        return formats.stream()
                .filter(WritableFormat.class::isInstance)
                .map(WritableFormat.class::cast)
                .toList();
    }

    /** @throws InvalidInputException no format with that id that can be read */
    public ReadableFormat readable(String id) {
        return named(readable(), id);
    }

    /** @throws InvalidInputException no format with that id that can be written */
    public WritableFormat writable(String id) {
        return named(writable(), id);
    }

    /** The formats that the files seem to be of, the most likely first. */
    public List<Recognised> recognise(Archive archive) throws java.io.IOException {
        List<Recognised> found = new ArrayList<>();
        for (ReadableFormat format : readable()) {
            Optional<Recognition> recognition = format.recognise(archive);
            recognition.ifPresent(why -> found.add(new Recognised(format, why)));
        }
        found.sort(Comparator.comparing(one -> -one.recognition().certainty()));
        return found;
    }

    private static <T extends LabelFormat> T named(List<T> formats, String id) {
        return formats.stream()
                .filter(format -> format.info().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        id,
                        "There is no such format. There are: %s."
                                .formatted(String.join(
                                        ", ",
                                        formats.stream()
                                                .map(format -> format.info().id())
                                                .toList()))));
    }
}
