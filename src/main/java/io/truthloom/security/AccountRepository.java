package io.truthloom.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountEntity, UUID> {
    @Query("select a from AccountEntity a where lower(a.username) = lower(:username)")
    Optional<AccountEntity> findByUsername(String username);

    @Query("select a from AccountEntity a order by lower(a.username)")
    List<AccountEntity> findAllByName();

    boolean existsByRole(Role role);

    long countByRoleAndEnabledTrue(Role role);

    /** Serialises what must not happen twice at once (the first administrator, the last one leaving). */
    @Query(value = "select cast(pg_advisory_xact_lock(823745109) as text)", nativeQuery = true)
    String lock();
}
