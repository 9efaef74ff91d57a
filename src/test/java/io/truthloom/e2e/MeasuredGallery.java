package io.truthloom.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.truthloom.project.ProjectId;
import java.util.List;

/** The gallery in a page that notes when it was asked for something and when all rows in sight had been painted. */
final class MeasuredGallery {
    /** @param withPictures until the thumbnails in sight were there, too */
    record Paint(double rows, double withPictures) {}

    /** The selects of the filter bar, in their order. */
    enum Field {
        KIND,
        STATE_OR_LABEL,
        ORDER
    }

    /**
     * {@code gallery.began} is the latest click, key or {@code begin()}, also that on the page before; times count since
     * 1970, so that they can be compared between pages.
     */
    private static final String WATCH = """
            (() => {
              const now = () => performance.timeOrigin + performance.now();
              const begin = () => sessionStorage.setItem('began', now());
              addEventListener('click', begin, true);
              addEventListener('keydown', begin, true);
              const rows = () => {
                const list = document.querySelector('.tl-gallery vaadin-virtual-list');
                if (!list?.checkVisibility()) return undefined;
                const { top, bottom } = list.getBoundingClientRect();
                const seen = [...list.querySelectorAll('.tl-gallery-row')].filter(row => {
                  const at = row.getBoundingClientRect();
                  return at.height > 0 && at.bottom > top && at.top < bottom;
                });
                return seen.length > 0 && seen.every(row => row.querySelector('.tl-media')) ? seen : undefined;
              };
              const signature = () => document.querySelector('.tl-found')?.textContent + ' '
                + rows()?.[0].querySelector('a').getAttribute('href');
              let forgotten, rowsAt, picturesAt;
              const afterPaint = set => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => set(now());
                channel.port2.postMessage(0);
              };
              const tick = () => {
                const seen = rows();
                if (seen && signature() !== forgotten) {
                  if (!rowsAt) afterPaint(at => rowsAt ??= at);
                  const pictures = seen.flatMap(row => [...row.querySelectorAll('img')]);
                  if (!picturesAt && pictures.every(picture => picture.complete)) afterPaint(at => picturesAt ??= at);
                }
                requestAnimationFrame(tick);
              };
              requestAnimationFrame(tick);
              window.gallery = {
                begin,
                forget: () => { forgotten = signature(); rowsAt = picturesAt = undefined; },
                painted: () => rowsAt && picturesAt
                  ? [rowsAt - sessionStorage.getItem('began'), picturesAt - sessionStorage.getItem('began')] : undefined,
              };
            })();
            """;

    private final Page page;
    private final String address;

    MeasuredGallery(Page page, String address) {
        this.page = page;
        this.address = address;
        page.addInitScript(WATCH);
    }

    /** From a click on the project in the list of projects. */
    Paint openFromList(ProjectId project) {
        page.navigate(address);
        page.locator("a.tl-card[href*='" + project + "']").click();
        return painted();
    }

    /** From the address: all of the page. */
    Paint openByAddress(String path) {
        page.evaluate("to => { gallery.begin(); location.href = to; }", address + path);
        page.waitForURL(address + path);
        return painted();
    }

    Paint scrollTo(double share) {
        page.evaluate("""
                share => {
                  const list = document.querySelector('.tl-gallery vaadin-virtual-list');
                  gallery.forget();
                  gallery.begin();
                  list.scrollTop = share * (list.scrollHeight - list.clientHeight);
                }""", share);
        return painted();
    }

    /** From the click on the option until what fits is painted. */
    Paint choose(Field field, String option) {
        // a click while the choice before still fades away only ends it
        page.waitForFunction("() => !document.querySelector('vaadin-select[opened], vaadin-select-overlay')");
        page.locator(".tl-filter vaadin-select").nth(field.ordinal()).click();
        Locator item = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true));
        item.waitFor();
        page.evaluate("gallery.forget()");
        item.click();
        return painted();
    }

    /** From the last letter, before the field's pause of 400 ms. */
    Paint search(String text) {
        Locator field = page.getByLabel("Filter by name");
        field.click();
        page.evaluate("gallery.forget()");
        field.press("Control+A");
        field.pressSequentially(text);
        if (text.isEmpty()) {
            field.press("Delete");
        }
        return painted();
    }

    private Paint painted() {
        List<?> times = (List<?>)
                page.waitForFunction("() => window.gallery?.painted()").jsonValue();
        return new Paint(((Number) times.get(0)).doubleValue(), ((Number) times.get(1)).doubleValue());
    }
}
