package io.truthloom.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.InvalidInputException;
import io.truthloom.testing.Browser;
import io.truthloom.testing.IntegrationTest;
import io.truthloom.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

@IntegrationTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class AccountsTest {
    @Autowired
    private AccountService accounts;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private People people;

    @BeforeEach
    void people() {
        people = new People(context);
    }

    @Test
    void only_one_of_several_tabs_creates_the_administrator() throws Exception {
        if (!accounts.needsSetup()) {
            return;
        }
        assertThat(new Browser(port).page("/").headers().firstValue("location")).hasValue("/setup");
        List<Callable<UserId>> tabs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "first" + i;
            tabs.add(() -> accounts.createAdministrator(name, "First", People.PASSWORD));
        }
        int created = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<UserId> tab : threads.invokeAll(tabs)) {
                created += succeeded(tab) ? 1 : 0;
            }
        }
        assertThat(created).isEqualTo(1);
        assertThat(accounts.needsSetup()).isFalse();
    }

    @Test
    void names_and_passwords_follow_the_rules_and_all_problems_are_told() {
        assertThatThrownBy(() -> accounts.createAdministrator("a b", " ", "short"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).hasSize(3));
        assertThatThrownBy(() -> Credentials.checkPassword("ada", "x".repeat(129)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static boolean succeeded(Future<UserId> tab) throws InterruptedException {
        try {
            return tab.get() != null;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(InvalidInputException.class);
            return false;
        }
    }
}
