package io.truthloom.exchange.nativearchive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code truthloom.archives.*}: what is taken in.
 *
 * @param maxBytes of an archive, and of what it unfolds to
 * @param maxFiles in one archive
 */
@ConfigurationProperties("truthloom.archives")
record ArchiveLimits(
        @DefaultValue("1099511627776") long maxBytes,
        @DefaultValue("1000000") int maxFiles) {}
