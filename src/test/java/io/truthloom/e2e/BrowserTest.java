package io.truthloom.e2e;

import io.truthloom.testing.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application for real browsers: one context for all such tests, apart from that of tests which call it with
 * MockMvc, since those change its security filters for everybody.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@TestPropertySource(properties = "truthloom.test=browsers")
public @interface BrowserTest {}
