package io.truthloom.project;

import java.time.Instant;
import java.util.List;

/** {@code labels} in the schema's order. {@code version} guards against two people saving the schema at once. */
public record Project(ProjectId id, String name, Instant createdAt, List<Label> labels, long version) {}
