package io.truthloom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** What went wrong while a page worked: as its own sentence where there is one, else logged with an id that is shown. */
@Component
class ErrorNotices implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorNotices.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(e -> e.getSession().setErrorHandler(ErrorNotices::handle));
    }

    static void handle(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            LOG.debug("A browser went away before its answer", event.getThrowable());
            return;
        }
        List<String> sentences = ErrorText.of(event.getThrowable());
        if (sentences.isEmpty()) {
            sentences = List.of(unexpected(event.getThrowable()));
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            List<String> shown = sentences;
            ui.access(() -> Notices.problem(shown));
        }
    }

    /** Logs and gives the sentence with the same id. */
    static String unexpected(Throwable error) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected error {}", id, error);
        return "This did not work, and nothing was half done. The server's log says why under " + id + ".";
    }
}
