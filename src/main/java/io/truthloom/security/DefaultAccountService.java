package io.truthloom.security;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultAccountService implements AccountService {
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;
    private final Clock clock;
    private volatile boolean setUp;

    DefaultAccountService(AccountRepository accounts, PasswordEncoder passwords, CurrentUser currentUser, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public boolean needsSetup() {
        if (!setUp) {
            setUp = accounts.existsByRole(Role.ADMINISTRATOR);
        }
        return !setUp;
    }

    @Override
    @Transactional
    public UserId createAdministrator(String username, String displayName, String password) {
        Credentials.check(username, displayName, password);
        accounts.lock();
        if (accounts.existsByRole(Role.ADMINISTRATOR)) {
            throw new InvalidInputException(
                    "Administrator", "There is one already. Log in, or ask that person for an account.");
        }
        return store(username, displayName, password, Role.ADMINISTRATOR);
    }

    @Override
    @Transactional
    public UserId create(String username, String displayName, String password, Role role) {
        requireAdministrator();
        Credentials.check(username, displayName, password);
        accounts.lock();
        if (accounts.findByUsername(username).isPresent()) {
            throw new InvalidInputException("User name", "\"" + username + "\" is taken. Choose another one.");
        }
        return store(username, displayName, password, role);
    }

    @Override
    public List<Account> list() {
        if (currentUser.require().role() != Role.MANAGER) {
            requireAdministrator();
        }
        return accounts.findAllByName().stream().map(AccountEntity::toAccount).toList();
    }

    @Override
    public Account get(UserId id) {
        if (!currentUser.id().equals(id) && currentUser.require().role() != Role.MANAGER) {
            requireAdministrator();
        }
        return entity(id).toAccount();
    }

    @Override
    @Transactional
    public void update(UserId id, String displayName, Role role, boolean enabled) {
        requireAdministrator();
        Credentials.checkDisplayName(displayName);
        accounts.lock();
        AccountEntity account = entity(id);
        boolean leaves =
                account.enabled() && account.role() == Role.ADMINISTRATOR && (role != Role.ADMINISTRATOR || !enabled);
        if (leaves && accounts.countByRoleAndEnabledTrue(Role.ADMINISTRATOR) == 1) {
            throw new InvalidInputException(
                    account.username(), "This is the last administrator. Make another one first.");
        }
        account.change(displayName.strip(), role, enabled);
    }

    @Override
    @Transactional
    public void changePassword(UserId id, String oldPassword, String newPassword) {
        boolean own = currentUser.id().equals(id);
        if (!own) {
            requireAdministrator();
        }
        AccountEntity account = entity(id);
        if (own && !passwords.matches(oldPassword, account.passwordHash())) {
            throw new InvalidInputException("Old password", "This is not your present password.");
        }
        Credentials.checkPassword(account.username(), newPassword);
        account.changePasswordHash(hash(newPassword));
    }

    private UserId store(String username, String displayName, String password, Role role) {
        AccountEntity account = new AccountEntity(
                UUID.randomUUID(), username, displayName.strip(), hash(password), role, clock.instant());
        accounts.save(account);
        return new UserId(account.id());
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private AccountEntity entity(UserId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new NotFoundException("Account " + id));
    }

    private void requireAdministrator() {
        if (!currentUser.isAdministrator()) {
            throw new AccessDeniedException("Only administrators may do this.");
        }
    }
}
