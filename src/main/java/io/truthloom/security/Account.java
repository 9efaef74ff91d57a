package io.truthloom.security;

import java.time.Instant;

public record Account(UserId id, String username, String displayName, Role role, boolean enabled, Instant createdAt) {}
