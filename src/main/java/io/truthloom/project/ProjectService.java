package io.truthloom.project;

import io.truthloom.security.UserId;
import java.util.List;

/** Every method checks membership; administrators see all projects. */
public interface ProjectService {
    /** Administrators and managers; the creator becomes its MANAGER. */
    ProjectId create(String name, List<LabelData> labels);

    Project get(ProjectId id);

    List<Project> list();

    void rename(ProjectId id, String name);

    /**
     * Replaces the schema. A label that is used by annotations can't be left out. Its kind, attributes and skeleton may
     * change: what was drawn and said before stays as it is, for people to convert or complete.
     *
     * @throws io.truthloom.common.InvalidInputException empty or double names, bad colours, double hotkeys, label in use,
     *     parents in a circle, attributes or skeletons that contradict themselves
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody saved it since {@code version}
     */
    void updateLabels(ProjectId id, List<LabelData> labels, long version);

    void delete(ProjectId id);

    List<ProjectMember> members(ProjectId id);

    void setMember(ProjectId id, UserId user, ProjectRole role);

    void removeMember(ProjectId id, UserId user);
}
