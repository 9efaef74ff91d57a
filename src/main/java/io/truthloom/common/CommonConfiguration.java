package io.truthloom.common;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CommonConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TruthloomHome truthloomHome(@Value("${truthloom.home:${user.home}/.truthloom}") Path root) {
        return new TruthloomHome(root);
    }
}
