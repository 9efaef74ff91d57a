package io.truthloom.security;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People whom data that comes from elsewhere names as its authors. */
@Service
public class Authors {
    /** Is the hash of no password. */
    private static final String NO_PASSWORD = "!";

    private final AccountRepository accounts;
    private final Clock clock;

    Authors(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The account of that user name. Where there is none, one is added that is closed and has no password: it gives nobody
     * a way in, and an administrator may open it. Whether the caller may do that is the caller's to check.
     *
     * @throws io.truthloom.common.InvalidInputException names that no account may have
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UserId findOrAdd(String username, String displayName) {
        return accounts.findByUsername(username)
                .map(account -> new UserId(account.id()))
                .orElseGet(() -> add(username, displayName));
    }

    private UserId add(String username, String displayName) {
        Credentials.checkNames(username, displayName);
        var account = new AccountEntity(
                UUID.randomUUID(), username, displayName, NO_PASSWORD, Role.ANNOTATOR, clock.instant());
        account.change(displayName, Role.ANNOTATOR, false);
        accounts.saveAndFlush(account);
        return new UserId(account.id());
    }
}
