package io.truthloom.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.InvalidInputException;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class RolesTest {
    @Autowired
    private AccountService accounts;

    @Autowired
    private ApplicationContext context;

    private People people;

    @BeforeEach
    void people() {
        people = new People(context);
    }

    @Test
    void only_administrators_make_and_change_accounts() {
        UserId manager = people.someone(Role.MANAGER);
        assertThatThrownBy(() ->
                        people.does(manager, () -> accounts.create("eve", "Eve", People.PASSWORD, Role.ADMINISTRATOR)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.does(manager, () -> accounts.update(manager, "Me", Role.ADMINISTRATOR, true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(people.as(manager, accounts::list)).isNotEmpty();
        UserId annotator = people.someone(Role.ANNOTATOR);
        assertThatThrownBy(() -> people.as(annotator, accounts::list)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_last_administrator_stays() {
        UserId administrator = people.administrator();
        assertThatThrownBy(() ->
                        people.does(administrator, () -> accounts.update(administrator, "Ada", Role.MANAGER, true)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_closed_account_can_do_nothing_any_more() {
        UserId manager = people.someone(Role.MANAGER);
        people.does(people.administrator(), () -> accounts.update(manager, "Gone", Role.MANAGER, false));
        assertThatThrownBy(() -> people.as(manager, accounts::list)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void changing_the_own_password_wants_the_old_one() {
        UserId user = people.someone(Role.ANNOTATOR);
        assertThatThrownBy(
                        () -> people.does(user, () -> accounts.changePassword(user, "wrong", "another good password")))
                .isInstanceOf(InvalidInputException.class);
        people.does(user, () -> accounts.changePassword(user, People.PASSWORD, "another good password"));
    }
}
