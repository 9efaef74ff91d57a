package io.truthloom.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after {@value #FREE} failures of one user name or one address each further one doubles the
 * wait, up to five minutes. Kept in memory; forgotten a quarter of an hour after the last failure.
 */
@Component
class LoginThrottle {
    static final int FREE = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int ENTRIES = 20_000;

    private record Failures(int count, Instant last) {
        Instant allowedAt() {
            if (count < FREE) {
                return last;
            }
            long seconds = FIRST_WAIT.toSeconds() << Math.min(count - FREE, 10);
            return last.plusSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        }
    }

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this attempt has to wait; zero where it may go on. */
    Duration delay(String username, String address) {
        Instant now = clock.instant();
        Duration byName = remaining(nameKey(username), now);
        Duration byAddress = remaining(addressKey(address), now);
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    void failed(String username, String address) {
        Instant now = clock.instant();
        if (failures.size() >= ENTRIES) {
            failures.values().removeIf(entry -> entry.last().plus(MEMORY).isBefore(now));
        }
        count(nameKey(username), now);
        count(addressKey(address), now);
    }

    /** Clears the name alone: an attacker's own account must not clear the attacker's address. */
    void succeeded(String username) {
        failures.remove(nameKey(username));
    }

    private void count(String key, Instant now) {
        failures.compute(key, (k, old) -> {
            boolean fresh = old == null || old.last().plus(MEMORY).isBefore(now);
            return new Failures(fresh ? 1 : old.count() + 1, now);
        });
    }

    private Duration remaining(String key, Instant now) {
        Failures entry = failures.get(key);
        if (entry == null || entry.last().plus(MEMORY).isBefore(now)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, entry.allowedAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String nameKey(String username) {
        String name = username.length() > 64 ? username.substring(0, 64) : username;
        return "name " + name.toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address " + address;
    }
}
