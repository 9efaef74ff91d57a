package io.truthloom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Addresses with query parameters, as the navigation classes write them. */
public final class Address {
    private Address() {}

    /** @param address relative to the application's root, as "runs/1?tab=log" */
    public static void navigate(UI ui, String address) {
        var location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
    }
}
