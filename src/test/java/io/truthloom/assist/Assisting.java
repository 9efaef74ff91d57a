package io.truthloom.assist;

import io.truthloom.media.FrameStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real assist and vision packages; frames of the generated clip; models, whose detectors tests write. */
@ComponentScan(
        basePackages = {"io.truthloom.assist", "io.truthloom.vision"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|ui)\\..*"))
class Assisting {
    @Bean
    KnownModels knownModels(JdbcClient jdbc) {
        return new KnownModels(jdbc);
    }

    @Bean
    @Primary
    RecordedJobs recordedJobs() {
        return new RecordedJobs();
    }

    @Bean
    @Primary
    FrameStore clipFrames() {
        return new ClipFrames();
    }
}
