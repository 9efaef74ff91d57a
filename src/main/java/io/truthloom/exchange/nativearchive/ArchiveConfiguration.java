package io.truthloom.exchange.nativearchive;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ArchiveLimits.class)
class ArchiveConfiguration {}
