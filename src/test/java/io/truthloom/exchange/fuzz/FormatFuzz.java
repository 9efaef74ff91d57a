package io.truthloom.exchange.fuzz;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.AllFormats;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Archives;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.exchange.RichScene;
import io.truthloom.project.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * Reads damaged files until the time is over. A finding is every exception but {@link InvalidInputException}, memory that
 * does not suffice, and a file that takes longer than ten seconds; its files and stack trace stay in {@code target/fuzz}.
 */
final class FormatFuzz {
    private static final long CASE_MILLIS = 10_000;
    private static final Path KEPT = Path.of("target/fuzz");

    private final ReadableFormat format;
    private final List<Map<String, byte[]>> seeds;
    private final Random random;
    private final Mutator mutator;
    private final Path work;
    private final Set<String> findings = new HashSet<>();
    private int cases;

    FormatFuzz(ReadableFormat format, long seed) throws IOException {
        this.format = format;
        this.seeds = Seeds.of(format);
        this.random = new Random(seed);
        this.mutator = new Mutator(random);
        this.work = Files.createTempDirectory("fuzz-" + format.info().id());
    }

    public static void main(String[] arguments) throws Exception {
        double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        List<ReadableFormat> formats = AllFormats.readable();
        long millis = (long) (minutes * 60_000 / Math.max(1, formats.size()));
        int found = 0;
        System.out.printf("Seed %d; %.1f s for each format%n", seed, millis / 1000.0);
        for (ReadableFormat format : formats) {
            var fuzz = new FormatFuzz(format, seed);
            fuzz.run(Integer.MAX_VALUE, millis);
            found += fuzz.findings.size();
            System.out.printf(
                    "%-16s %8d files read, %d findings%n", format.info().id(), fuzz.cases, fuzz.findings.size());
        }
        System.exit(found == 0 ? 0 : 1);
    }

    /** @return what was found, one line each */
    Set<String> run(int most, long millis) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000;
        try {
            while (!seeds.isEmpty() && cases < most && System.nanoTime() < end) {
                Map<String, byte[]> seed = seeds.get(random.nextInt(seeds.size()));
                Map<String, byte[]> files = cases < seeds.size() ? seeds.get(cases) : mutator.mutated(seed);
                cases++;
                byte[] zip = zip(files);
                one(random.nextInt(10) == 0 ? mutator.bytes(zip) : zip);
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        return findings;
    }

    private void one(byte[] zip) throws IOException {
        Path file = Files.write(work.resolve("labels.zip"), zip);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread reading = new Thread(null, () -> read(file, failure), "fuzz", 1 << 20);
        reading.setDaemon(true);
        reading.start();
        try {
            reading.join(CASE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (reading.isAlive()) {
            var slow = new IllegalStateException("Takes longer than %d ms".formatted(CASE_MILLIS));
            slow.setStackTrace(reading.getStackTrace());
            keep(zip, slow);
        } else if (failure.get() != null) {
            keep(zip, failure.get());
        }
    }

    private void read(Path file, AtomicReference<Throwable> failure) {
        try (Archive archive = Archives.open(
                List.of(new Archives.NamedFile("labels.zip", file)), work, new Archives.Limits(10_000, 1L << 30))) {
            format.recognise(archive);
            format.read(archive, context(), new StrictSink());
        } catch (InvalidInputException expected) {
            // that is how it should be
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof ZipException)) {
                failure.set(e);
            }
        } catch (Throwable e) {
            failure.set(e);
        }
    }

    private ReadContext context() {
        var options = new Options(format.info(), null);
        return new ReadContext() {
            @Override
            public Options options() {
                return options;
            }

            @Override
            public List<Label> labels() {
                return RichScene.LABELS;
            }

            @Override
            public Optional<PictureSize> size(String name, Optional<String> entry) {
                return Optional.of(new PictureSize(64, 48));
            }
        };
    }

    /** The same failure at the same place is kept once. */
    private void keep(byte[] zip, Throwable failure) throws IOException {
        String place = List.of(failure.getStackTrace()).stream()
                .map(StackTraceElement::toString)
                .filter(frame -> frame.contains("io.truthloom") && !frame.contains("fuzz"))
                .findFirst()
                .orElse("nowhere of ours");
        String id = format.info().id();
        if (!findings.add("%s: %s at %s".formatted(id, failure, place))) {
            return;
        }
        Path folder = Files.createDirectories(KEPT.resolve("%s-%d".formatted(id, findings.size())));
        Files.write(folder.resolve("labels.zip"), zip);
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        Files.writeString(folder.resolve("failure.txt"), trace.toString());
        System.out.printf("%s: %s at %s; kept in %s%n", id, failure, place, folder);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
