package io.truthloom.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the screens write them. */
public final class Formats {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Formats() {}

    public static String count(long n) {
        return String.format(Locale.ENGLISH, "%,d", n);
    }

    /** "1 frame", "1,240 frames". */
    public static String count(long n, String singular, String plural) {
        return count(n) + " " + (n == 1 ? singular : plural);
    }

    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1000 && unit < 3) {
            value /= 1000;
            unit++;
        }
        return String.format(
                Locale.ENGLISH, value < 10 ? "%.1f %s" : "%.0f %s", value, new String[] {"kB", "MB", "GB", "TB"}[unit]);
    }

    /** In words, to the precision that a person waits by: "40 s", "90 s", "3 min", "1 h 12 min". */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        if (minutes < 60) {
            return minutes + " min";
        }
        long rest = minutes % 60;
        return minutes / 60 + " h" + (rest == 0 ? "" : " " + rest + " min");
    }

    /** Length of a clip: "0:07", "1:02:30". */
    public static String clip(Duration length) {
        long s = length.toSeconds();
        return s < 3600 ? "%d:%02d".formatted(s / 60, s % 60) : "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60);
    }

    /** "just now", "5 min ago", and the date where it is more than a week. */
    public static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toSeconds() < 45) {
            return "just now";
        }
        if (age.toDays() >= 7) {
            return DATE_TIME.format(then.atZone(ZoneId.systemDefault()));
        }
        return age.toHours() < 24 ? duration(age) + " ago" : Formats.count(age.toDays(), "day", "days") + " ago";
    }

    public static String dateTime(Instant instant) {
        return DATE_TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** A score or average precision in [0, 1] with two digits. */
    public static String score(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value);
    }

    /** 0.001234 as "0.00123". */
    public static String small(double value) {
        return String.format(Locale.ENGLISH, "%.3g", value);
    }
}
