package fr.carnet.deliverables;

import fr.carnet.orders.OrderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads and saves deliverables; the caller has checked by {@link OrderFactsStore} that they are within reach. */
interface DeliverableRepository extends Repository<Deliverable, DeliverableId> {

    Deliverable save(Deliverable deliverable);

    /** Writes at once what was deposited, for the rows that other modules keep beside it in the same transaction. */
    void flush();

    @EntityGraph(attributePaths = "versions")
    Optional<Deliverable> findById(DeliverableId id);

    boolean existsByOrderAndTitle(OrderId order, String title);

    /** The deliverables of an order that were due on a day and have no version yet. */
    @Query(
            "select d from Deliverable d where d.order = :order and d.dueOn = :due and d.state = EXPECTED order by d.id.value")
    List<Deliverable> expectedAt(@Param("order") OrderId order, @Param("due") LocalDate due);

    /** The deliverables of an order of which a version is owed, in the order of their identifiers. */
    @Query(
            "select d from Deliverable d where d.order = :order and d.state in (EXPECTED, DEFERRED, REJECTED) order by d.id.value")
    List<Deliverable> owed(@Param("order") OrderId order);
}
