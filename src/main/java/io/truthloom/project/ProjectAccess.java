package io.truthloom.project;

/** The one place that says who may do what in a project. Where a project is named, the answer no is a
 * NotFoundException. */
public interface ProjectAccess {
    void requireView(ProjectId project);

    /** Label, propose, propagate, upload: administrators, MANAGER, ANNOTATOR and REVIEWER members. */
    void requireEdit(ProjectId project);

    /** Schema, members, training, deleting: administrators and MANAGER members. */
    void requireManage(ProjectId project);

    /**
     * Make a new project: administrators and managers.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the answer is no
     */
    void requireCreate();

    boolean canEdit(ProjectId project);

    boolean canManage(ProjectId project);
}
