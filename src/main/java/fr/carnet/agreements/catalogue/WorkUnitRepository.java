package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads and saves the units that buyers change. */
interface WorkUnitRepository extends Repository<WorkUnit, WorkUnitId> {

    @Query("select u from WorkUnit u where u.id = :id and u.lot = :lot")
    Optional<WorkUnit> find(@Param("id") WorkUnitId id, @Param("lot") LotId lot);

    @Query("select u from WorkUnit u where u.lot = :lot")
    List<WorkUnit> of(@Param("lot") LotId lot);

    WorkUnit saveAndFlush(WorkUnit unit);

    void delete(WorkUnit unit);

    void flush();
}
