package io.truthloom.assist;

import io.truthloom.testing.Labelling;
import io.truthloom.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Assistance and labels on a real PostgreSQL, on the generated clip, with a detector that the test steers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig
@ContextConfiguration(
        classes = {Labelling.class, Assisting.class},
        initializers = TestDatabase.class)
@interface AssistTest {}
