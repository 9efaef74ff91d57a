package io.truthloom.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked for: {@code parameters} is a record that Jackson can write and the handler of {@code kind} can read. */
public record NewJob(String kind, String title, @Nullable UUID projectId, UUID ownerId, Object parameters) {}
