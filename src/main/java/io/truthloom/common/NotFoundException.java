package io.truthloom.common;

/** The thing does not exist, or the one who asks may not know that it does: the same answer for both. */
public class NotFoundException extends RuntimeException {
    public NotFoundException(String what) {
        super(what + " was not found, or you are not a member of its project.");
    }
}
