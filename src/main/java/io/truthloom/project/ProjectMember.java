package io.truthloom.project;

import io.truthloom.security.Account;

public record ProjectMember(Account account, ProjectRole role) {}
