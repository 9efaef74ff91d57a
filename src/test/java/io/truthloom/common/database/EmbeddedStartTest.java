package io.truthloom.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.Application;
import io.truthloom.common.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedStartTest {
    @Test
    void the_application_starts_on_an_empty_home_and_keeps_others_off_it(@TempDir Path home) throws Exception {
        Path leftOver = Files.createDirectories(home.resolve("tmp")).resolve("half-written");
        Files.createFile(leftOver);
        try (ConfigurableApplicationContext application = start(home)) {
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select count(*) from account")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(leftOver).doesNotExist();
            assertThatThrownBy(() -> start(home))
                    .rootCause()
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("already running");
        }
    }

    private static ConfigurableApplicationContext start(Path home) {
        return SpringApplication.run(Application.class, "--truthloom.home=" + home, "--server.port=0");
    }
}
