package io.truthloom.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import io.truthloom.common.NotFoundException;
import java.util.UUID;

/** Ids out of addresses: what is not one names nothing. */
public final class Ids {
    private Ids() {}

    /** @param what names the thing in the sentence that a person reads, as "The run" */
    public static UUID parameter(BeforeEnterEvent event, String name, String what) {
        return parse(event.getRouteParameters().get(name).orElse(""), what);
    }

    public static UUID parse(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(what);
        }
    }
}
