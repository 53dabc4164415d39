package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.LotId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A lot is a part of an agreement that has an allocation rule of its own. */
@Entity
class Lot {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LotId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "agreement_id", updatable = false))
    private AgreementId agreement;

    private int number;

    @Column
    private String title;

    @Enumerated(EnumType.STRING)
    private AllocationRule allocationRule;

    protected Lot() {}

    Lot(LotId id, AgreementId agreement, LotDetails details) {
        this.id = id;
        this.agreement = agreement;
        describe(details);
    }

    final void describe(LotDetails details) {
        number = details.number();
        title = details.title();
        allocationRule = details.rule();
    }

    void mustBeAt(long seen) {
        if (seen != revision()) {
            throw new OptimisticLockingFailureException("Lot " + number + " changed since revision " + seen);
        }
    }

    LotId id() {
        return id;
    }

    AgreementId agreement() {
        return agreement;
    }

    long revision() {
        return Objects.requireNonNullElse(version, 0L);
    }

    LotDetails details() {
        return new LotDetails(number, title, allocationRule);
    }
}
