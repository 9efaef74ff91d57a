package io.truthloom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.truthloom.media.ui.MediaNavigation;
import io.truthloom.project.LabelData;
import io.truthloom.testing.IntegrationTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A person brings label files in, decides what becomes of them, takes the import back, and sees what an export would lose. */
@IntegrationTest
class LabelFilesTest {
    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        var workplace = new Workplace(context, port, List.of(new LabelData(null, "thing", "#3cb44b", "1")));
        browser = new Browser();
        page = browser.newPage();
        workplace.logIn(page, workplace.owner);
        page.navigate("http://localhost:" + port + "/" + MediaNavigation.gallery(workplace.project));
    }

    @AfterEach
    void close() {
        assertThat(browser.consoleErrors()).isEmpty();
        browser.close();
    }

    @Test
    void label_files_are_looked_through_imported_taken_back_and_exported() throws IOException {
        button("Import labels…").click();
        FileChooser chooser = page.waitForFileChooser(
                () -> page.getByText("Choose files").first().click());
        chooser.setFiles(yolo());

        assertThat(page.getByText("1 pictures and frames: 0 belong to the project, 1 come with their pictures"))
                .isVisible();
        assertThat(page.getByText("Boxes without area left out")).isVisible();
        button("Import").click();
        assertThat(page.getByText("2 objects on 1 pictures and videos, 1 pictures added, 0 skipped."))
                .isVisible();
        button("Close").click();
        assertThat(page.getByText("street.png")).isVisible();

        button("Export…").first().click();
        assertThat(page.getByText("1 frames of 1 pictures and videos with 2 objects."))
                .isVisible();
        button("Close").click();

        button("Import labels…").click();
        page.getByText("Imports so far").click();
        button("Take back").click();
        assertThat(page.getByText("taken back", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Path yolo() throws IOException {
        Path file = folder.resolve("labels.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            text(zip, "data.yaml", "names:\n  0: thing\n  1: car\ntrain: images/train\n");
            text(zip, "labels/train/street.txt", "0 0.5 0.5 0.2 0.2\n1 0.2 0.2 0.1 0.1\n1 0.2 0.2 0 0.1\n");
            zip.putNextEntry(new ZipEntry("images/train/street.png"));
            ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", zip);
            zip.closeEntry();
        }
        return file;
    }

    private static void text(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
