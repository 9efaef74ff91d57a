package io.truthloom.exchange.importing;

import io.truthloom.annotation.FrameState;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Converts what was found part by part: some hundred pictures, or a sequence. */
final class PartConversion {
    private final UUID importId;
    private final FoundStore found;
    private final Placement placement;
    private final LabelTargets targets;
    private final Findings findings;

    PartConversion(UUID importId, FoundStore found, Placement placement, LabelTargets targets, Findings findings) {
        this.importId = importId;
        this.found = found;
        this.placement = placement;
        this.targets = targets;
        this.findings = findings;
    }

    /** Media that the part's items and sequence belong to. */
    List<MediaId> media(String part, List<FoundItem> items) {
        var media = new LinkedHashSet<MediaId>();
        items.forEach(item ->
                placement.of(item).ifPresent(place -> media.add(place.media().id())));
        placement.sequence(found.sequenceOf(part)).ifPresent(video -> media.add(video.id()));
        return List.copyOf(media);
    }

    /** @param media those of {@link #media}, as far as they are there */
    List<Converted> convert(String part, List<FoundItem> items, List<Media> media) {
        Map<MediaId, Conversion> conversions = new LinkedHashMap<>();
        Map<MediaId, NavigableMap<Integer, FrameState>> marks = new HashMap<>();
        media.forEach(one -> {
            conversions.put(one.id(), new Conversion(importId, part, one, targets, findings));
            marks.put(one.id(), new TreeMap<>());
        });
        Map<String, FoundItem> byKey = new HashMap<>();
        for (FoundItem item : items) {
            byKey.put(item.key(), item);
            placement.of(item).ifPresent(place -> mark(marks.get(place.media().id()), place.frame(), item.state()));
        }
        Map<String, List<FoundObject>> tracked = new LinkedHashMap<>();
        String sequence = found.sequenceOf(part);
        Optional<Media> video = placement
                .sequence(sequence)
                .flatMap(name ->
                        media.stream().filter(one -> one.id().equals(name.id())).findFirst());
        found.forEachObject(part, object -> {
            if (object.track() != null && video.isPresent()) {
                tracked.computeIfAbsent(object.track() + "\0" + object.label(), key -> new ArrayList<>())
                        .add(object);
            } else {
                add(object, byKey.get(object.item()), conversions);
            }
        });
        video.ifPresent(one -> addSequence(part, sequence, one, conversions.get(one.id()), tracked, items, marks));
        return media.stream()
                .map(one -> converted(one, conversions.get(one.id()), marks.get(one.id())))
                .toList();
    }

    private static Converted converted(
            Media media, @Nullable Conversion conversion, @Nullable NavigableMap<Integer, FrameState> marks) {
        return conversion == null || marks == null
                ? new Converted(media, List.of(), new TreeMap<>(), 0)
                : new Converted(media, conversion.made(), marks, conversion.duplicates());
    }

    private static void mark(@Nullable NavigableMap<Integer, FrameState> marks, int frame, @Nullable FrameState state) {
        if (marks != null) {
            marks.merge(frame, state == null ? FrameState.LABELLED : state, (a, b) -> a);
        }
    }

    private void add(FoundObject object, @Nullable FoundItem item, Map<MediaId, Conversion> conversions) {
        if (item == null || object.outside()) {
            return;
        }
        placement.of(item).ifPresent(place -> {
            Conversion conversion = conversions.get(place.media().id());
            if (conversion != null) {
                if (object.track() != null) {
                    findings.add("Track numbers of pictures that are no frames of one video left out", item.name());
                }
                conversion.add(object, place.frame(), item.name());
            }
        });
    }

    private void addSequence(
            String part,
            String key,
            Media video,
            @Nullable Conversion conversion,
            Map<String, List<FoundObject>> tracked,
            List<FoundItem> items,
            Map<MediaId, NavigableMap<Integer, FrameState>> marks) {
        FoundSequence sequence = found.sequences().get(key);
        if (conversion == null || sequence == null) {
            return;
        }
        NavigableSet<Integer> frames = new TreeSet<>();
        Map<String, Integer> frameOf = new HashMap<>();
        for (FoundItem item : items) {
            placement.of(item).ifPresent(place -> {
                frames.add(place.frame());
                frameOf.put(item.key(), place.frame());
            });
        }
        if (sequence.wholly()) {
            int length = sequence.length() == 0 ? video.frameCount() : Math.min(sequence.length(), video.frameCount());
            IntStream.range(0, length).forEach(frame -> {
                frames.add(frame);
                mark(marks.get(video.id()), frame, null);
            });
        }
        var assembly = new TrackAssembly(frames);
        tracked.values().forEach(states -> {
            List<FoundObject> placed = states.stream()
                    .filter(state -> frameOf.containsKey(state.item()))
                    .toList();
            if (!placed.isEmpty()) {
                conversion.add(
                        placed,
                        placed.stream()
                                .map(state -> Objects.requireNonNull(frameOf.get(state.item())))
                                .toList(),
                        assembly,
                        sequence.name());
            }
        });
        found.forEachTrack(part, track -> conversion.add(moved(track, key), sequence.name()));
    }

    /** With the video's own frames. */
    private FoundTrack moved(FoundTrack track, String sequence) {
        return new FoundTrack(
                track.sequence(),
                track.label(),
                track.keyframes().stream()
                        .map(one -> new FoundTrack.FoundKeyframe(
                                placement.frame(sequence, one.frame()),
                                one.shape(),
                                one.outside(),
                                one.occluded(),
                                one.zOrder(),
                                one.attributes()))
                        .toList(),
                track.attributes(),
                track.group());
    }
}
