package io.truthloom.exchange.importing;

import io.truthloom.exchange.FileNames;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the project's media by the names that files give them: with and without folders and extension, in any case, and
 * as exports of the product call them. A name that fits two media fits none.
 */
final class MediaMatcher {
    /** A picture (frame 0) or a frame of a video. */
    record Place(MediaName media, int frame) {}

    private static final Pattern FRAME_IN_FOLDER = Pattern.compile("(?:.*/)?([^/]+)/(?:frame_)?(\\d{1,9})");
    private static final Pattern FRAME_IN_NAME = Pattern.compile("(?:.*/)?([^/]+)_(\\d{6,9})");

    /** A name for two media. */
    private static final MediaName AMBIGUOUS =
            new MediaName(new MediaId(new java.util.UUID(0, 0)), "", MediaKind.IMAGE, 0, 0, 0);

    private final Map<String, MediaName> names = new HashMap<>();
    private final Map<String, MediaName> stems = new HashMap<>();
    private final Map<String, MediaName> videos = new HashMap<>();
    private final Map<MediaId, MediaName> byId = new HashMap<>();

    MediaMatcher(List<MediaName> media) {
        media.forEach(this::add);
    }

    /** One more, known under another name too. */
    void add(MediaName one) {
        byId.put(one.id(), one);
        String stem = withoutExtension(one.name());
        if (one.kind() == MediaKind.IMAGE) {
            put(names, one.name(), one);
            put(stems, stem, one);
            put(stems, FileNames.safe(stem), one);
        } else {
            put(videos, one.name(), one);
            put(videos, stem, one);
            put(videos, FileNames.safe(stem), one);
        }
    }

    private static void put(Map<String, MediaName> map, String name, MediaName one) {
        map.merge(key(name), one, (a, b) -> a.id().equals(b.id()) ? a : AMBIGUOUS);
    }

    Optional<MediaName> byId(MediaId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A picture or frame by its name alone. */
    Optional<Place> match(String name) {
        List<String> tails = tails(name.replace('\\', '/'));
        return first(names, tails)
                .map(media -> new Place(media, 0))
                .or(() -> frame(name))
                .or(() -> first(
                                stems,
                                tails.stream()
                                        .map(MediaMatcher::withoutExtension)
                                        .toList())
                        .map(media -> new Place(media, 0)));
    }

    Optional<Place> match(FoundItem item) {
        return match(item.name());
    }

    private Optional<Place> frame(String name) {
        String stem = withoutExtension(name.replace('\\', '/'));
        for (Pattern pattern : List.of(FRAME_IN_FOLDER, FRAME_IN_NAME)) {
            Matcher matcher = pattern.matcher(stem);
            if (matcher.matches()) {
                int frame = Integer.parseInt(matcher.group(2));
                Optional<MediaName> video = known(videos, matcher.group(1)).filter(one -> frame < one.frameCount());
                if (video.isPresent()) {
                    return video.map(one -> new Place(one, frame));
                }
            }
        }
        return Optional.empty();
    }

    /** By its name; else the only video of the project, where it has as many frames as the file says or more. */
    Optional<MediaName> match(FoundSequence sequence) {
        List<String> tails = tails(sequence.name().replace('\\', '/'));
        Optional<MediaName> named = first(videos, tails)
                .or(() -> first(
                        videos,
                        tails.stream().map(MediaMatcher::withoutExtension).toList()));
        if (named.isPresent()) {
            return named;
        }
        List<MediaName> all = byId.values().stream()
                .filter(one -> one.kind() == MediaKind.VIDEO)
                .toList();
        return all.size() == 1
                        && sequence.length() > 0
                        && sequence.length() == all.getFirst().frameCount()
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    private static Optional<MediaName> first(Map<String, MediaName> map, List<String> candidates) {
        return candidates.stream()
                .map(candidate -> map.get(key(candidate)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .filter(found -> found != AMBIGUOUS);
    }

    private static Optional<MediaName> known(Map<String, MediaName> map, String name) {
        return first(map, List.of(name));
    }

    /** {@code a/b/c.jpg} as {@code a_b_c.jpg} (so the import of media names it), {@code b_c.jpg} and {@code c.jpg}. */
    private static List<String> tails(String path) {
        List<String> tails = new ArrayList<>();
        String rest = path;
        while (true) {
            tails.add(rest.replace('/', '_'));
            int slash = rest.indexOf('/');
            if (slash < 0) {
                return tails;
            }
            rest = rest.substring(slash + 1);
        }
    }

    static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
