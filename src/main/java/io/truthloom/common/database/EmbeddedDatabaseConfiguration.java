package io.truthloom.common.database;

import io.truthloom.common.TruthloomHome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded PostgreSQL, where no database URL is given. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabaseConfiguration {
    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(TruthloomHome home) {
        return PostgresServer.start(home);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(PostgresServer server) {
        return server.connectionDetails();
    }
}
