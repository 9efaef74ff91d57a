package io.truthloom.exchange.nativearchive;

import io.truthloom.exchange.ZipTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive in memory, to be looked at and to be spoilt. */
record Unzipped(Map<String, byte[]> entries) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Unzipped of(Path file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Unzipped(entries);
    }

    String text(String path) {
        return new String(entries.get(path), StandardCharsets.UTF_8);
    }

    /** Sorted, since other ids have another order. */
    List<String> lines(String path) {
        return sorted(text(path));
    }

    static List<String> sorted(String text) {
        return Arrays.stream(text.split("\n")).sorted().toList();
    }

    Unzipped with(String path, UnaryOperator<String> change) {
        return withBytes(path, change.apply(text(path)).getBytes(StandardCharsets.UTF_8));
    }

    Unzipped withBytes(String path, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.put(path, content);
        return new Unzipped(changed);
    }

    Unzipped without(String path) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.remove(path);
        return new Unzipped(changed);
    }

    Path pack(Path target) {
        try (var zip = new ZipTarget(target)) {
            for (var entry : entries.entrySet()) {
                zip.stored(entry.getKey(), out -> out.write(entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    static String replaceIds(String text, UnaryOperator<UUID> change) {
        return ID.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        change.apply(UUID.fromString(found.group())).toString()));
    }
}
