package io.truthloom.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ErrorNoticesTest {
    @Test
    void a_browser_that_went_away_is_no_error(CapturedOutput output) {
        ErrorNotices.handle(new ErrorEvent(new ClientAbortException(new IOException("Broken pipe"))));
        assertThat(output).doesNotContain("Unexpected error");
    }

    @Test
    void what_nobody_expected_is_logged(CapturedOutput output) {
        ErrorNotices.handle(new ErrorEvent(new IllegalStateException("a number that cannot be")));
        assertThat(output).contains("Unexpected error").contains("a number that cannot be");
    }
}
