package io.truthloom.annotation.web;

import io.truthloom.annotation.AppliedChangeSet;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.security.UserId;

/** A change set of anybody's, one's own included: its id tells. */
record ChangeEvent(long revision, UserId author, ChangeSet changeSet) {
    static ChangeEvent of(AppliedChangeSet applied) {
        return new ChangeEvent(applied.revision(), applied.author(), applied.changeSet());
    }
}
