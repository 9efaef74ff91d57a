package io.truthloom.vision;

import java.util.Locale;

/** The machine that this process runs on, in the words of the native libraries' packages. */
enum Platform {
    LINUX("linux", ""),
    WINDOWS("windows", ".exe"),
    MAC("macosx", "");

    private final String prefix;
    private final String programSuffix;

    Platform(String prefix, String programSuffix) {
        this.prefix = prefix;
        this.programSuffix = programSuffix;
    }

    static Platform current() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win") && !os.contains("darwin")) {
            return WINDOWS;
        }
        return os.contains("mac") ? MAC : LINUX;
    }

    static boolean isArm() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") || arch.startsWith("arm");
    }

    /** As FFmpeg's packages name it: {@code linux-x86_64}, {@code macosx-arm64}. */
    static String folder() {
        return current().prefix + (isArm() ? "-arm64" : "-x86_64");
    }

    String program(String name) {
        return name + programSuffix;
    }
}
