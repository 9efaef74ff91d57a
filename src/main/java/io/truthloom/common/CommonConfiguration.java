package io.truthloom.common;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

@Configuration
class CommonConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    HomeLock homeLock(@Value("${truthloom.home:${user.home}/.truthloom}") Path root) {
        return HomeLock.take(new TruthloomHome(root));
    }

    /** Only behind the lock, so that nobody's half-written files are swept away. */
    @Bean
    TruthloomHome truthloomHome(@Value("${truthloom.home:${user.home}/.truthloom}") Path root, HomeLock lock)
            throws IOException {
        TruthloomHome home = new TruthloomHome(root);
        FileSystemUtils.deleteRecursively(home.temporary());
        return home;
    }
}
