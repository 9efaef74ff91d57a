package io.truthloom.exchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.exchange.AllFormats;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A few damaged files of every format; {@code bin/fuzz-formats} takes its time. */
class FormatFuzzTest {
    private static final int FILES = 60;
    private static final long MILLIS = 1_500;
    private static final long SEED = 20_260;

    @TestFactory
    Stream<DynamicTest> no_reader_fails_on_damaged_files() {
        return AllFormats.readable().stream()
                .map(format -> DynamicTest.dynamicTest(
                        format.info().id(),
                        () -> assertThat(new FormatFuzz(format, SEED).run(FILES, MILLIS))
                                .isEmpty()));
    }
}
