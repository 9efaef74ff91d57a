package io.truthloom.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.truthloom.testing.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A headless Chromium that talks to nobody but the application under test. */
final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> consoleErrors = new ArrayList<>();

    Browser() {
        this(List.of());
    }

    /** @param more arguments for Chromium */
    Browser(List<String> more) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(
                                Stream.concat(ARGUMENTS.stream(), more.stream()).toList()));
    }

    /** A page of a new context: cookies of its own, 1440 x 900, console errors collected. */
    Page newPage() {
        BrowserContext context =
                browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text());
            }
        });
        page.onPageError(consoleErrors::add);
        return page;
    }

    /** @param address of the application, with a slash at its end, which is where one is afterwards */
    static void logIn(Page page, String address, String name) {
        page.navigate(address + "login");
        page.locator("vaadin-login-form input[name=username]").fill(name);
        page.locator("vaadin-login-form input[name=password]").fill(People.PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(address);
    }

    List<String> consoleErrors() {
        return List.copyOf(consoleErrors);
    }

    private static Path executable() {
        return Stream.of(System.getenv("TRUTHLOOM_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(java.util.Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: run bin/test, which installs it, or set TRUTHLOOM_CHROMIUM to its path."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
