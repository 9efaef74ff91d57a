package io.truthloom.exchange;

import io.truthloom.common.InvalidInputException;
import io.truthloom.media.NaturalOrder;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

final class OpenArchive implements Archive {
    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> PICTURES =
            Set.of(".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif");

    private final TreeMap<String, ArchiveEntry> entries = new TreeMap<>(NaturalOrder.NAMES);
    private final Map<String, String> pictures = new HashMap<>();
    private final List<ZipFile> zips;
    private final Path temporary;
    private final Map<String, Path> extracted = new HashMap<>();

    OpenArchive(Map<String, ArchiveEntry> entries, List<ZipFile> zips, Path temporary) {
        this.zips = zips;
        this.temporary = temporary;
        int root = rootLength(entries.keySet());
        entries.forEach((path, entry) -> this.entries.put(path.substring(root), entry));
        this.entries.keySet().forEach(path -> {
            int dot = path.lastIndexOf('.');
            if (dot > 0 && PICTURES.contains(path.substring(dot).toLowerCase(Locale.ROOT))) {
                pictures.putIfAbsent(path.substring(0, dot), path);
            }
        });
    }

    /** Of the folders, with their slashes, that hold every file and that no format gives a meaning to. */
    private static int rootLength(Set<String> paths) {
        String first = paths.stream().findFirst().orElse("");
        int root = 0;
        for (int slash = first.indexOf('/'); slash >= 0; slash = first.indexOf('/', slash + 1)) {
            String folder = first.substring(0, slash + 1);
            String name = folder.substring(root, slash);
            if (MEANINGFUL.contains(name.toLowerCase(Locale.ROOT))
                    || !paths.stream().allMatch(path -> path.startsWith(folder))) {
                break;
            }
            root = folder.length();
        }
        return root;
    }

    private static final Set<String> MEANINGFUL = Set.of(
            "annotations",
            "images",
            "labels",
            "train",
            "val",
            "valid",
            "validation",
            "test",
            "gt",
            "img1",
            "data",
            "jpegimages",
            "imagesets",
            "instances",
            "ann",
            "img",
            "meta",
            "label_2",
            "image_2",
            "default",
            "training",
            "testing",
            "annotation",
            "masks",
            "segmentationclass",
            "segmentationobject");

    @Override
    public List<String> paths() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public boolean contains(String path) {
        return entries.containsKey(path);
    }

    @Override
    public long size(String path) {
        ArchiveEntry entry = entries.get(path);
        return entry == null ? 0 : entry.size();
    }

    @Override
    public InputStream open(String path) throws IOException {
        ArchiveEntry entry = entries.get(path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        return new BufferedInputStream(new Limited(entry.opener().open(), entry.size(), path), BUFFER);
    }

    @Override
    public Path file(String path) throws IOException {
        ArchiveEntry entry = entries.get(path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        if (entry.file().isPresent()) {
            return entry.file().get();
        }
        Path known = extracted.get(path);
        if (known == null) {
            known = Files.createTempFile(temporary, "entry", "");
            extracted.put(path, known);
            try (InputStream in = open(path)) {
                Files.copy(in, known, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return known;
    }

    @Override
    public String head(String path, int bytes) throws IOException {
        try (InputStream in = open(path)) {
            String text = new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
    }

    @Override
    public Optional<String> picture(String pathWithoutExtension) {
        if (entries.containsKey(pathWithoutExtension) && isPicture(pathWithoutExtension)) {
            return Optional.of(pathWithoutExtension);
        }
        return Optional.ofNullable(pictures.get(pathWithoutExtension));
    }

    private static boolean isPicture(String path) {
        int dot = path.lastIndexOf('.');
        return dot > 0 && PICTURES.contains(path.substring(dot).toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        try {
            for (Path file : extracted.values()) {
                Files.deleteIfExists(file);
            }
            for (ZipFile zip : zips) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Label files can't be closed", e);
        }
    }

    /** No more bytes than the archive's own list says; damage becomes a sentence. */
    private static final class Limited extends FilterInputStream {
        private final String path;
        private long left;

        Limited(InputStream in, long size, String path) {
            super(in);
            this.left = size;
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw new InvalidInputException(path, "It is damaged inside the zip archive. Pack it again.");
            }
            left -= Math.max(0, read);
            if (left < 0) {
                throw new InvalidInputException(path, "It unfolds to more than the archive says. Pack it again.");
            }
            return read;
        }
    }
}
