package io.truthloom.vision;

import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The {@code ffmpeg} and {@code ffprobe} programs, unpacked on first use, started with limits. */
@Component
class FfmpegPrograms {
    /** Address space: enough for 8K video on a few threads, too little to take a server down. */
    private static final long MAX_MEMORY_KIB = 6L * 1024 * 1024;

    /**
     * The limit is set by a shell that then becomes the program. Arguments stay arguments: nothing of them is ever read as
     * shell text.
     */
    private static final List<String> LIMITED = List.of(
            "/bin/sh", "-c", "ulimit -v \"$1\" 2>/dev/null; shift; exec \"$@\"", "sh", Long.toString(MAX_MEMORY_KIB));

    private final Supplier<Path> folder;

    FfmpegPrograms(TruthloomHome home) {
        this.folder = SingletonSupplier.of(
                () -> NativeFolder.unpack(home, "ffmpeg-" + version(), "org/bytedeco/ffmpeg/" + Platform.folder()));
    }

    ProcessBuilder command(String program, List<String> arguments) {
        Path directory = folder.get();
        List<String> command = new ArrayList<>();
        if (Platform.current() == Platform.LINUX) {
            command.addAll(LIMITED);
        }
        command.add(directory.resolve(Platform.current().program(program)).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        String libraries = directory.toString();
        switch (Platform.current()) {
            case LINUX -> builder.environment().put("LD_LIBRARY_PATH", libraries);
            case MAC -> builder.environment().put("DYLD_LIBRARY_PATH", libraries);
            case WINDOWS -> builder.directory(directory.toFile());
        }
        return builder;
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in =
                FfmpegPrograms.class.getResourceAsStream("/META-INF/maven/org.bytedeco/ffmpeg/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the version of FFmpeg", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
