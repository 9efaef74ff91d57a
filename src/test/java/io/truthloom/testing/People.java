package io.truthloom.testing;

import io.truthloom.security.AccountService;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** Accounts for tests: one administrator per context, anybody else on demand. */
public final class People {
    public static final String ADMINISTRATOR = "admin";
    public static final String PASSWORD = "correct horse battery";

    private static final Map<ApplicationContext, UserId> ADMINISTRATORS = new WeakHashMap<>();

    private final ApplicationContext context;

    public People(ApplicationContext context) {
        this.context = context;
    }

    public UserId administrator() {
        synchronized (ADMINISTRATORS) {
            return ADMINISTRATORS.computeIfAbsent(
                    context, c -> accounts().createAdministrator(ADMINISTRATOR, "Ada Admin", PASSWORD));
        }
    }

    /** A new account with a name of its own and {@link #PASSWORD}. */
    public UserId someone(Role role) {
        return as(administrator(), () -> accounts().create(uniqueName(), "Someone", PASSWORD, role));
    }

    public String nameOf(UserId user) {
        return as(administrator(), () -> accounts().get(user).username());
    }

    public <T> T as(UserId user, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        context.getBean(CurrentUser.class).runAs(user, () -> result.set(work.get()));
        return result.get();
    }

    public void does(UserId user, Runnable work) {
        context.getBean(CurrentUser.class).runAs(user, work);
    }

    private AccountService accounts() {
        return context.getBean(AccountService.class);
    }

    private static String uniqueName() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
