package io.truthloom.project;

import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import io.truthloom.jobs.JobService;
import io.truthloom.security.CurrentUser;
import io.truthloom.security.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultProjectService implements ProjectService {
    private static final int NAME_MAX = 120;
    private static final int JOBS_MAX = 1000;

    private final ProjectRepository projects;
    private final LabelStore labels;
    private final MemberStore members;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final JobService jobs;
    private final Clock clock;

    DefaultProjectService(
            ProjectRepository projects,
            LabelStore labels,
            MemberStore members,
            ProjectAccess access,
            CurrentUser currentUser,
            JobService jobs,
            Clock clock) {
        this.projects = projects;
        this.labels = labels;
        this.members = members;
        this.access = access;
        this.currentUser = currentUser;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public ProjectId create(String name, List<LabelData> schema) {
        access.requireCreate();
        UserId creator = currentUser.id();
        List<LabelData> checked = Schema.checked(schema);
        ProjectEntity project =
                new ProjectEntity(UUID.randomUUID(), checkedName(name), creator.value(), clock.instant());
        projects.saveAndFlush(project);
        members.set(project.projectId(), creator, ProjectRole.MANAGER);
        labels.write(
                project.projectId(), checked.stream().map(LabelData::withoutId).toList());
        return project.projectId();
    }

    @Override
    public Project get(ProjectId id) {
        access.requireView(id);
        return entity(id).toProject(labels.find(id));
    }

    @Override
    public List<Project> list() {
        List<ProjectEntity> found = currentUser.isAdministrator()
                ? projects.findAllByName()
                : projects.findByMember(currentUser.id().value());
        Map<ProjectId, List<Label>> schemas =
                labels.find(found.stream().map(ProjectEntity::projectId).toList());
        return found.stream()
                .map(project -> project.toProject(schemas.getOrDefault(project.projectId(), List.of())))
                .toList();
    }

    @Override
    public void rename(ProjectId id, String name) {
        access.requireManage(id);
        entity(id).rename(checkedName(name));
    }

    @Override
    public void updateLabels(ProjectId id, List<LabelData> schema, long version) {
        access.requireManage(id);
        List<LabelData> checked = Schema.checked(schema);
        if (projects.takeVersion(id.value(), version) == 0) {
            throw new OptimisticLockingFailureException(
                    "Somebody else saved the labels meanwhile. Reload them and repeat your change.");
        }
        List<Label> old = labels.find(id);
        List<LabelId> kept =
                checked.stream().map(LabelData::id).filter(Objects::nonNull).toList();
        List<LabelId> known = old.stream().map(Label::id).toList();
        if (!known.containsAll(kept) || kept.stream().distinct().count() < kept.size()) {
            throw new InvalidInputException("Labels", "A label is not of this project. Reload the labels.");
        }
        old.stream().filter(label -> !kept.contains(label.id())).forEach(labels::delete);
        labels.releaseNames(id);
        labels.write(id, checked);
    }

    @Override
    public void delete(ProjectId id) {
        access.requireManage(id);
        jobs.list(id.value(), JOBS_MAX).stream()
                .filter(job -> !job.state().isFinished())
                .forEach(job -> jobs.cancel(job.id()));
        projects.deleteById(id.value());
    }

    @Override
    public List<ProjectMember> members(ProjectId id) {
        access.requireView(id);
        return members.list(id);
    }

    @Override
    public void setMember(ProjectId id, UserId user, ProjectRole role) {
        access.requireManage(id);
        members.set(id, user, role);
    }

    @Override
    public void removeMember(ProjectId id, UserId user) {
        access.requireManage(id);
        members.remove(id, user);
    }

    private ProjectEntity entity(ProjectId id) {
        return projects.findById(id.value()).orElseThrow(() -> new NotFoundException("Project " + id));
    }

    private static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_MAX) {
            throw new InvalidInputException("Name", "Give a name of 1 to " + NAME_MAX + " characters.");
        }
        return stripped;
    }
}
