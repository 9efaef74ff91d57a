package io.truthloom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A new home folder below {@code target}; who started the benchmark removes it. */
public final class ProductHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "benchmark-homes"));
            String home = Files.createTempDirectory(parent, "home").toString();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("new home", Map.of("truthloom.home", home)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
