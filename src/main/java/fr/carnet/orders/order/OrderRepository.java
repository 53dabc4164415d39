package fr.carnet.orders.order;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.shared.NotFound;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/**
 * Loads orders by what a viewer may see of them. No read is without a reach, except those that lock an order or read its
 * state.
 */
public interface OrderRepository extends Repository<PurchaseOrder, OrderId> {

    String WHOLE = "select o from PurchaseOrder o left join fetch o.lines left join fetch o.subject.incubators"
            + " left join fetch o.subject.named";

    PurchaseOrder save(PurchaseOrder order);

    void flush();

    /** Hibernate translates a query whose lists have any length anew each time: whoever sees all is spared that. */
    default Optional<PurchaseOrder> find(OrderId id, Reach reach) {
        return reach.all() ? ofAll(id) : within(id, reach);
    }

    @Query(WHOLE + " where o.id = :id")
    Optional<PurchaseOrder> ofAll(@Param("id") OrderId id);

    @Query(WHOLE + " where o.id = :id and " + Reach.ORDER_JPQL)
    Optional<PurchaseOrder> within(@Param("id") OrderId id, @Param("reach") Reach reach);

    /** One after the other, those who open the same new order at once, until the transaction ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(cast(:#{#id.value()} as text), 0))")
    int serialize(@Param("id") OrderId id);

    /** The agreement of an order within reach: what is locked before the order itself. */
    @Query("select o.subject.agreementId from PurchaseOrder o where o.id = :id and " + Reach.ORDER_JPQL)
    Optional<UUID> agreement(@Param("id") OrderId id, @Param("reach") Reach reach);

    /** Keeps everyone else from moving the order until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from PurchaseOrder o where o.id = :id")
    Optional<PurchaseOrder> lock(@Param("id") OrderId id);

    /**
     * An order within reach, under lock: read what decides an act on its lines after this.
     *
     * @throws NotFound where it is not within reach
     */
    default PurchaseOrder lock(OrderId id, Reach reach) {
        return agreement(id, reach).flatMap(reached -> lock(id)).orElseThrow(NotFound::new);
    }

    @NativeQuery("select o.state from purchase_order o where o.id = :#{#id.value()}")
    Optional<OrderState> state(@Param("id") OrderId id);

    /** The state, which stays as it is until the transaction ends; others may hold it likewise. */
    @NativeQuery("select o.state from purchase_order o where o.id = :#{#id.value()} for share")
    Optional<OrderState> holdState(@Param("id") OrderId id);
}
