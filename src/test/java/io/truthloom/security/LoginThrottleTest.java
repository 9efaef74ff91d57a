package io.truthloom.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final SettableClock clock = new SettableClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void the_fifth_failure_makes_the_name_wait_and_each_further_one_longer() {
        fail(LoginThrottle.FREE - 1);
        assertThat(throttle.delay("ada", "elsewhere")).isZero();
        fail(1);
        assertThat(throttle.delay("ADA", "elsewhere")).isEqualTo(Duration.ofSeconds(5));
        fail(1);
        assertThat(throttle.delay("ada", "elsewhere")).isEqualTo(Duration.ofSeconds(10));
        fail(30);
        assertThat(throttle.delay("ada", "elsewhere")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void the_address_waits_whatever_name_it_tries_and_whoever_logs_in_from_it() {
        fail(LoginThrottle.FREE);
        throttle.succeeded("ada");
        assertThat(throttle.delay("bob", "here")).isPositive();
        assertThat(throttle.delay("ada", "elsewhere")).isZero();
    }

    @Test
    void failures_are_forgotten_after_a_while() {
        fail(LoginThrottle.FREE);
        clock.advance(Duration.ofMinutes(16));
        assertThat(throttle.delay("ada", "here")).isZero();
        fail(1);
        assertThat(throttle.delay("ada", "here")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("ada", "here");
        }
    }
}
