package io.truthloom.jobs;

import io.truthloom.common.InvalidInputException;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Does what its parameters say. */
@Component
class ModeHandler implements JobHandler {
    record Work(String mode) {}

    record Done(int attempt) {}

    @Override
    public String kind() {
        return "test";
    }

    @Override
    public void run(JobContext context) throws Exception {
        switch (context.parameters(Work.class).mode()) {
            case "succeed" -> {
                for (int i = 1; i <= 1000; i++) {
                    context.progress(i, 1000, "step " + i);
                }
                context.log("a line");
                context.result(new Done(context.attempt()));
            }
            case "explain" -> throw new InvalidInputException("clip.mp4", "no video stream found.");
            case "break" -> throw new IOException("secret detail");
            case "wait" -> {
                while (true) {
                    context.checkCancelled();
                    Thread.onSpinWait();
                }
            }
            default -> throw new IllegalStateException();
        }
    }
}
