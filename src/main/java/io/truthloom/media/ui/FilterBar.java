package io.truthloom.media.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Name filter and order. */
class FilterBar extends Div {
    private final TextField text = new TextField();
    private final Select<MediaFilter.Order> order = new Select<>();

    FilterBar(Consumer<MediaFilter> chosen) {
        addClassName("tl-filter");
        text.setPlaceholder("Filter by name");
        text.setAriaLabel("Filter by name");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        order.setItems(MediaFilter.Order.values());
        order.setItemLabelGenerator(MediaFilter.Order::caption);
        order.setAriaLabel("Order");
        text.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                chosen.accept(filter());
            }
        });
        order.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                chosen.accept(filter());
            }
        });
        add(text, order);
    }

    void show(MediaFilter filter) {
        text.setValue(filter.text());
        order.setValue(filter.order());
    }

    private MediaFilter filter() {
        return new MediaFilter(text.getValue(), order.getValue());
    }
}
