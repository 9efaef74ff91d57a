package io.truthloom.jobs.ui;

import io.truthloom.security.AccountService;
import io.truthloom.security.UserId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Names of the people jobs belong to; a name changes so rarely that it is kept. */
@Lazy
@Component
class Owners {
    private final AccountService accounts;
    private final Map<UUID, String> names = new ConcurrentHashMap<>();

    Owners(AccountService accounts) {
        this.accounts = accounts;
    }

    String name(UUID owner) {
        return names.computeIfAbsent(owner, id -> accounts.get(new UserId(id)).displayName());
    }
}
