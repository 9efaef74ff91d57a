package io.truthloom.dataset;

import java.util.UUID;

/** The order in which PostgreSQL has ids: by their bytes, where Java compares signed halves. */
final class PostgresUuids {
    private PostgresUuids() {}

    static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
