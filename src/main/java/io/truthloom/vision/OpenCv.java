package io.truthloom.vision;

import io.truthloom.common.TruthloomHome;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.opencv.core.Core;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Loads OpenCV's native library once, on first use. */
@Component
class OpenCv {
    private final Supplier<Boolean> library;

    OpenCv(TruthloomHome home) {
        this.library = SingletonSupplier.of(() -> load(home));
    }

    /** @throws IllegalStateException there is no library for this machine, or it can't be loaded */
    void require() {
        var _ = library.get();
    }

    private static boolean load(TruthloomHome home) {
        Path folder = NativeFolder.unpack(home, "opencv-" + Core.VERSION, resources());
        String name = System.mapLibraryName(Core.NATIVE_LIBRARY_NAME);
        try {
            System.load(folder.resolve(name).toString());
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "OpenCV's native library can't be loaded on %s: %s".formatted(Platform.folder(), e.getMessage()),
                    e);
        }
        return true;
    }

    private static String resources() {
        String system = switch (Platform.current()) {
            case LINUX -> "linux";
            case WINDOWS -> "windows";
            case MAC -> "osx";
        };
        return "nu/pattern/opencv/%s/%s".formatted(system, Platform.isArm() ? "ARMv8" : "x86_64");
    }
}
