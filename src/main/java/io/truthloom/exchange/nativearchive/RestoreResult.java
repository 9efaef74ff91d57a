package io.truthloom.exchange.nativearchive;

import java.util.UUID;

/** What the job of a restore leaves. */
record RestoreResult(UUID projectId, String name) {}
