package io.truthloom.vision;

import io.truthloom.common.TruthloomHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** Native programs and libraries of the class path, unpacked once into the home folder. */
final class NativeFolder {
    private NativeFolder() {}

    /**
     * The folder {@code home/natives/name} with every file of the class path folder {@code resources} in it, executable.
     * Written beside and renamed, so that a half-unpacked folder is never used and two processes don't disturb each other.
     */
    static Path unpack(TruthloomHome home, String name, String resources) {
        Path target = home.natives().resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + resources + "/*");
            if (files.length == 0) {
                throw new IllegalStateException("There is no native build of %s for %s: nothing at %s on the class path"
                        .formatted(name, Platform.folder(), resources));
            }
            Path beside = Files.createTempDirectory(home.natives(), name + "-");
            for (Resource file : files) {
                copy(file, beside);
            }
            return moveIntoPlace(beside, target);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot unpack %s into %s: %s".formatted(name, target, e.getMessage()), e);
        }
    }

    private static void copy(Resource file, Path folder) throws IOException {
        String name = file.getFilename();
        if (name == null || !file.isReadable()) {
            return;
        }
        Path target = folder.resolve(name);
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, target);
        }
        target.toFile().setExecutable(true, true);
    }

    private static Path moveIntoPlace(Path beside, Path target) throws IOException {
        try {
            return Files.move(beside, target);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            FileSystemUtils.deleteRecursively(beside);
            return target;
        }
    }
}
