package io.truthloom.exchange;

import io.truthloom.exchange.importing.ImportMode;
import io.truthloom.exchange.importing.ImportPlan;
import io.truthloom.exchange.importing.ImportSource;
import io.truthloom.exchange.importing.LabelImportService;
import io.truthloom.jobs.Job;
import io.truthloom.jobs.JobId;
import io.truthloom.jobs.JobService;
import io.truthloom.jobs.JobState;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.People;
import io.truthloom.testing.ProductTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Label files of the size that people bring, into the whole application and out of it, and read by Python for comparison. */
@ProductTest
class ExchangeBenchmark {
    private static final int BOXES = Integer.getInteger("exchange.boxes", 1_000_000);
    private static final int PICTURES = Integer.getInteger("exchange.pictures", 100_000);
    private static final long CVAT_BYTES = 60_000_000;

    private static final String PYTHON = """
            import json, sys, time
            start = time.time()
            with open(sys.argv[1]) as file:
                data = json.load(file)
            print('json.load', round(time.time() - start, 2))
            try:
                from pycocotools.coco import COCO
                coco = COCO()
                coco.dataset = data
                coco.createIndex()
                print('pycocotools', round(time.time() - start, 2))
            except ImportError:
                print('pycocotools', 'missing')
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    LabelImportService imports;

    @Autowired
    ExportService exports;

    @Autowired
    Formats formats;

    @Autowired
    MediaService media;

    @Autowired
    ProjectService projects;

    @Autowired
    JobService jobs;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private People people;
    private UserId owner;
    private ProjectId project;

    @Test
    void measure() throws IOException, InterruptedException {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project = people.as(owner, () -> projects.create("Exchange", List.of()));
        pictures();
        Path coco = folder.resolve("instances_default.json");
        LargeFiles.coco(coco, BOXES, PICTURES);
        System.out.printf(
                "| %,d boxes on %,d pictures, COCO of %,d MB, JVM of %,d MB | seconds | heap, MB |%n|---|---|---|%n",
                BOXES, PICTURES, Files.size(coco) >> 20, Runtime.getRuntime().maxMemory() >> 20);
        parse("coco", coco, "read alone, Truthloom");
        parse("coco", coco, "the same again, warm");
        python(coco);
        Path cvat = folder.resolve("annotations.xml");
        LargeFiles.cvatVideo(cvat, CVAT_BYTES);
        parse("cvat-video", cvat, "CVAT XML of a video, %,d MB, read alone".formatted(Files.size(cvat) >> 20));
        UUID upload;
        try (InputStream content = Files.newInputStream(coco)) {
            upload = people.as(owner, () -> media.receive(project, "instances_default.json", content))
                    .value();
        }
        var source = new ImportSource(project, List.of(upload), "coco", null);
        job("look through it (dry run)", () -> imports.check(source));
        job(
                "import into PostgreSQL",
                () -> imports.apply(new ImportPlan(source, ImportMode.MERGE, null, null, false, true, true)));
        export("export, labels alone: last byte");
        job("export as a job", () -> exports.start(new ExportRequest(project, "coco", ExportPictures.NONE)));
    }

    private void pictures() {
        jdbc.sql("""
                insert into media (id, project_id, name, kind, width, height, frame_count, frame_duration_us, codec,
                    size_bytes, sha256, created_by, created_at)
                select gen_random_uuid(), ?, lpad(n::text, 6, '0') || '.jpg', 'IMAGE', 1920, 1080, 1, 0, 'jpeg', 1,
                    md5(n::text) || md5(n::text), ?, now() from generate_series(0, ?) n""").params(project.value(), owner.value(), PICTURES - 1).update();
    }

    private void parse(String format, Path file, String what) throws IOException {
        ReadableFormat reader = formats.readable(format);
        var counted = new Counted();
        measured(what, () -> {
            try (Archive archive = Archives.open(
                    List.of(new Archives.NamedFile(file.getFileName().toString(), file)),
                    folder,
                    new Archives.Limits(10, 1L << 40))) {
                reader.read(archive, counted.context(reader), counted);
            }
            return "";
        });
        if (counted.objects() == 0) {
            throw new IllegalStateException(format + " gave no objects");
        }
    }

    private void python(Path coco) throws IOException, InterruptedException {
        Path peers = Path.of("target/peer-python/bin/python");
        String python = Files.exists(peers) ? peers.toAbsolutePath().toString() : "python3";
        Process process = new ProcessBuilder(python, "-c", PYTHON, coco.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.MINUTES);
        output.lines()
                .filter(line -> line.startsWith("json.load") || line.startsWith("pycocotools"))
                .map(line -> line.split(" "))
                .forEach(words -> System.out.printf(
                        "| read alone, Python: %s | %s | |%n",
                        words[0].equals("json.load") ? "json.load" : "json.load and pycocotools' index", words[1]));
    }

    private void export(String what) throws IOException {
        long begin = System.nanoTime();
        double[] first = {-1};
        long[] bytes = {0};
        measured(what, () -> {
            people.as(
                    owner,
                    () -> exported(new OutputStream() {
                        @Override
                        public void write(int one) {
                            write(new byte[] {(byte) one}, 0, 1);
                        }

                        @Override
                        public void write(byte[] some, int offset, int length) {
                            if (first[0] < 0) {
                                first[0] = (System.nanoTime() - begin) / 1e9;
                            }
                            bytes[0] += length;
                        }
                    }));
            return "";
        });
        System.out.printf("| export: first byte (%,d MB zipped in all) | %.2f | |%n", bytes[0] >> 20, first[0]);
    }

    private boolean exported(OutputStream target) {
        try {
            exports.write(new ExportRequest(project, "coco", ExportPictures.NONE), target);
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private interface Start {
        JobId start();
    }

    private void job(String what, Start start) throws IOException {
        measured(what, () -> {
            JobId id = people.as(owner, start::start);
            Job job = Awaitility.await()
                    .atMost(Duration.ofHours(1))
                    .pollInterval(Duration.ofMillis(100))
                    .until(
                            () -> people.as(owner, () -> jobs.get(id)),
                            one -> one.state().isFinished());
            if (job.state() != JobState.SUCCEEDED) {
                throw new IllegalStateException(job.message());
            }
            return job.message();
        });
    }

    private interface Work {
        String run() throws IOException;
    }

    /** Heap: the most that was in use at once, garbage included. */
    private static void measured(String what, Work work) throws IOException {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        String message = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "| %s%s | %.1f | %,d |%n", what, message.isEmpty() ? "" : ": " + message, seconds, peak >> 20);
    }

    /** Takes everything and keeps nothing. */
    private static final class Counted implements LabelSink {
        private int objects;

        int objects() {
            return objects;
        }

        ReadContext context(ReadableFormat format) {
            var options = new Options(format.info(), Map.of());
            return new ReadContext() {
                @Override
                public Options options() {
                    return options;
                }

                @Override
                public List<io.truthloom.project.Label> labels() {
                    return List.of();
                }

                @Override
                public java.util.Optional<PictureSize> size(String name, java.util.Optional<String> entry) {
                    return java.util.Optional.empty();
                }
            };
        }

        @Override
        public void label(FoundLabel label) {}

        @Override
        public void item(FoundItem item) {}

        @Override
        public void sequence(FoundSequence sequence) {}

        @Override
        public void object(FoundObject object) {
            objects++;
        }

        @Override
        public void track(FoundTrack track) {
            objects += track.keyframes().size();
        }

        @Override
        public void problem(String what, String where) {}
    }
}
