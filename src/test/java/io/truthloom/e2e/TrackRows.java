package io.truthloom.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;

/** The first row of the timeline, which is the selected track's, on a video that is shown from end to end. */
final class TrackRows {
    private static final double MIDDLE = 10;

    private final Page page;
    private final int frames;

    TrackRows(Page page, int frames) {
        this.page = page;
        this.frames = frames;
    }

    void drag(int from, int to) {
        BoundingBox rows = rows().boundingBox();
        page.mouse().move(rows.x + x(from), rows.y + MIDDLE);
        page.mouse().down();
        page.mouse().move(rows.x + (x(from) + x(to)) / 2, rows.y + MIDDLE);
        page.mouse().move(rows.x + x(to), rows.y + MIDDLE);
        page.mouse().up();
    }

    void click(int frame, KeyboardModifier... held) {
        rows().click(new Locator.ClickOptions().setPosition(x(frame), MIDDLE).setModifiers(List.of(held)));
    }

    void doubleClick(int frame) {
        rows().dblclick(new Locator.DblclickOptions().setPosition(x(frame), MIDDLE));
    }

    private double x(int frame) {
        return (frame + 0.5) * rows().boundingBox().width / frames;
    }

    private Locator rows() {
        return page.getByTestId("track-rows");
    }
}
