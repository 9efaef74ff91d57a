package io.truthloom.exchange.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages files: single bytes, and the parts that JSON, XML, YAML and tables are made of. */
final class Mutator {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** Elements, members, fields and lines. */
    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("<[^<>]{1,2000}>"),
            Pattern.compile("[^,\\[\\]{}]{1,400},?"),
            Pattern.compile("\\{[^{}]{0,2000}}"),
            Pattern.compile("\\[[^\\[\\]]{0,2000}]"),
            Pattern.compile("\"[^\"]{0,200}\""),
            Pattern.compile("[^\\n]{1,4000}\\n"),
            Pattern.compile("[^\\s,;:=\"<>]{1,60}"));

    private static final List<String> NUMBERS = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "-1",
            "0",
            "0.5",
            "-0.0",
            "1e308",
            "-1e308",
            "1e-320",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "99999999999999999999999",
            "1000000",
            "",
            "null",
            "true",
            "\"x\"",
            "[]",
            "{}",
            "0x10",
            "1_0",
            "１");
    private static final List<String> INSERTS = List.of(
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000),
            "<a>".repeat(5_000),
            "&lol;",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "\u0000",
            "\uFEFF",
            "\"",
            "'",
            ",",
            ";",
            "../",
            "*a",
            "&a [*a]",
            "!!java.net.URL [x]",
            "\n\n",
            "\r",
            "\\ud800",
            "%s",
            "9".repeat(5_000),
            "x".repeat(50_000));
    private static final int REGEX_CHARACTERS = 200_000;

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    Map<String, byte[]> mutated(Map<String, byte[]> seed) {
        Map<String, byte[]> files = new TreeMap<>(seed);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<String> paths = List.copyOf(files.keySet());
            String path = paths.get(random.nextInt(paths.size()));
            byte[] bytes = files.getOrDefault(path, new byte[0]);
            switch (random.nextInt(20)) {
                case 0 -> {
                    if (files.size() > 1) {
                        files.remove(path);
                    }
                }
                case 1 -> files.put(path, files.getOrDefault(paths.get(random.nextInt(paths.size())), bytes));
                case 2 -> files.put(path, new byte[0]);
                case 3, 4, 5, 6 -> files.put(path, bytes(bytes));
                default -> files.put(path, isText(bytes) ? text(bytes) : bytes(bytes));
            }
        }
        return files;
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(200, bytes.length); i++) {
            if (bytes[i] >= 0 && bytes[i] < 9) {
                return false;
            }
        }
        return true;
    }

    byte[] bytes(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(64));
        byte[] copy = bytes.clone();
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> {
                copy[at] ^= (byte) (1 << random.nextInt(8));
                yield copy;
            }
            case 4 -> {
                Arrays.fill(copy, at, end, (byte) random.nextInt());
                yield copy;
            }
            default -> {
                copy[at] = (byte) random.nextInt();
                yield copy;
            }
        };
    }

    private byte[] text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String mutated = switch (random.nextInt(6)) {
            case 0, 1 -> number(text);
            case 2 -> {
                int at = random.nextInt(text.length() + 1);
                yield text.substring(0, at) + INSERTS.get(random.nextInt(INSERTS.size())) + text.substring(at);
            }
            default -> parts(text);
        };
        return mutated.getBytes(StandardCharsets.UTF_8);
    }

    private String number(String text) {
        MatchResult one = one(NUMBER, text);
        return one == null
                ? text
                : text.substring(0, one.start())
                        + NUMBERS.get(random.nextInt(NUMBERS.size()))
                        + text.substring(one.end());
    }

    private String parts(String text) {
        Pattern part = PARTS.get(random.nextInt(PARTS.size()));
        MatchResult one = one(part, text);
        MatchResult other = one(part, text);
        if (one == null || other == null) {
            return text;
        }
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, one.start()) + text.substring(one.end());
            case 1 -> text.substring(0, one.end()) + text.substring(one.start());
            case 2 -> text.substring(0, one.start()) + other.group() + text.substring(one.end());
            default ->
                text.substring(0, one.start())
                        + other.group().repeat(1 + random.nextInt(50))
                        + text.substring(one.start());
        };
    }

    private MatchResult one(Pattern pattern, String text) {
        int from = random.nextInt(Math.max(1, text.length()));
        String window = text.substring(from, Math.min(text.length(), from + REGEX_CHARACTERS));
        List<MatchResult> found =
                new ArrayList<>(pattern.matcher(window).results().limit(20).toList());
        if (found.isEmpty()) {
            return null;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return new Shifted(from + one.start(), from + one.end(), one.group());
    }

    private record Shifted(int start, int end, String group) implements MatchResult {
        @Override
        public int start(int index) {
            return start;
        }

        @Override
        public int end(int index) {
            return end;
        }

        @Override
        public String group(int index) {
            return group;
        }

        @Override
        public int groupCount() {
            return 0;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
