package io.truthloom.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Features of pictures on the disk, as halves, a file each; the ones used longest ago make room. Used by one thread. */
final class FeatureCache {
    private static final double LEFT_AFTER_CLEANING = 0.8;

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;
    private long bytes = -1;

    FeatureCache(Path folder, long mostBytes, Clock clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** @param key hexadecimal; says network, stage, size and picture */
    Optional<float[]> get(String key, int length) {
        Path file = folder.resolve(key);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != 2L * length) {
                return Optional.empty();
            }
            ByteBuffer read = ByteBuffer.wrap(Files.readAllBytes(file));
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            float[] values = new float[length];
            for (int i = 0; i < length; i++) {
                values[i] = Float.float16ToFloat(read.getShort());
            }
            return Optional.of(values);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @return what {@link #get} will give: rounded to halves */
    float[] put(String key, float[] values) {
        ByteBuffer written = ByteBuffer.allocate(2 * values.length);
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            short half = Float.floatToFloat16(values[i]);
            rounded[i] = Float.float16ToFloat(half);
            written.putShort(half);
        }
        try {
            Files.createDirectories(folder);
            makeRoom(written.capacity());
            Path beside = folder.resolve(key + ".part");
            Files.write(beside, written.array());
            Files.move(beside, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            return rounded;
        } catch (IOException e) {
            throw new UncheckedIOException("Features can't be kept in " + folder, e);
        }
    }

    private void makeRoom(long more) throws IOException {
        if (bytes < 0) {
            bytes = 0;
            for (Path file : files()) {
                bytes += Files.size(file);
            }
        }
        bytes += more;
        if (bytes <= mostBytes) {
            return;
        }
        for (Path file : oldestFirst()) {
            if (bytes <= mostBytes * LEFT_AFTER_CLEANING) {
                return;
            }
            bytes -= Files.size(file);
            Files.deleteIfExists(file);
        }
    }

    private List<Path> oldestFirst() throws IOException {
        record Aged(Path file, FileTime used) {}
        return files().stream()
                .map(file -> new Aged(file, FileTime.fromMillis(file.toFile().lastModified())))
                .sorted(Comparator.comparing(Aged::used))
                .map(Aged::file)
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
