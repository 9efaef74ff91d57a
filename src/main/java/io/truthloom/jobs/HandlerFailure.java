package io.truthloom.jobs;

/** Carries a handler's checked exception out of a Runnable. */
class HandlerFailure extends RuntimeException {
    private final transient Exception checked;

    private HandlerFailure(Exception checked) {
        super(checked);
        this.checked = checked;
    }

    Exception checked() {
        return checked;
    }

    static void run(JobHandler handler, JobContext context) {
        try {
            handler.run(context);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new HandlerFailure(e);
        }
    }
}
