package io.truthloom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The label features on a real PostgreSQL, without the web server and without pictures: {@link Labelling} has the rest. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig
@ContextConfiguration(classes = Labelling.class, initializers = TestDatabase.class)
public @interface LabelsTest {}
