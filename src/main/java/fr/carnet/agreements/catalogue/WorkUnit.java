package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.RequiredProfile;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A work unit is an article of a lot's catalogue (domain.md § 2); {@link WorkUnitTerms} is how orders read it. */
@Entity
public class WorkUnit {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WorkUnitId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id", updatable = false))
    private LotId lot;

    @Embedded
    private UnitDetails details;

    private @Nullable LocalDate withdrawnOn;

    @Column
    private String withdrawnReason = "";

    @ElementCollection
    @CollectionTable(name = "work_unit_profile", joinColumns = @JoinColumn(name = "work_unit_id"))
    private Set<RequiredProfile> profiles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "work_unit_deliverable", joinColumns = @JoinColumn(name = "work_unit_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<ExpectedDeliverable> deliverables = new ArrayList<>();

    protected WorkUnit() {}

    WorkUnit(WorkUnitId id, LotId lot, UnitContent content) {
        this.id = id;
        this.lot = lot;
        describe(content);
    }

    /** Changes what it says, for what is issued from now on. */
    final void describe(UnitContent content) {
        content.mustHold();
        details = content.details();
        profiles.retainAll(content.profiles());
        profiles.addAll(content.profiles());
        if (!deliverables.equals(content.deliverables())) {
            deliverables.clear();
            deliverables.addAll(content.deliverables());
        }
    }

    /**
     * Is offered no more; the orders that carry it keep it.
     *
     * @throws RuleViolation {@code unit.withdrawn} where it is so already
     */
    void withdraw(LocalDate on, String reason) {
        if (withdrawnOn != null) {
            throw new RuleViolation("unit.withdrawn", details.code(), withdrawnOn);
        }
        withdrawnOn = on;
        withdrawnReason = reason;
    }

    void offerAgain() {
        withdrawnOn = null;
        withdrawnReason = "";
    }

    void mustBeAt(long seen) {
        if (seen != revision()) {
            throw new OptimisticLockingFailureException(details.code() + " changed since revision " + seen);
        }
    }

    public WorkUnitId id() {
        return id;
    }

    public LotId lot() {
        return lot;
    }

    long revision() {
        return Objects.requireNonNullElse(version, 0L);
    }

    public String code() {
        return details.code();
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    UnitContent content() {
        return new UnitContent(
                details,
                profiles.stream()
                        .sorted(Comparator.comparing(RequiredProfile::profile))
                        .toList(),
                List.copyOf(deliverables));
    }
}
