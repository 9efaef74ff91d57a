package io.truthloom.annotation;

import io.truthloom.media.MediaId;
import io.truthloom.security.UserId;

/**
 * Published as a Spring event inside the transaction that applied it (assist settles proposals there), and handed to
 * the subscribers of {@link AnnotationService#subscribe} after commit.
 */
public record AppliedChangeSet(MediaId media, long revision, UserId author, ChangeSet changeSet) {}
