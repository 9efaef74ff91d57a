package io.truthloom.e2e;

import com.microsoft.playwright.Page;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.assist.AssistService;
import io.truthloom.common.TruthloomHome;
import io.truthloom.e2e.MeasuredGallery.Field;
import io.truthloom.media.MediaCondition;
import io.truthloom.media.MediaFilterOption;
import io.truthloom.media.MediaFilterOptions;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaOrder;
import io.truthloom.media.MediaQuery;
import io.truthloom.media.MediaService;
import io.truthloom.media.ui.MediaNavigation;
import io.truthloom.project.LabelData;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.security.Role;
import io.truthloom.security.UserId;
import io.truthloom.testing.People;
import io.truthloom.testing.ProductTest;
import io.truthloom.testing.Timings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How quickly the gallery of a project with 100,000 media opens, scrolls, filters and sorts: headless Chromium. */
@ProductTest
class GalleryBenchmark {
    private static final int MEDIA = 100_000;
    private static final int WARM_UP = 5;
    private static final int OPENINGS = 20;
    private static final int SCROLLS = 40;
    private static final int CHOICES = 4;
    private static final int PAGE = 60;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectService projects;

    @Autowired
    MediaService media;

    @Autowired
    AnnotationService annotations;

    @Autowired
    AssistService assist;

    @Autowired
    List<MediaFilterOptions> filters;

    @Autowired
    TruthloomHome home;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final Random random = new Random(42);
    private People people;
    private UserId owner;
    private ProjectId project;
    private List<MediaFilterOption> options;

    @Test
    void measure() throws IOException {
        people = new People(context);
        owner = people.someone(Role.MANAGER);
        project =
                people.as(owner, () -> projects.create("Cameras", List.of(new LabelData(null, "car", "#35c978", "1"))));
        var label = people.as(owner, () -> projects.get(project)).labels().getFirst();
        new ManyMedia(jdbc, home, project, label.id(), owner).fill(MEDIA, folder);
        options = people.as(
                owner,
                () -> filters.stream()
                        .flatMap(filter -> filter.of(project).stream())
                        .toList());
        Timings.printHead();
        try (Browser browser = new Browser()) {
            Page page = browser.newPage();
            String address = "http://localhost:" + port + "/";
            Browser.logIn(page, address, people.nameOf(owner));
            var gallery = new MeasuredGallery(page, address);
            look(gallery);
        }
        ask();
    }

    private void look(MeasuredGallery gallery) {
        repeat("opened by a click on the project", WARM_UP, OPENINGS, () -> gallery.openFromList(project));
        String path = MediaNavigation.gallery(project);
        repeat("opened by its address", WARM_UP, OPENINGS, () -> gallery.openByAddress(path));
        repeat("scrolled to anywhere", WARM_UP, SCROLLS, () -> gallery.scrollTo(random.nextDouble()));
        gallery.scrollTo(0);
        for (MediaOrder order : List.of(MediaOrder.NEWEST, MediaOrder.FRAMES, MediaOrder.SIZE)) {
            toggle(gallery, Field.ORDER, order.caption(), MediaOrder.NAME.caption());
        }
        toggle(gallery, Field.KIND, "Videos", "Images and videos");
        for (MediaFilterOption option : options) {
            toggle(gallery, Field.STATE_OR_LABEL, option.caption(), "Any state or label");
        }
        Timings searches = new Timings();
        for (int i = 0; i < CHOICES; i++) {
            searches.add(gallery.search("cam_" + (3 + i)).rows());
        }
        searches.print("name searched, with the 400 ms that the field waits");
    }

    private void toggle(MeasuredGallery gallery, Field field, String option, String back) {
        Timings there = new Timings();
        Timings away = new Timings();
        for (int i = 0; i < CHOICES + 1; i++) {
            double millis = gallery.choose(field, option).rows();
            double millisBack = gallery.choose(field, back).rows();
            if (i > 0) {
                there.add(millis);
                away.add(millisBack);
            }
        }
        there.print("“%s” chosen".formatted(option));
        away.print("back to “%s”".formatted(back));
    }

    private static void repeat(String what, int warmUp, int times, Supplier<MeasuredGallery.Paint> work) {
        Timings rows = new Timings();
        Timings pictures = new Timings();
        for (int i = 0; i < warmUp + times; i++) {
            MeasuredGallery.Paint paint = work.get();
            if (i >= warmUp) {
                rows.add(paint.rows());
                pictures.add(paint.withPictures());
            }
        }
        rows.print(what + ": rows painted");
        pictures.print(what + ": with their thumbnails");
    }

    /** The queries alone. */
    private void ask() {
        for (MediaOrder order : MediaOrder.values()) {
            for (int offset : new int[] {0, MEDIA / 2, MEDIA - PAGE}) {
                MediaQuery query = new MediaQuery(project, "", null, null, order);
                query("%s, from %,d".formatted(order.caption(), offset), () -> media.list(query, offset, PAGE));
            }
        }
        query("count of all", () -> media.count(project));
        countAndPage("videos", new MediaQuery(project, "", MediaKind.VIDEO, null, MediaOrder.NAME));
        countAndPage("name contains", new MediaQuery(project, "cam_3", null, null, MediaOrder.NAME));
        for (MediaFilterOption option : options) {
            MediaCondition condition = option.condition();
            countAndPage(option.caption(), new MediaQuery(project, "", null, condition, MediaOrder.NAME));
        }
        query("the header's progress", () -> annotations.progress(project));
        query("the header's frames with proposals", () -> assist.framesWithOpenProposals(project));
        var one = people.as(owner, () -> media.list(project, MEDIA / 2, 1)).getFirst();
        query("neighbours of an image", () -> media.around(project, one.id(), 100, 100));
    }

    private void countAndPage(String what, MediaQuery query) {
        query(what + ", count", () -> media.count(query));
        query(what + ", first page", () -> media.list(query, 0, PAGE));
    }

    private void query(String what, Supplier<?> work) {
        Timings timings = new Timings();
        people.does(owner, () -> {
            for (int i = 0; i < WARM_UP; i++) {
                work.get();
            }
            for (int i = 0; i < OPENINGS; i++) {
                timings.time(work);
            }
        });
        timings.print("query: " + what);
    }
}
