package fr.carnet.agreements.terms;

import fr.carnet.agreements.AgreementId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads and saves the agreements that buyers change; every buyer may change each of them. */
interface FrameworkAgreementRepository extends Repository<FrameworkAgreement, AgreementId> {

    Optional<FrameworkAgreement> findById(AgreementId id);

    /** Keeps orders from being issued on it, and everyone else from changing it, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from FrameworkAgreement a where a.id = :id")
    Optional<FrameworkAgreement> lock(@Param("id") AgreementId id);

    FrameworkAgreement saveAndFlush(FrameworkAgreement agreement);

    void delete(FrameworkAgreement agreement);

    void flush();
}
