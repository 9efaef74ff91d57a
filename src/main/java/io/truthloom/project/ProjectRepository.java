package io.truthloom.project;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ProjectRepository extends JpaRepository<ProjectEntity, UUID> {
    @Query("select p from ProjectEntity p order by lower(p.name), p.id")
    List<ProjectEntity> findAllByName();

    @Query(value = """
                    select p.* from project p join project_member m on m.project_id = p.id
                    where m.account_id = :account order by lower(p.name), p.id""", nativeQuery = true)
    List<ProjectEntity> findByMember(UUID account);

    /** 0 where somebody else was quicker. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update ProjectEntity p set p.version = p.version + 1 where p.id = :id and p.version = :version")
    int takeVersion(UUID id, long version);
}
