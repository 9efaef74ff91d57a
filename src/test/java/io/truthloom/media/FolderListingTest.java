package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderListingTest {
    @TempDir
    Path outer;

    @Test
    void files_of_a_folder_are_listed_with_its_sub_folders() throws IOException {
        Path root = Files.createDirectories(outer.resolve("root"));
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("a/b/one.png"), "x");
        Files.writeString(root.resolve("a/two.jpg"), "x");
        Files.writeString(root.resolve("a/notes.txt"), "x");
        List<Problem> problems = new ArrayList<>();

        List<ImportItem> items = new FolderListing(settings(root)).list("a", "job", problems);

        assertThat(items).extracting(ImportItem::shownName).containsExactly("b_one.png", "two.jpg");
        assertThat(problems).containsExactly(new Problem("a", "1 files that are no pictures or videos were left out."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../other", "/etc", "a/../../other", "missing", "link", "nul\0byte"})
    void nothing_outside_of_the_root_can_be_named(String folder) throws IOException {
        Path root = Files.createDirectories(outer.resolve("root"));
        Path other = Files.createDirectories(outer.resolve("other"));
        Files.createSymbolicLink(root.resolve("link"), other);

        assertThatThrownBy(() -> new FolderListing(settings(root)).resolve(folder))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_link_to_a_file_outside_is_left_out() throws IOException {
        Path root = Files.createDirectories(outer.resolve("root"));
        Files.createSymbolicLink(root.resolve("passwords.png"), Files.writeString(outer.resolve("secret"), "x"));
        List<Problem> problems = new ArrayList<>();

        assertThat(new FolderListing(settings(root)).list(".", "job", problems)).isEmpty();
        assertThat(problems).singleElement().asString().contains("left out");
    }

    @Test
    void without_a_root_it_says_how_to_switch_it_on() {
        assertThatThrownBy(() -> new FolderListing(settings(null)).resolve("a"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("truthloom.import-root");
    }

    private static MediaSettings settings(@Nullable Path root) {
        return new MediaSettings(new MediaSettings.Limits(1 << 30, 1 << 30, 1 << 30, 1000, 1000, 1000), root);
    }
}
