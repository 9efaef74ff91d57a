package io.truthloom.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Grids as they all look; rows are the same while their ids are. */
public final class Grids {
    private Grids() {}

    public static <T> Grid<T> plain(Function<T, Object> id) {
        var grid = new Grid<T>();
        grid.setDataProvider(new ById<>(id));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("tl-grid");
        return grid;
    }

    /** Puts new rows in the place of the old; scroll position stays. */
    @SuppressWarnings("unchecked")
    public static <T> void show(Grid<T> grid, List<T> rows) {
        var provider = (ById<T>) grid.getDataProvider();
        provider.getItems().clear();
        provider.getItems().addAll(rows);
        provider.refreshAll();
    }

    private static final class ById<T> extends ListDataProvider<T> {
        private final transient Function<T, Object> id;

        ById(Function<T, Object> id) {
            super(new ArrayList<>());
            this.id = id;
        }

        @Override
        public Object getId(T row) {
            return id.apply(row);
        }
    }
}
