package io.truthloom.exchange.shapes;

import io.truthloom.media.NaturalOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Videos of formats that know pictures only: pictures of one folder of which some have objects with a track are frames of
 * one. They are numbered by their names where all are named as this product's exports and CVAT's name frames, else in the
 * order of names.
 */
public final class FrameNumbers {
    private static final Pattern FRAME = Pattern.compile("(?:.*/)?(?:frame_)?(\\d{6})(?:\\.[A-Za-z]+)?");

    /** @param folder empty at the top @param number 0-based */
    public record Frame(String folder, int number) {}

    private FrameNumbers() {}

    /** Of those names that are frames. @param tracked names of pictures with objects that have a track */
    public static Map<String, Frame> of(Collection<String> names, Set<String> tracked) {
        Set<String> folders = new HashSet<>();
        tracked.forEach(name -> folders.add(folder(name)));
        Map<String, List<String>> members = new TreeMap<>();
        for (String name : names) {
            if (folders.contains(folder(name))) {
                members.computeIfAbsent(folder(name), key -> new ArrayList<>()).add(name);
            }
        }
        Map<String, Frame> frames = new HashMap<>();
        members.forEach((folder, all) -> number(folder, all, frames));
        return frames;
    }

    private static void number(String folder, List<String> names, Map<String, Frame> frames) {
        names.sort(NaturalOrder.NAMES);
        Set<Integer> numbers = new HashSet<>();
        boolean numbered = names.stream().allMatch(name -> {
            Matcher matcher = FRAME.matcher(name);
            return matcher.matches() && numbers.add(Integer.valueOf(matcher.group(1)));
        });
        for (int i = 0; i < names.size(); i++) {
            Matcher matcher = FRAME.matcher(names.get(i));
            int number = numbered && matcher.matches() ? Integer.parseInt(matcher.group(1)) : i;
            frames.put(names.get(i), new Frame(folder, number));
        }
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
