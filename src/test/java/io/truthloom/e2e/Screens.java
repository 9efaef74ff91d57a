package io.truthloom.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** The screens around the editor. */
final class Screens {
    static final String PASSWORD = "a long enough password";

    private final Page page;
    private final String address;

    Screens(Page page, int port) {
        this.page = page;
        this.address = "http://localhost:" + port;
    }

    void createAdministrator() {
        page.navigate(address + "/");
        page.waitForURL("**/setup");
        page.getByLabel("Your name").fill("Ada");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Password again").fill(PASSWORD);
        button("Create administrator").click();
        page.waitForURL("**/login**");
    }

    void logIn() {
        page.locator("vaadin-login-form input[name=username]").fill("admin");
        page.locator("vaadin-login-form input[name=password]").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(address + "/");
    }

    /** Returns at the project's media page. Hotkeys are the digits in order. */
    void createProject(String name, List<String> classes) {
        button("New project…").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        for (int i = 0; i < classes.size(); i++) {
            if (i > 0) {
                button("Add class").click();
            }
            Locator field = page.getByLabel("Class name").nth(i);
            field.fill(classes.get(i));
            field.press("Tab");
        }
        button("Create project").click();
        page.waitForURL("**/projects/**");
    }

    void upload(Path... files) {
        page.waitForFileChooser(() -> page.locator("vaadin-upload-button").click())
                .setFiles(files);
    }

    EditorPage openMedia(String name) {
        page.locator(".tl-media").getByText(name).first().click();
        page.waitForURL("**/media/*");
        return new EditorPage(page);
    }

    /** Starts training from the project's page and ends on the run's page. */
    void train(int iterations) {
        button("Train…").first().click();
        page.getByLabel("Training time").fill("900");
        page.getByText("Advanced settings").click();
        page.getByLabel("Iterations at most").fill(String.valueOf(iterations));
        page.getByLabel("Input width").fill("320");
        button("Start training").click();
        page.waitForURL("**/runs/*");
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
