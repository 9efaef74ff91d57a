package io.truthloom.media.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.server.VaadinSession;
import io.truthloom.annotation.ui.EditorNavigation;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaQuery;
import io.truthloom.media.MediaService;
import io.truthloom.shell.Formats;
import io.truthloom.shell.Ids;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A wall of thumbnails of which only the visible rows exist; any number of media scrolls. */
class Gallery extends Div {
    private static final int CARD_WIDTH = 212;
    private static final int COLUMNS_AT_FIRST = 5;
    /** As many as a large window shows. */
    private static final int ROWS_AT_FIRST = 8;
    /** Links, not handlers: the picture opens with the keyboard and in a new tab, too. */
    private static final String ROW = """
            <div class="tl-gallery-row" style="--columns: ${item.columns}">
              ${(item.media ?? []).map(m => html`
                <div class="tl-media">
                  <a href="${m.href}" title="${m.name}">
                    <img loading="lazy" src="${m.picture}" alt="" width="${m.width}" height="${m.height}">
                    <span class="tl-media-badge">${m.badge}</span>
                    <span class="tl-media-name">${m.name}</span>
                    <span class="tl-media-facts">${m.facts}</span>
                  </a>
                  <button class="tl-media-delete" title="Delete ${m.name}" aria-label="Delete ${m.name}"
                    ?hidden="${!item.editable}" @click="${() => remove(m.id)}">×</button>
                </div>`)}
            </div>
            """;

    /** How many columns the person's window had room for: kept, so that the next gallery need not be built twice. */
    private record Fitting(int columns) implements Serializable {}

    private final transient MediaService service;
    private final transient Consumer<Media> delete;
    private final boolean editable;
    private final VirtualList<List<Media>> list = new VirtualList<>();
    private int columns;
    private transient @Nullable MediaQuery query;

    Gallery(MediaService service, boolean editable, Consumer<Media> delete) {
        this.service = service;
        this.editable = editable;
        this.delete = delete;
        Fitting known = VaadinSession.getCurrent().getAttribute(Fitting.class);
        columns = known == null ? COLUMNS_AT_FIRST : known.columns();
        addClassName("tl-gallery");
        list.setRenderer(LitRenderer.<List<Media>>of(ROW)
                .withProperty("columns", row -> columns)
                .withProperty("editable", row -> this.editable)
                .withProperty("media", row -> row.stream().map(Gallery::card).toList())
                .withFunction(
                        "remove", (row, arguments) -> remove(arguments.get(0).asString())));
        list.setSizeFull();
        list.getElement().setAttribute("aria-label", "Media");
        add(list);
    }

    /** @return how many media pass the filter */
    int show(MediaQuery wanted) {
        boolean first = query == null;
        query = wanted;
        var rows = new MediaRows(service, wanted, columns);
        list.setDataProvider(DataProvider.fromCallbacks(
                page -> rows.rows(page.getOffset(), page.getLimit()), page -> rows.rowCount()));
        if (first) {
            // with the page instead of with the client's next request but two; later the client has said what it shows
            list.getDataCommunicator().setViewportRange(0, ROWS_AT_FIRST);
        }
        return rows.mediaCount();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                this.columns ??= $1;
                const fit = () => {
                  const columns = Math.max(1, Math.floor(this.clientWidth / $0));
                  if (columns !== this.columns && this.clientWidth > 0) {
                    this.columns = columns;
                    this.$server.fit(columns);
                  }
                };
                this.fitter?.disconnect();
                this.fitter = new ResizeObserver(fit);
                this.fitter.observe(this);
                """, CARD_WIDTH, columns);
    }

    @ClientCallable
    void fit(int fitting) {
        int before = columns;
        columns = Math.clamp(fitting, 1, 40);
        VaadinSession.getCurrent().setAttribute(Fitting.class, new Fitting(columns));
        MediaQuery current = query;
        if (columns != before && current != null) {
            show(current);
        }
    }

    private void remove(String id) {
        delete.accept(service.get(new MediaId(Ids.parse(id, "The media"))));
    }

    private static ObjectNode card(Media media) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", media.id().toString())
                .put("href", EditorNavigation.editor(media.projectId(), media.id()))
                .put("picture", MediaNavigation.thumbnail(media.id()))
                .put("name", media.name())
                .put("width", media.width())
                .put("height", media.height())
                .put("badge", media.kind() == MediaKind.VIDEO ? length(media) : "")
                .put("facts", facts(media));
    }

    private static String length(Media media) {
        return Formats.clip(Duration.ofNanos(media.frameDurationMicros() * 1000 * media.frameCount()));
    }

    private static String facts(Media media) {
        String size = media.width() + " × " + media.height();
        return switch (media.kind()) {
            case IMAGE -> size;
            case VIDEO -> Formats.count(media.frameCount(), "frame", "frames") + " · " + size;
        };
    }
}
