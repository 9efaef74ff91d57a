package io.truthloom.shell;

import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/** A view that says where it is; read after navigation. */
public interface CrumbedView extends HasDynamicTitle {
    /** From the top down, the last being this view. */
    List<Crumb> crumbs();

    @Override
    default String getPageTitle() {
        return crumbs().getLast().text() + " · Truthloom";
    }
}
