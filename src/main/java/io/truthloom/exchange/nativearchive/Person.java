package io.truthloom.exchange.nativearchive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of people.jsonl: whoever the rows name, and the members.
 *
 * @param member role in the project; null for who is none (any more). Told only: a restore gives nobody rights
 */
record Person(
        UUID id,
        String username,
        String displayName,
        @Nullable String member) {}
