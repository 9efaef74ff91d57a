package io.truthloom.security;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** The account is read anew each time, so that a changed role or a closed account counts at once. */
@Component
class SpringCurrentUser implements CurrentUser {
    private static final ScopedValue<UserId> ACTING = ScopedValue.newInstance();

    private final AccountRepository accounts;
    /** That of this application: the static one belongs to whichever application of this JVM began last. */
    private final SecurityContextHolderStrategy context;

    SpringCurrentUser(AccountRepository accounts, SecurityContextHolderStrategy context) {
        this.accounts = accounts;
        this.context = context;
    }

    @Override
    public Account require() {
        return accounts.findById(id().value())
                .filter(AccountEntity::enabled)
                .map(AccountEntity::toAccount)
                .orElseThrow(() -> new AccessDeniedException("This account is closed."));
    }

    @Override
    public UserId id() {
        if (ACTING.isBound()) {
            return ACTING.get();
        }
        Authentication authentication = context.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            return principal.userId();
        }
        throw new AccessDeniedException("Nobody is logged in.");
    }

    @Override
    public void runAs(UserId user, Runnable work) {
        ScopedValue.where(ACTING, user).run(work);
    }
}
