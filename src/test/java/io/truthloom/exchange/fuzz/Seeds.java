package io.truthloom.exchange.fuzz;

import io.truthloom.exchange.AllFormats;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Archives;
import io.truthloom.exchange.DatumaroAssets;
import io.truthloom.exchange.FormatOption;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.exchange.RichScene;
import io.truthloom.exchange.WritableFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Good files of a format: what its own writer makes of a rich scene, and what datumaro has. */
final class Seeds {
    private static final int FILES_MAX = 60;
    private static final long BYTES_MAX = 1 << 20;

    private Seeds() {}

    /** @return file contents by path */
    static List<Map<String, byte[]>> of(ReadableFormat format) throws IOException {
        List<Map<String, byte[]>> seeds = new ArrayList<>();
        Optional<WritableFormat> writable = AllFormats.writable(format.info().id());
        if (writable.isPresent()) {
            for (Map<String, String> options : choices(format)) {
                seeds.add(unzipped(RichScene.scene().write(writable.get(), options, false)));
            }
        }
        Path assets = DatumaroAssets.find("");
        if (Files.isDirectory(assets)) {
            try (Stream<Path> folders = Files.find(assets, 2, (path, facts) -> facts.isDirectory())) {
                for (Path folder : folders.sorted().toList()) {
                    if (isOf(format, folder)) {
                        seeds.add(content(folder));
                    }
                }
            }
        }
        return seeds.stream().filter(seed -> !seed.isEmpty()).toList();
    }

    /** The default, and every other choice of one option. */
    private static List<Map<String, String>> choices(ReadableFormat format) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        for (FormatOption option : format.info().options()) {
            option.choices().stream().skip(1).forEach(choice -> all.add(Map.of(option.id(), choice.id())));
        }
        return all;
    }

    private static boolean isOf(ReadableFormat format, Path folder) throws IOException {
        try (Archive archive = Archives.ofFolder(folder, folder)) {
            return format.recognise(archive).isPresent();
        }
    }

    private static Map<String, byte[]> content(Path folder) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(Files::isRegularFile).sorted().limit(FILES_MAX).toList()) {
                if (Files.size(file) < BYTES_MAX) {
                    content.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return content;
    }

    static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> content = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new TreeMap<>(content);
    }
}
