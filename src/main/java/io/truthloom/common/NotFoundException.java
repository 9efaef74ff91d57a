package io.truthloom.common;

/** The thing does not exist, or the one who asks may not know that it does: the same answer for both. */
public class NotFoundException extends RuntimeException implements Explained {
    private final String explanation;

    public NotFoundException(String what) {
        String explanation = what + " was not found, or you are not a member of its project.";
        super(explanation);
        this.explanation = explanation;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
