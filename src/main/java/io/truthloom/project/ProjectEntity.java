package io.truthloom.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "project")
class ProjectEntity {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private UUID createdBy;

    @Column(nullable = false)
    private Instant createdAt;

    /** Null until stored: tells Spring Data that the row is new. */
    @Version
    private @Nullable Long version;

    protected ProjectEntity() {}

    ProjectEntity(UUID id, String name, UUID createdBy, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    Project toProject(List<Label> labels) {
        return new Project(projectId(), name, createdAt, labels, version == null ? 0 : version);
    }

    ProjectId projectId() {
        return new ProjectId(id);
    }

    void rename(String name) {
        this.name = name;
    }
}
