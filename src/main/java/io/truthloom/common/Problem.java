package io.truthloom.common;

/**
 * One thing that is wrong with what a person gave: {@code subject} names it ("vid_07.mp4", "label 3"), {@code message}
 * says what is wrong and what to do, as a sentence.
 */
public record Problem(String subject, String message) {
    @Override
    public String toString() {
        return subject + ": " + message;
    }
}
