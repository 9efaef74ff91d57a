package io.truthloom.project;

/** The one place that says who may do what in a project. Each throws NotFoundException when the answer is no. */
public interface ProjectAccess {
    void requireView(ProjectId project);

    /** Label, propose, propagate, upload: administrators, MANAGER, ANNOTATOR and REVIEWER members. */
    void requireEdit(ProjectId project);

    /** Schema, members, training, deleting: administrators and MANAGER members. */
    void requireManage(ProjectId project);

    boolean canEdit(ProjectId project);

    boolean canManage(ProjectId project);
}
