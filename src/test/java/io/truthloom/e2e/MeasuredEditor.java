package io.truthloom.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;

/** The editor in a page that notes when keys and the mouse were used, beside the editor's own times. */
final class MeasuredEditor {
    /**
     * @param millis from the press of the key or the move of the mouse to the end of the animation frame that shows it
     * @param handledMillis the same from when the page was given the event: a moved mouse waits for the display's next frame
     * @param drawMillis drawing calls alone
     * @param prefetched the picture was decoded before the step asked for it
     */
    record Paint(double millis, double handledMillis, double drawMillis, boolean prefetched) {}

    /** @param frameMillis from one animation frame to the next while dragging */
    record Drag(List<Paint> paints, List<Double> frameMillis) {}

    record Shown(int frame, double paintedAt) {}

    private static final String WATCH = """
            () => {
              const inputs = [], handled = [], frames = [], presented = [];
              const observer = new PerformanceObserver(list => presented.push(
                  ...list.getEntries().filter(entry => entry.name === 'keydown').map(entry => entry.duration)));
              observer.observe({ type: 'event', durationThreshold: 16 });
              const note = event => { inputs.push(event.timeStamp); handled.push(performance.now()); };
              addEventListener('keydown', note, true);
              addEventListener('pointermove', note, true);
              const tick = now => { frames.push(now); requestAnimationFrame(tick); };
              requestAnimationFrame(tick);
              const editor = document.querySelector('truthloom-editor');
              window.watched = { inputs, handled, frames, presented, from: performance.now(), editor };
            }""";

    /** For each painted drawing the latest input before it. */
    private static final String PAINTS = """
            kind => {
              const { inputs, handled, from, editor } = window.watched;
              return editor.stats()[kind].filter(time => time.paintedAt > from).map(time => {
                const latest = handled.findLastIndex(at => at <= time.paintedAt - time.drawMillis);
                return [time.paintedAt - inputs[latest], time.paintedAt - handled[latest], time.drawMillis, time.prefetched ? 1 : 0];
              }).filter(([millis]) => millis >= 0);
            }""";

    private final Page page;

    MeasuredEditor(Page page) {
        this.page = page;
    }

    /** Returns the milliseconds from asking for the page until the picture and all objects are painted. */
    double open(String address, int objects) {
        page.navigate("about:blank");
        page.navigate(address);
        page.waitForFunction("""
                objects => document.querySelector('truthloom-editor')?.stats?.().draws
                    .some(draw => draw.objects >= objects)""", objects);
        Object at = page.locator("truthloom-editor").evaluate("""
                (editor, objects) => editor.stats().draws.find(draw => draw.objects >= objects).paintedAt""", objects);
        // the panels and the pictures around follow
        page.waitForTimeout(3000);
        return ((Number) at).doubleValue();
    }

    List<Paint> step(int steps, int pauseMillis) {
        page.evaluate(WATCH);
        for (int i = 0; i < steps; i++) {
            page.keyboard().press("f");
            page.waitForTimeout(pauseMillis);
        }
        return paints("steps");
    }

    /** What the browser itself says of the keys since {@link #step}: until presented, by 8 ms, those from 16 ms on. */
    List<Double> presented() {
        return ((List<?>) page.evaluate("() => window.watched.presented"))
                .stream().map(MeasuredEditor::number).toList();
    }

    /** Drags the box at {@code {left, top, side}} in a wave, a move about every 16 ms. */
    Drag drag(double[] box, int moves) {
        double[] start = client(box[0] + box[2] / 2, box[1] + box[2] / 2);
        page.mouse().click(start[0], start[1]);
        page.waitForTimeout(500);
        page.mouse().down();
        page.mouse().move(start[0] + 8, start[1]);
        page.evaluate(WATCH);
        for (int i = 0; i < moves; i++) {
            page.mouse().move(start[0] + 150 * Math.sin(i / 20.0), start[1] + 3 * Math.sin(i / 3.0));
            page.waitForTimeout(12);
        }
        Object frames =
                page.evaluate("() => window.watched.frames.slice(1).map((at, i) => at - window.watched.frames[i])");
        List<Paint> paints = paints("draws");
        page.mouse().up();
        return new Drag(
                paints, ((List<?>) frames).stream().map(MeasuredEditor::number).toList());
    }

    /** Zooms by the wheel and pans with the pan key held; milliseconds from one animation frame to the next. */
    List<Double> panAndZoom(int moves) {
        double[] middle = client(960, 540);
        page.mouse().move(middle[0], middle[1]);
        page.evaluate(WATCH);
        for (int i = 0; i < moves / 2; i++) {
            page.mouse().wheel(0, i % 30 < 15 ? -40 : 40);
            page.waitForTimeout(10);
        }
        page.keyboard().down("Space");
        page.mouse().down();
        for (int i = 0; i < moves; i++) {
            page.mouse().move(middle[0] + 200 * Math.sin(i / 20.0), middle[1] + 120 * Math.sin(i / 13.0));
            page.waitForTimeout(10);
        }
        page.mouse().up();
        page.keyboard().up("Space");
        return numbers("() => window.watched.frames.slice(1).map((at, i) => at - window.watched.frames[i])");
    }

    /** Drags the time line's scrubber over a part of it; milliseconds from one painted position to the next. */
    List<Double> scrub(double from, double to, int moves) {
        Locator scrubber = page.locator("truthloom-editor [data-testid=scrubber]");
        BoundingBox at = scrubber.boundingBox();
        page.evaluate(WATCH);
        page.mouse().move(at.x + at.width * from, at.y + at.height / 2);
        page.mouse().down();
        for (int i = 0; i < moves; i++) {
            page.mouse().move(at.x + at.width * (from + (to - from) * i / moves), at.y + at.height / 2);
        }
        page.mouse().up();
        return numbers("""
                () => {
                  const { from, editor } = window.watched;
                  const painted = editor.stats().steps.filter(time => time.paintedAt > from).map(time => time.paintedAt);
                  return painted.slice(1).map((time, i) => time - painted[i]);
                }""");
    }

    /** Plays for so long, after half a second to get going; the shown frames' 0-based numbers and when they were painted. */
    List<Shown> play(int millis) {
        page.keyboard().press("Space");
        page.waitForTimeout(500);
        page.evaluate(WATCH);
        page.waitForTimeout(millis);
        List<Shown> shown = ((List<?>) page.evaluate("""
                () => {
                  const { from, editor } = window.watched;
                  return editor.stats().steps.filter(time => time.paintedAt > from).map(time => [time.frame, time.paintedAt]);
                }"""))
                .stream()
                        .map(List.class::cast)
                        .map(row -> new Shown((int) number(row.get(0)), number(row.get(1))))
                        .toList();
        page.keyboard().press("Space");
        return shown;
    }

    /** From the key that steps on to the end of the animation frame that shows all the next frame's objects. */
    double stepTo(int frame, int objects) {
        page.evaluate(WATCH);
        page.keyboard().press("f");
        return number(page.waitForFunction("""
                        ([frame, objects]) => {
                          const { inputs, editor } = window.watched;
                          const step = editor.stats().steps.find(time => time.frame === frame && time.objects >= objects);
                          return step && step.paintedAt - inputs[0];
                        }""", List.of(frame, objects)).jsonValue());
    }

    private List<Double> numbers(String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(MeasuredEditor::number).toList();
    }

    private List<Paint> paints(String kind) {
        return ((List<?>) page.evaluate(PAINTS, kind))
                .stream()
                        .map(List.class::cast)
                        .map(row -> new Paint(
                                number(row.get(0)), number(row.get(1)), number(row.get(2)), number(row.get(3)) > 0))
                        .toList();
    }

    private double[] client(double x, double y) {
        List<?> point = (List<?>) page.locator("truthloom-editor").evaluate("""
                (editor, at) => { const p = editor.imageToClient(at.x, at.y); return [p.x, p.y]; }""", Map.of("x", x, "y", y));
        return new double[] {number(point.get(0)), number(point.get(1))};
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
