package io.truthloom.killtest;

/** Prints one line a check and remembers whether all held. */
final class Checks {
    private int failed;

    void that(boolean holds, String what, Object... values) {
        failed += holds ? 0 : 1;
        System.out.printf("%s  %s%n", holds ? "PASS" : "FAIL", what.formatted(values));
    }

    void note(String what, Object... values) {
        System.out.printf("      %s%n", what.formatted(values));
    }

    boolean allHeld() {
        return failed == 0;
    }
}
