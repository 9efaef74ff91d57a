package io.truthloom.testing;

import io.truthloom.Application;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application as it starts by itself, for benchmarks: its own embedded PostgreSQL with its small settings and
 * durable commits (that of {@link IntegrationTest} commits without waiting for the disk), in a new home folder.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ProductHome.class)
public @interface ProductTest {}
