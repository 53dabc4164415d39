package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.LotId;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads and saves the lots that buyers change. */
interface LotRepository extends Repository<Lot, LotId> {

    Optional<Lot> findById(LotId id);

    @Query("select l from Lot l where l.agreement = :agreement and l.number = :number")
    Optional<Lot> find(@Param("agreement") AgreementId agreement, @Param("number") int number);

    Lot saveAndFlush(Lot lot);

    void delete(Lot lot);

    void flush();
}
