package io.truthloom.media.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.truthloom.media.MediaFilterOption;
import io.truthloom.media.MediaKind;
import io.truthloom.media.MediaOrder;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Name, kind, state and label to look for, and the order. */
class FilterBar extends Div {
    private static final String ANYTHING = "Any state or label";

    private final TextField text = new TextField();
    private final Select<MediaKind> kind = new Select<>();
    private final Select<MediaFilterOption> shown = new Select<>();
    private final Select<MediaOrder> order = new Select<>();
    private final transient List<MediaFilterOption> options;

    FilterBar(List<MediaFilterOption> options, Consumer<MediaFilter> chosen) {
        this.options = options;
        addClassName("tl-filter");
        text.setPlaceholder("Filter by name");
        text.setAriaLabel("Filter by name");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setItems(MediaKind.values());
        kind.setItemLabelGenerator(FilterBar::caption);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption("Images and videos");
        kind.setAriaLabel("Kind");
        kind.setWidth("12rem");
        shown.setItems(options);
        shown.setItemLabelGenerator(option -> option == null ? ANYTHING : option.caption());
        shown.setEmptySelectionAllowed(true);
        shown.setEmptySelectionCaption(ANYTHING);
        shown.setAriaLabel("State or label");
        shown.setWidth("12rem");
        order.setItems(MediaOrder.values());
        order.setItemLabelGenerator(MediaOrder::caption);
        order.setAriaLabel("Order");
        order.setPrefixComponent(VaadinIcon.SORT.create());
        for (HasValue<?, ?> field : List.of(text, kind, shown, order)) {
            field.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    chosen.accept(filter());
                }
            });
        }
        add(text, kind, shown, order);
    }

    void show(MediaFilter filter) {
        text.setValue(filter.text());
        kind.setValue(filter.kind());
        shown.setValue(options.stream()
                .filter(option -> option.key().equals(filter.shown()))
                .findFirst()
                .orElse(null));
        order.setValue(filter.order());
    }

    private MediaFilter filter() {
        MediaFilterOption option = shown.getValue();
        return new MediaFilter(text.getValue(), kind.getValue(), option == null ? "" : option.key(), order.getValue());
    }

    private static String caption(@Nullable MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "Images";
            case VIDEO -> "Videos";
            case null -> "Images and videos";
        };
    }
}
