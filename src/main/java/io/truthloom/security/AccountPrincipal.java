package io.truthloom.security;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who logged in, as Spring Security keeps it in the session. Role and name are read anew from the account. */
final class AccountPrincipal implements UserDetails, CredentialsContainer {
    private final UUID id;
    private final String username;
    private final boolean enabled;
    private final Role role;
    private String passwordHash;

    AccountPrincipal(AccountEntity account) {
        this.id = account.id();
        this.username = account.username();
        this.enabled = account.enabled();
        this.role = account.role();
        this.passwordHash = account.passwordHash();
    }

    UserId userId() {
        return new UserId(id);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountPrincipal principal && principal.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
