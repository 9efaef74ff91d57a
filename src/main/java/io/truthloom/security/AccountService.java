package io.truthloom.security;

import java.util.List;

public interface AccountService {
    /** True until the first administrator exists; then every page but the setup page leads there. */
    boolean needsSetup();

    /**
     * Makes the first administrator; only while {@link #needsSetup()}.
     *
     * @throws io.truthloom.common.InvalidInputException name or password not usable, or an administrator exists
     */
    UserId createAdministrator(String username, String displayName, String password);

    /** Administrators only. */
    UserId create(String username, String displayName, String password, Role role);

    /** Administrators and managers (who pick members). */
    List<Account> list();

    Account get(UserId id);

    /** Administrators only. */
    void update(UserId id, String displayName, Role role, boolean enabled);

    /** The account's owner (with the old password) or an administrator (who leaves it empty). */
    void changePassword(UserId id, String oldPassword, String newPassword);
}
